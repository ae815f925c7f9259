/** `npm run --silent inspect -- FILE… [--json [--rows]]`: what the importer makes of files. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

if (!existsSync('node_modules/tsx')) {
	console.error('Run `npm install` first.');
	process.exit(1);
}
const { resolve } = createRequire(import.meta.url);
if (!existsSync('.svelte-kit/tsconfig.json')) {
	// It says where `$lib` is.
	spawnSync(process.execPath, [
		resolve('@sveltejs/kit').replace(/src.*$/, 'svelte-kit.js'),
		'sync'
	]);
}
const { status } = spawnSync(
	process.execPath,
	['--import', 'tsx', 'scripts/inspect/main.ts', ...process.argv.slice(2)],
	{ stdio: 'inherit' }
);
process.exit(status ?? 1);
