/**
 * Reads a data folder (`DATA`, by default the shipped programme's), judges every row, and writes the
 * canonical tables as one `.duckdb` file for the browser, with a manifest beside it. A broken row
 * stops the build with its file, line, column and reason; nothing is written then.
 */
import { buildDataset } from './dataset/build';
import { describe } from '../src/lib/ingest/canonical/fault';

const folder = process.env['DATA'] ?? 'data/iberpyme';
const result = await buildDataset(folder, 'static/dataset').catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
});
if ('faults' in result) {
	console.error(`${folder}: ${result.faults.length} problems; the dataset was not written.`);
	for (const fault of result.faults) console.error(`  ${describe(fault)}`);
	process.exit(1);
}
const { manifest } = result;
console.log(
	`Dataset: ${manifest.file}, ${Math.round(manifest.bytes / 1024)} KiB, hash ${manifest.hash}`
);
