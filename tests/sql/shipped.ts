import { readFileSync } from 'node:fs';
import type { Connector } from '../../src/lib/engine/connector';
import type { Manifest } from '../../src/lib/model/dataset';
import { NodeDatabase } from '../../src/lib/server/database-node';
import { remembering } from '../fixtures/remembering';

let opened: Promise<Connector> | undefined;

/** The shipped programme's dataset, as the build left it: one for all test files of a worker. */
export function openShipped(): Promise<Connector> {
	const { file } = JSON.parse(readFileSync('static/dataset/manifest.json', 'utf8')) as Manifest;
	opened ??= NodeDatabase.open(`static/dataset/${file}`).then(remembering);
	return opened;
}
