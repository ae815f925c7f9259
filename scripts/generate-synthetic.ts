/**
 * Writes the made-up rows that demonstrate what the report of IBERPYME does not state. They agree
 * with its totals, contradict none of its facts and come out the same, byte for byte, on every run.
 *
 *     generate-synthetic [--out FOLDER]
 *     generate-synthetic --out FOLDER [--visits N] [--attendance N] [--format csv|parquet|both]
 *
 * The second writes large files instead, to try imports with: a web log of N page views (`hits`),
 * lists of N attendances (`attendance`) and their `activities`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { FILE_FORMATS, writeLarge } from './synthetic/large/write-large.ts';
import { generateTables } from './synthetic/tables.ts';

const FOLDER = fileURLToPath(new URL('../data/iberpyme/synthetic/', import.meta.url));

function wrong(text: string): never {
	console.error(text);
	process.exit(2);
}

function count(option: string, text: string | undefined): number | null {
	if (text === undefined) return null;
	return /^[1-9][0-9]{0,8}$/.test(text) ? Number(text) : wrong(`--${option}: not a number of rows`);
}

const type = 'string';
const { values } = parseArgs({
	options: { visits: { type }, attendance: { type }, out: { type }, format: { type } }
});
const visits = count('visits', values.visits);
const attendance = count('attendance', values.attendance);
const tell = (name: string, rows: number) => console.log(`${name}: ${rows} rows`);

if (visits === null && attendance === null) {
	const folder = values.out ?? FOLDER;
	mkdirSync(folder, { recursive: true });
	for (const [name, csv] of generateTables()) {
		writeFileSync(join(folder, name), csv);
		tell(name, csv.split('\n').length - 2);
	}
} else {
	const folder = values.out ?? wrong('--out: say which folder the large files go into');
	const format =
		FILE_FORMATS.find((one) => one === (values.format ?? 'csv')) ??
		wrong(`--format: one of ${FILE_FORMATS.join(', ')}`);
	const written = await writeLarge({ folder, visits, attendance, format });
	for (const [name, rows] of written) tell(name, rows);
}
