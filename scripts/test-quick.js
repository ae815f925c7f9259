/**
 * `npm run test:quick`: types, lint and format of what has changed, and the tests that the change
 * touches, for the minute after an edit. What has changed is what differs from the last commit, or
 * where nothing does, the last commit. Tests in browsers run only where one of them was changed; what
 * a change of data does, which no test imports, is for `npm test`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { runScript } from './setup.js';

const isWindows = process.platform === 'win32';

/** @param {string[]} args */
function git(...args) {
	const { status, stdout, stderr } = spawnSync('git', args, { encoding: 'utf8' });
	if (status !== 0) throw new Error(stderr);
	return stdout.split('\0').filter((file) => file !== '');
}

function changedFiles() {
	const now = [
		...git('diff', '-z', '--name-only', 'HEAD'),
		...git('ls-files', '-z', '--others', '--exclude-standard')
	];
	const changed = now.length > 0 ? now : git('diff', '-z', '--name-only', 'HEAD~1', 'HEAD');
	return changed.filter((file) => existsSync(file));
}

/** Pages are held to this many random filters each, not to forty. */
const FILTERS = '4';

/**
 * Runs a tool of the project and resolves to whether it passed, with what it said.
 * @param {string} name
 * @param {string[]} args
 */
function run(name, ...args) {
	return new Promise((resolve) => {
		const started = performance.now();
		const command = isWindows ? 'npx.cmd' : 'npx';
		const child = spawn(command, ['--no-install', name, ...args], {
			shell: isWindows,
			env: { ...process.env, FILTERS }
		});
		let said = '';
		for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part));
		child.on('close', (code) => {
			const seconds = ((performance.now() - started) / 1000).toFixed(0);
			console.log(`${code === 0 ? '✓' : '✗'} ${name}, ${seconds} s`);
			if (code !== 0) console.log(said);
			resolve(code === 0);
		});
	});
}

const changed = changedFiles();
const code = changed.filter((file) => /\.(ts|js|svelte)$/.test(file));
// Vitest takes every test to be related to package.json and to its own configuration: not these.
const imported = changed.filter((file) =>
	/^(src|tests|scripts)\/.*\.(ts|js|svelte|json)$/.test(file)
);
const inBrowser = code.filter((file) => file.startsWith('tests/component/'));
console.log(`${changed.length} files changed`);
// The tests read what a build makes of the data; of a fresh clone there is none yet.
runScript('prepare:site');

const projects = ['unit', 'sql', 'server', ...(inBrowser.length > 0 ? ['component'] : [])];
const related = ['related', '--run', '--passWithNoTests', '--reporter=dot'];
const formatted = ['--check', '--ignore-unknown', '--cache', '--log-level=warn', ...changed];

const linted = [
	'--cache',
	'--cache-location',
	'node_modules/.cache/eslint/',
	'--max-warnings',
	'0',
	...code
];

/** One after the other beside the tests: a machine has two cores. */
async function checked() {
	const ok = [];
	if (code.length > 0) ok.push(await run('eslint', ...linted));
	if (changed.length > 0) ok.push(await run('prettier', ...formatted));
	if (code.length > 0)
		ok.push(await run('svelte-check', '--fail-on-warnings', '--output', 'human'));
	return ok.every(Boolean);
}

const tested =
	imported.length === 0
		? true
		: run('vitest', ...related, ...projects.flatMap((one) => ['--project', one]), ...imported);
const passed = await Promise.all([checked(), tested]);
process.exit(passed.every(Boolean) ? 0 : 1);
