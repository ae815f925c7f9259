/** `npm start`: from a fresh clone to the site in a browser. */
import { spawn } from 'node:child_process';
import { runScript, setUp } from './setup.js';

setUp();
runScript('build');

const { serveAtFreePort } = await import('./serve.js');
const address = await serveAtFreePort(Number(process.env['PORT'] ?? 4173));
console.log('\nAlcance is ready (stop it with Ctrl+C):');
console.log(address);
openWhereThereIsAScreen(address);

/** @param {string} url */
function openWhereThereIsAScreen(url) {
	if (process.env['CI'] || !process.stdout.isTTY) return;
	const openers = { darwin: 'open', win32: 'explorer', linux: 'xdg-open' };
	const opener = openers[/** @type {keyof typeof openers} */ (process.platform)];
	const hasScreen =
		process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
	if (!opener || !hasScreen) return;
	const child = spawn(opener, [url], { stdio: 'ignore', detached: true });
	child.on('error', () => undefined);
	child.unref();
}
