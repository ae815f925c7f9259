/**
 * Puts DuckDB-WASM where the site serves it, without the exports that only loadable extensions use:
 * they are most of its start-up time, and without them the module is below the 25 MiB that some
 * static hosts allow. Skipped when the result is already there for the same input.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import binaryen from 'binaryen';

const TARGET = 'static/engine';
const require = createRequire(import.meta.url);
const stock = require.resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
const worker = require.resolve('@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js');

/** Names that the C++ compiler mangled, some behind the linker's prefix; JavaScript calls none. */
const isMangled = (name: string): boolean => /^(orig\$)?_Z/.test(name);

function trim(input: Uint8Array): Uint8Array {
	const module = binaryen.readBinary(input);
	// With compact imports the browser rejects the module. (binaryen's types lack the name.)
	const { All, CompactImports } = binaryen.Features as unknown as Record<string, number>;
	if (All === undefined || CompactImports === undefined) throw new Error('binaryen: no features');
	module.setFeatures(All & ~CompactImports);
	const exported = Array.from({ length: module.getNumExports() }, (_, index) =>
		binaryen.getExportInfo(module.getExportByIndex(index))
	);
	for (const { name } of exported) if (isMangled(name)) module.removeExport(name);
	module.runPasses(['remove-unused-module-elements']);
	const output = module.emitBinary();
	module.dispose();
	return output;
}

await mkdir(TARGET, { recursive: true });
const input = await readFile(stock);
const stamp = createHash('sha256').update(input).digest('hex');
const stampFile = `${TARGET}/duckdb-eh.wasm.from`;
const done = existsSync(stampFile) && (await readFile(stampFile, 'utf8')) === stamp;
if (!done) {
	console.log('Engine: trimming DuckDB-WASM (about 20 seconds, once) …');
	const output = trim(input);
	await writeFile(`${TARGET}/duckdb-eh.wasm`, output);
	await writeFile(stampFile, stamp);
	const mb = (bytes: number) => (bytes / 2 ** 20).toFixed(1);
	console.log(`Engine: ${mb(input.length)} → ${mb(output.length)} MiB`);
}
await copyFile(worker, `${TARGET}/duckdb-browser-eh.worker.js`);
