import { chromium, type Page } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../chromium.js';
import { PeakMemory } from './memory';

/** Milliseconds after which nothing is waited for any more. */
const LONG = 1_800_000;

/** A browser with one page, and nothing from before. */
export interface Browsing {
	readonly page: Page;
	readonly memory: PeakMemory;
	readonly close: () => Promise<void>;
}

/** Starts one; long reads are what it is for. */
export async function openBrowser(): Promise<Browsing> {
	const executablePath = await findChromium();
	const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
	const page = await browser.newPage({ locale: 'en', viewport: { width: 1280, height: 900 } });
	page.setDefaultTimeout(LONG);
	const memory = new PeakMemory(await browser.newBrowserCDPSession());
	const close = async () => {
		memory.stop();
		await browser.close();
	};
	return { page, memory, close };
}
