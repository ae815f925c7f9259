import { expect, type Locator, type Page } from '@playwright/test';

/** Opens a page and waits until it shows the answer to what its address asks for. */
export async function open(page: Page, path: string): Promise<void> {
	await page.goto(path);
	await answered(page);
}

/** Follows a link to another filter of the page, as a reader would. */
export async function follow(page: Page, search: string): Promise<void> {
	await page.evaluate((to) => {
		const link = document.createElement('a');
		link.href = location.pathname + to;
		document.querySelector('main')?.append(link);
		link.click();
		link.remove();
	}, search);
}

/** Waits until scripts run on the page. */
export async function alive(page: Page): Promise<void> {
	await expect(page.locator('main :is(a, button, data, figure):visible').first()).toBeVisible();
	await expect(page.locator('.take-away:not(.live), .drawing:not(.live):visible')).toHaveCount(0);
}

/** Waits until scripts run on the page, of any kind, and nothing is on its way. */
export async function settled(page: Page): Promise<void> {
	await alive(page);
	await expect(page.locator('.view[aria-busy="true"]')).toHaveCount(0);
}

/** What an address asks for that takes an answer; the rest only changes what is drawn or opened. */
const ASKED = [
	...['years', 'country', 'type', 'series', 'partner', 'lens', 'count', 'facts'],
	...['compare', 'section', 'channel', 'device']
];

/** Waits until the view shows the whole answer to its address, whoever gave it. */
export async function answered(page: Page): Promise<void> {
	await alive(page);
	const isAnswered = (asked: string[]) => {
		const view = document.querySelector<HTMLElement>('.view[data-answers]');
		const answers = new URLSearchParams(view?.dataset['answers']);
		const address = new URLSearchParams(location.search);
		const isSame = asked.every((param) => answers.get(param) === address.get(param));
		return view?.ariaBusy === 'false' && isSame;
	};
	await page.waitForFunction(isAnswered, ASKED, { timeout: 60_000 });
}

/** The same where only DuckDB-WASM, in this browser, may have given the answer. */
export async function computed(page: Page): Promise<void> {
	await answered(page);
	await expect(page.locator('.view')).toHaveAttribute('data-answered-by', 'browser');
}

interface Wanted {
	measure: string;
	scope: string;
	lens?: string;
}

/** Every `<data>` element of a figure, outside the headline. */
export function figure(page: Page, { measure, scope, lens }: Wanted): Locator {
	const ofLens = lens ? `[data-lens="${lens}"]` : '';
	return page.locator(`data[data-measure="${measure}"][data-scope="${scope}"]${ofLens}`);
}

/** Expects every element of a figure to show one value and its qualifiers. */
export async function expectFigure(
	page: Page,
	wanted: Wanted,
	value: string,
	qualifier: string
): Promise<void> {
	const shown = () =>
		figure(page, wanted).evaluateAll((elements) => [
			...new Set(
				elements.map(
					(element) => `${element.getAttribute('value')} ${element.getAttribute('data-qualifier')}`
				)
			)
		]);
	await expect.poll(shown).toEqual([`${value} ${qualifier}`]);
}

/** Every figure of the page as one line each, in reading order: to hold two views to each other. */
export function allFigures(page: Page): Promise<string[]> {
	return page.locator('data').evaluateAll((elements) =>
		elements.map((element) => {
			const attributes = [...element.attributes]
				.filter(({ name }) => name === 'value' || name.startsWith('data-'))
				.map(({ name, value }) => `${name}=${value}`);
			return [...attributes, element.textContent?.trim()].join(' ');
		})
	);
}

/** Codes of the countries that a chart's table twin lists as reached through a lens. */
export async function countriesInTable(page: Page, lens: string): Promise<string[]> {
	const cells = page.locator(`#reach table data[data-lens="${lens}"][data-country]`);
	const codes = await cells.evaluateAll((elements) =>
		elements
			.filter((element) => Number(element.getAttribute('value')) > 0)
			.map((element) => element.getAttribute('data-country') ?? '')
	);
	return codes.sort();
}
