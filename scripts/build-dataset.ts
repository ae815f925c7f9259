/**
 * Reads a data folder (`DATA`, by default the shipped programme's), judges every row, and writes the
 * canonical tables as one `.duckdb` file for the browser, with a cube and a manifest beside it. A broken row
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
const kibibytes = (bytes: number) => `${Math.round(bytes / 1024)} KiB`;
console.log(`Dataset: ${manifest.file}, ${kibibytes(manifest.bytes)}, hash ${manifest.hash}`);
console.log(
	manifest.cube
		? `Cube: ${manifest.cube.file}, ${kibibytes(manifest.cube.bytes)}, ${kibibytes(manifest.cube.compressed)} compressed`
		: 'Cube: none, it would be too large to be of use; filters wait for the engine.'
);
