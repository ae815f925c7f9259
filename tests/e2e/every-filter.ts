import { expect, test, type Page } from '@playwright/test';
import { yearsOf } from '../../src/lib/model/dataset';
import { writeAddress } from '../../src/lib/url/address';
import { CODECS } from '../../src/routes/[lang=lang]/web/address';
import type { Asked, Claim, View } from '../fixtures/every-filter/shown';
import type { Ask } from '../fixtures/plain-sql';
import { follow, open } from './figures';
import { FACTS, openNative } from './native';

const domain = { ...FACTS.dimensions, years: yearsOf(FACTS.dimensions) };
const searchOf = ({ filter, choice }: Asked) =>
	choice ? writeAddress(filter, choice, domain, CODECS) : writeAddress(filter, {}, domain, {});

/** Goes to another filter of the page and waits for its answer. */
async function filterBy(page: Page, search: string): Promise<void> {
	await follow(page, search);
	await page.waitForFunction((wanted) => {
		const view = document.querySelector<HTMLElement>('[data-answers]')?.dataset;
		const busy = document.querySelector('[data-answers]')?.ariaBusy === 'true';
		return view?.['answers'] === wanted && !busy;
	}, search);
}

const viewOf = (page: Page): View => ({
	figures: (selector) =>
		page.locator(selector).evaluateAll((all) =>
			all.map((one) => ({
				...(one as HTMLElement).dataset,
				value: one.getAttribute('value') ?? ''
			}))
		),
	rows: async (selector) => {
		const rows = await page
			.locator(selector)
			.evaluateAll((all) =>
				all.map((row): [string, string] => [
					row.querySelector('th')?.textContent.trim() ?? '',
					row.querySelector('data')?.getAttribute('value') ?? ''
				])
			);
		return Object.fromEntries(rows);
	}
});

/** Opens a page and holds what it shows of every question to what SQL says. */
export async function holds(
	page: Page,
	path: string,
	questions: readonly Asked[],
	claimsOf: (view: View, ask: Ask, question: Asked) => Promise<Claim[]>
): Promise<void> {
	const ask = await openNative();
	await open(page, path);
	for (const question of questions) {
		const search = searchOf(question);
		await test.step(search || 'no filter', async () => {
			await filterBy(page, search);
			for (const { of, shown, is } of await claimsOf(viewOf(page), ask, question))
				expect(shown, of).toEqual(is);
		});
	}
}
