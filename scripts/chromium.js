/** Finds a Chromium for the tests, and installs one where there is none. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { attempt } from './setup.js';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * What the tests start it with: no sandbox to be run as root, no connections of its own, and a line on
 * which pages load nothing ahead: an engine that starts in each of them would take the processors.
 */
export const CHROMIUM_FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--force-effective-connection-type=3G'
];

/** @returns {string | undefined} */
function ofTheSystem() {
	for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
		for (const name of NAMES) {
			const path = join(folder, name);
			if (existsSync(path)) return path;
		}
	}
	return undefined;
}

/** @returns {Promise<string | undefined>} */
async function ofPlaywright() {
	const { chromium } = await import('@playwright/test');
	const path = () =>
		existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
	if (path()) return path();
	const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
	const install = ['playwright', 'install', 'chromium'];
	const shell = process.platform === 'win32';
	spawnSync(npx, install, { stdio: 'ignore', timeout: 300_000, shell });
	return path();
}

/** @returns {string | undefined} */
function ofTheDistribution() {
	if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
	if (attempt('apt-get', ['update', '-qq']) !== 0) return undefined;
	attempt('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
		DEBIAN_FRONTEND: 'noninteractive'
	});
	return ofTheSystem();
}

/**
 * The path of a Chromium: the system's, else Playwright's own, else the distribution's package.
 * @returns {Promise<string>}
 */
export async function findChromium() {
	const found =
		process.env['CHROMIUM'] ?? ofTheSystem() ?? (await ofPlaywright()) ?? ofTheDistribution();
	if (found) return found;
	throw new Error('The tests need Chromium. Install it, or set CHROMIUM to the path of one.');
}
