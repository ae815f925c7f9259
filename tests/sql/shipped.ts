import { readFileSync } from 'node:fs';
import type { Manifest } from '../../src/lib/model/dataset';
import { DuckDBNode } from '../../src/lib/server/duckdb-node';

/** The shipped programme's dataset, as the build left it. */
export function openShipped(): Promise<DuckDBNode> {
	const { file } = JSON.parse(readFileSync('static/dataset/manifest.json', 'utf8')) as Manifest;
	return DuckDBNode.open(`static/dataset/${file}`);
}
