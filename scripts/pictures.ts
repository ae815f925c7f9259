/**
 * Takes pictures of every page of the built site for the eye: three widths, light and dark, three
 * languages, into `test-results/pictures`. `npm run pictures -- countries activities` takes some.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { PAGES } from '../tests/e2e/pages';
import { CHROMIUM_FLAGS, findChromium } from './chromium.js';
import { serve } from './serve.js';

const FOLDER = 'test-results/pictures';
const WIDTHS = [390, 1280, 1920];
const wanted = process.argv.slice(2);

const home = await serve({ port: 4390 });
const browser = await chromium.launch({
	executablePath: await findChromium(),
	args: CHROMIUM_FLAGS
});
await mkdir(FOLDER, { recursive: true });
for (const { name, path } of PAGES) {
	if (wanted.length > 0 && !wanted.includes(name)) continue;
	for (const lang of ['es', 'pt', 'en']) {
		for (const colorScheme of ['light', 'dark'] as const) {
			for (const width of WIDTHS) {
				const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
				await page.goto(`${home}${lang}/${path}`, { waitUntil: 'networkidle' });
				const file = join(FOLDER, `${name}-${width}-${colorScheme}-${lang}.png`);
				await page.screenshot({ path: file, fullPage: true });
				await page.close();
				console.log(file);
			}
		}
	}
}
await browser.close();
process.exit();
