import { expect, test, type Page } from '@playwright/test';
import { yearsOf } from '../../src/lib/model/dataset';
import type { Filter } from '../../src/lib/model/filter';
import type { WebChoice } from '../../src/lib/model/web-choice';
import { writeAddress } from '../../src/lib/url/address';
import { CODECS } from '../../src/routes/[lang=lang]/web/address';
import { follow, open } from './figures';
import { FACTS } from './native';

/** How many filters a page is held to; `FILTERS=200` asks more of each. */
export const asked = (count: number) => Number(process.env['FILTERS'] ?? count);

/** What a page is asked: the filter, and the parts of web use chosen there. */
export interface Asked {
	readonly filter: Filter;
	readonly choice?: WebChoice;
}

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

/** Opens a page and holds what it shows of every question to what a check expects. */
export async function holds<Question extends Asked>(
	page: Page,
	path: string,
	questions: readonly Question[],
	check: (question: Question) => Promise<void>
): Promise<void> {
	await open(page, path);
	for (const question of questions) {
		const search = searchOf(question);
		await test.step(search || 'no filter', async () => {
			await filterBy(page, search);
			await check(question);
		});
	}
}

/** A figure on the page: its value, "unknown" where nobody knows, and what it is about. */
export type Shown = Readonly<Record<string, string>> & { readonly value: string };

/** The figures that a selector finds, each with its `data-` attributes under their own names. */
export function figures(page: Page, selector: string): Promise<Shown[]> {
	return page.locator(selector).evaluateAll((all) =>
		all.map((one) => ({
			...(one as HTMLElement).dataset,
			value: one.getAttribute('value') ?? ''
		}))
	);
}

/** The values of figures by one of their attributes, or several joined by a space. */
export function byKey(shown: readonly Shown[], ...keys: string[]): Record<string, string> {
	return Object.fromEntries(
		shown.map((figure) => [keys.map((key) => figure[key] ?? '').join(' '), figure.value])
	);
}

/** The values of rows by the column `key`, as they stand in figures. */
export function expected(
	rows: readonly Record<string, unknown>[],
	value = 'n'
): Record<string, string> {
	return Object.fromEntries(
		rows.map((row) => [String(row['key']), String(row[value] ?? 'unknown')])
	);
}

/** Without zeros: where nothing was found a page may know that it is none, or know nothing. */
export function found(values: Record<string, string>): Record<string, string> {
	return Object.fromEntries(
		Object.entries(values).filter(([, value]) => value !== '0' && value !== 'unknown')
	);
}

export { expect, test };
