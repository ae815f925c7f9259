/**
 * Writes the made-up rows that demonstrate what the report of IBERPYME does not state. They agree
 * with its totals, contradict none of its facts and come out the same, byte for byte, on every run.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { generateTables } from './synthetic/tables.ts';

const FOLDER = new URL('../data/iberpyme/synthetic/', import.meta.url);

mkdirSync(FOLDER, { recursive: true });
for (const [name, csv] of generateTables()) {
	writeFileSync(new URL(name, FOLDER), csv);
	console.log(`${name}: ${csv.split('\n').length - 2} rows`);
}
