/**
 * What a fresh clone lacks. Plain JavaScript on Node alone: it runs before anything is installed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/**
 * Runs a command to its end, its output passed through. Stops this process when it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
export function run(command, args, env = {}) {
	const status = attempt(command, args, env);
	if (status !== 0) {
		console.error(`\n${[command, ...args].join(' ')} failed (exit code ${status}).`);
		process.exit(status);
	}
}

/**
 * Runs a command to its end and returns its exit code.
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {number}
 */
export function attempt(command, args, env = {}) {
	const shell = process.platform === 'win32';
	const { status, error } = spawnSync(command, args, {
		stdio: 'inherit',
		shell,
		env: { ...process.env, ...env }
	});
	if (error) console.error(String(error));
	return status ?? 1;
}

/**
 * Runs a script of package.json.
 * @param {string} name
 * @param {NodeJS.ProcessEnv} [env]
 */
export function runScript(name, env = {}) {
	run(npm, ['run', '--silent', name], env);
}

/**
 * Starts a script of package.json; its output comes when it has ended. Resolves to whether it passed.
 * @param {string} name
 * @returns {Promise<boolean>}
 */
export function passes(name) {
	return new Promise((resolve) => {
		const shell = process.platform === 'win32';
		const child = spawn(npm, ['run', '--silent', name], { shell });
		let said = '';
		for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part));
		child.on('error', (error) => (said += String(error)));
		child.on('close', (code) => {
			console.log(`\n${name}: ${code === 0 ? 'passed' : `failed (exit code ${code})`}\n${said}`);
			resolve(code === 0);
		});
	});
}

function checkNode() {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	if (major > 20 || (major === 20 && minor >= 19)) return;
	console.error(`Alcance needs Node 20.19 or newer; this is ${process.versions.node}.`);
	process.exit(1);
}

function installPackages() {
	const installed = 'node_modules/.package-lock.json';
	const fresh =
		existsSync(installed) && statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs;
	if (fresh) return;
	console.log('Installing packages …');
	// Not `npm ci`: it wants every platform's native DuckDB in the lockfile.
	run(npm, ['install', '--no-audit', '--no-fund', '--loglevel=error']);
}

/** The lockfile may lack this platform's native DuckDB; then that one package is installed by name. */
function installNativeDuckDB() {
	const require = createRequire(import.meta.url);
	const name = `@duckdb/node-bindings-${process.platform}-${process.arch}`;
	try {
		require.resolve(`${name}/package.json`);
	} catch {
		const manifest = require.resolve('@duckdb/node-bindings/package.json');
		const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
		console.log(`Installing DuckDB for ${process.platform} ${process.arch} …`);
		run(npm, ['install', '--no-save', '--no-audit', '--no-fund', `${name}@${version}`]);
	}
}

/** Installs what a fresh clone lacks. */
export function setUp() {
	checkNode();
	installPackages();
	installNativeDuckDB();
}
