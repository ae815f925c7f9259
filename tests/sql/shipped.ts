import { readFileSync } from 'node:fs';
import type { Manifest } from '../../src/lib/model/dataset';
import { NodeDatabase } from '../../src/lib/server/database-node';

/** The shipped programme's dataset, as the build left it. */
export function openShipped(): Promise<NodeDatabase> {
	const { file } = JSON.parse(readFileSync('static/dataset/manifest.json', 'utf8')) as Manifest;
	return NodeDatabase.open(`static/dataset/${file}`);
}
