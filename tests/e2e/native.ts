import { DuckDBInstance, type DuckDBValue } from '@duckdb/node-api';
import { readFileSync } from 'node:fs';
import type { DatasetFacts } from '../../src/lib/model/dataset';

/** What the build wrote of the shipped dataset. */
export const FACTS = JSON.parse(readFileSync('build/dataset/facts.json', 'utf8')) as DatasetFacts;

type Row = Record<string, unknown>;

/** Asks the shipped dataset SQL written for a test, apart from the site's own statements. */
export async function openNative(): Promise<(sql: string, ...values: string[]) => Promise<Row[]>> {
	const instance = await DuckDBInstance.create(`build/dataset/${FACTS.manifest.file}`, {
		access_mode: 'READ_ONLY'
	});
	const connection = await instance.connect();
	return async (sql, ...values) => {
		const answer = await connection.runAndReadAll(sql, values as DuckDBValue[]);
		return answer.getRowObjectsJson() as Row[];
	};
}
