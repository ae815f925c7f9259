/**
 * Imports large made-up files on the built site's data page, in a Chromium of its own, and prints
 * what that took: as a table, then as one line of JSON. Nothing is judged but the sum of rows.
 *
 *     bench-import [--attendance 1000000] [--visits 10000000] [--only TEXT]
 *
 * `× raw rows` is the time against DuckDB-WASM alone making a table of the same rows' CSV, `× raw
 * days` against it adding page views up to days. `--only` takes the files whose name holds a text.
 */
import { existsSync, statSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { largeFiles } from './bench/files';
import { importFile } from './bench/import-file';
import { bundleRawPage, readRaw, type RawForm } from './bench/raw';
import { isReconciled, tableText, type Measured } from './bench/report';
import { serveAtFreePort } from './serve.js';

const TABLES: readonly { name: 'attendance' | 'hits'; forms: readonly RawForm[] }[] = [
	{ name: 'attendance', forms: ['rows'] },
	{ name: 'hits', forms: ['rows', 'days'] }
];
/** Loaded first: attendance is of these, and the engine has then been started. */
const BEFORE = 'activities.csv';

if (!existsSync('build/en/data/index.html')) {
	console.error('There is no built data page: run `npm run build` first.');
	process.exit(1);
}
const { values } = parseArgs({
	options: {
		attendance: { type: 'string', default: '1000000' },
		visits: { type: 'string', default: '10000000' },
		only: { type: 'string', default: '' }
	}
});
const counts = { attendance: Number(values.attendance), hits: Number(values.visits) };
const folder = await largeFiles({ attendance: counts.attendance, visits: counts.hits });
const site = await serveAtFreePort(4400);
const script = await bundleRawPage();

const measured: Measured[] = [];
for (const { name, forms } of TABLES) {
	const files = ['csv', 'parquet']
		.map((format) => `${name}.${format}`)
		.filter((file) => file.includes(values.only));
	if (files.length === 0) continue;
	const raw: Partial<Measured['raw']> = {};
	for (const form of forms) {
		console.log(`${name}.csv, DuckDB-WASM alone: ${form} …`);
		const result = await readRaw(site, script, join(folder, `${name}.csv`), form);
		console.log(`  ${result.failure ?? `${result.seconds?.toFixed(1)} s`}`);
		Object.assign(raw, { [form]: result });
	}
	for (const file of files) {
		console.log(`${file} …`);
		const path = join(folder, file);
		const imported = await importFile(site, path, counts[name], join(folder, BEFORE)).catch(
			(error: unknown) => ({ failure: String(error).split('\n')[0] ?? '' })
		);
		console.log(
			`  ${'failure' in imported ? imported.failure : `${imported.seconds.toFixed(1)} s`}`
		);
		measured.push({ file, bytes: statSync(path).size, raw, imported });
	}
}
console.log(`\n${tableText(measured)}\n`);
console.log(JSON.stringify({ processors: cpus().length, ...counts, files: measured }));
process.exit(measured.every(isReconciled) ? 0 : 1);
