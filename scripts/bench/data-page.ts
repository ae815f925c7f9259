import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { Format } from '../../src/lib/format/format';
import data from '../../src/lib/format/messages/data/en.json';
import site from '../../src/lib/format/messages/en.json';

const MEASURES = fileURLToPath(new URL('./page-measures.js', import.meta.url));
const { t } = new Format('en', { ...site, ...data });
const ONE = { count: 1, n: '1' };
const FAILURES = (['cancelled', 'died', 'failed', 'refused'] as const).map((failure) =>
	t(`work.failure.${failure}`)
);
/** Milliseconds between two looks at how far the page is. */
const LOOK = 20;

interface Measures {
	readonly task: number;
	readonly gap: number;
	readonly reset: () => void;
}

/** What became of a file's rows, as the page says it. */
export interface Rows {
	readonly read: number;
	readonly loaded: number;
	readonly refused: number;
	readonly skipped: number;
}

/** The data page in English, as somebody with files uses it. */
export class DataPage {
	readonly #page: Page;

	private constructor(page: Page) {
		this.#page = page;
	}

	static async open(page: Page, address: string): Promise<DataPage> {
		await page.addInitScript({ path: MEASURES });
		await page.goto(`${address}en/data/`);
		return new DataPage(page);
	}

	/** Chooses a file and waits until the page proposes what it is. Throws when it does not. */
	async offer(file: string): Promise<void> {
		const input = this.#page.getByLabel(t('drop.pick'));
		await input.and(this.#page.locator(':enabled')).setInputFiles(file);
		await this.#said(t('work.offered', ONE));
	}

	/** Loads what is on offer, and returns what became of a file's rows. Throws when it fails. */
	async load(file: string): Promise<Rows> {
		await this.#loadButton().click();
		await this.#said(t('work.taken'));
		const source = this.#page.locator(`[data-source="${basename(file)}"]`);
		const rows = async (of: keyof Rows) =>
			Number(await source.locator(`data[data-rows="${of}"]`).getAttribute('value'));
		return {
			read: await rows('read'),
			loaded: await rows('loaded'),
			refused: await rows('refused'),
			skipped: await rows('skipped')
		};
	}

	/**
	 * Begins to load what is on offer, and cancels when `share` of the file's bytes were read. Returns
	 * the milliseconds until the page says so; null when by then there was nothing to cancel.
	 */
	async cancel(share: number): Promise<number | null> {
		const button = this.#page.getByRole('button', { name: t('work.cancel') });
		const bar = this.#page.getByRole('progressbar', { name: t('work.bar') });
		await this.#loadButton().click();
		await button.waitFor();
		while (await button.isVisible()) {
			const read = await bar.evaluate((element) => (element as HTMLProgressElement).value);
			if (read >= share * 100) break;
			await pause(LOOK);
		}
		if (!(await button.isVisible())) return null;
		const started = performance.now();
		await button.click();
		await this.#said(t('work.failure.cancelled'));
		return performance.now() - started;
	}

	/** Starts measuring the main thread anew. */
	async resetMeasures(): Promise<void> {
		await this.#page.evaluate(() => (window as unknown as { measures: Measures }).measures.reset());
	}

	/** The longest the main thread was busy at a stretch, in milliseconds. */
	async measures(): Promise<Pick<Measures, 'task' | 'gap'>> {
		return this.#page.evaluate(() => {
			const { task, gap } = (window as unknown as { measures: Measures }).measures;
			return { task, gap };
		});
	}

	#loadButton() {
		return this.#page.getByRole('button', { name: t('review.load', ONE) });
	}

	/** Waits until the page says something. Throws when it says that something went wrong. */
	async #said(wanted: string): Promise<void> {
		const status = this.#page.getByRole('status');
		const end = [wanted, ...FAILURES]
			.map((text) => status.filter({ hasText: text }))
			.reduce((either, one) => either.or(one));
		await end.first().waitFor();
		const text = (await end.first().textContent())?.trim() ?? '';
		if (!text.includes(wanted)) throw new Error(`The page says: ${text}`);
	}
}
