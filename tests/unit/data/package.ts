import { readFileSync } from 'node:fs';
import { readCsv } from '../../../scripts/synthetic/csv.ts';

const FOLDER = new URL('../../../data/iberpyme/', import.meta.url);

/** A column as the Data Package describes it. */
export interface Field {
	readonly name: string;
	readonly type: string;
	readonly constraints?: {
		readonly required?: boolean;
		readonly unique?: boolean;
		readonly pattern?: string;
		readonly enum?: readonly string[];
		readonly minimum?: number;
		readonly maximum?: number;
	};
}

interface ForeignKey {
	readonly fields: readonly [string];
	readonly reference: { readonly resource: string; readonly fields: readonly [string] };
}

/** A table as the Data Package describes it. */
export interface Resource {
	readonly name: string;
	readonly path: readonly string[];
	readonly schema: {
		readonly fields: readonly Field[];
		readonly primaryKey?: readonly string[];
		readonly foreignKeys?: readonly ForeignKey[];
	};
}

/** The text of a file of the data folder. */
export function readData(path: string): string {
	return readFileSync(new URL(path, FOLDER), 'utf8');
}

/** The rows of a CSV of the data folder, every cell as text. */
export function readRows(path: string): Record<string, string>[] {
	return readCsv(readData(path));
}

/** The tables of the Data Package. */
export function readResources(): Resource[] {
	return (JSON.parse(readData('datapackage.json')) as { resources: Resource[] }).resources;
}

/** How many rows each value has. */
export function countBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, number> {
	const counts = new Map<string, number>();
	for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
	return counts;
}

/** The distinct values in alphabetical order, empty ones left out, joined by spaces. */
export function distinct(values: Iterable<string | undefined>): string {
	return [...new Set(values)].filter(Boolean).sort().join(' ');
}
