import { expect, test, type Page } from '@playwright/test';
import { answered, follow, settled } from './figures';

/** Addresses of each page that differ in every parameter it knows, one after the other. */
const WALKS = [
	{
		path: '',
		walk: [
			'?years=2003-2004&country=CO,CR&count=people',
			'?type=seminar&lens=origin&count=new',
			'?series=foro-garantias&partner=ICEX&facts=reported&figure=events:filter:lens.host'
		]
	},
	{
		path: 'countries/',
		walk: ['?lens=speaker&q=co&sort=-name', '?years=2004&country=CO&facts=reported&sort=member']
	},
	{
		path: 'countries/CO/',
		walk: ['?years=2004&facts=reported', '?lens=origin&count=people&compare=CR,VE']
	},
	{
		path: 'activities/',
		walk: [
			'?years=2004&q=foro&sort=headcount',
			'?facts=reported&sort=title&activity=2004-01-taller-san-jose',
			'?type=seminar&partner=ICEX'
		]
	},
	{
		path: 'web/',
		walk: ['?years=2003', '?country=CO,ES&lens=audience', '?years=2004&section=portada']
	}
] as const;

/** What a reader sees of a state: its address, its words, every figure, what is chosen, open and wrong. */
const seen = (page: Page) =>
	page.evaluate(() => {
		const texts = (selector: string) =>
			[...document.querySelectorAll(selector)].map((one) => one.textContent.trim());
		return {
			search: location.search,
			words: texts('h1, .lead, figure .title, [role="alert"]'),
			// Of a long table only the rows in sight are drawn.
			figures: [...document.querySelectorAll('.answer data:not(#table table data)')].map(
				(one) => `${one.getAttribute('value')} ${one.textContent}`
			),
			open: [...document.querySelectorAll('dialog[open], [role="dialog"]')].map(
				(one) => one.querySelector('h2, h3')?.textContent.trim() ?? ''
			),
			fields: [...document.querySelectorAll<HTMLInputElement>('input[type="search"], select')].map(
				({ value }) => value
			),
			pressed: [
				...document.querySelectorAll('input:checked, [aria-sort]:not([aria-sort="none"])')
			].map((one) => one.parentElement?.textContent.trim() ?? '')
		};
	});

/** Waits until what the address asks for is shown. */
async function shows(page: Page, search: string): Promise<void> {
	await expect.poll(() => new URL(page.url()).search).toBe(search);
	await answered(page);
	await page.waitForFunction(() => {
		const wanted = new URLSearchParams(location.search);
		const view = document.querySelector<HTMLElement>('[data-answers]')!.dataset['answers']!;
		const years = new URLSearchParams(view).get('years');
		return years === wanted.get('years');
	});
	// A passport asks the engine, which the page need not have waited for.
	const told = page.getByRole('dialog').locator('h3').first();
	if (search.includes('figure=')) await expect(told).toBeVisible();
}

for (const { path, walk } of WALKS) {
	test(`every state of ${path || 'the overview'} comes back: back, forward, reload, share`, async ({
		page,
		browser
	}) => {
		await page.goto(`es/${path}`);
		await answered(page);
		const states = [await seen(page)];
		for (const search of walk) {
			await follow(page, search);
			await shows(page, search);
			states.push(await seen(page));
		}
		expect(new Set(states.map((one) => JSON.stringify(one))).size).toBe(states.length);
		for (const { words } of states) expect(words.join(' ')).not.toContain('=');

		for (const state of states.slice(0, -1).reverse()) {
			await page.goBack();
			await shows(page, state.search);
			await expect.poll(() => seen(page)).toEqual(state);
		}
		for (const state of states.slice(1)) {
			await page.goForward();
			await shows(page, state.search);
			await expect.poll(() => seen(page)).toEqual(state);
		}
		await page.reload();
		await shows(page, walk.at(-1)!);
		await expect.poll(() => seen(page)).toEqual(states.at(-1));
		const context = await browser.newContext({ locale: 'es-ES' });
		const other = await context.newPage();
		for (const state of states.slice(1)) {
			await other.goto(`es/${path}${state.search}`);
			await shows(other, state.search);
			await expect.poll(() => seen(other)).toEqual(state);
		}
		await context.close();
	});

	test(`what an address of ${path || 'the overview'} says in vain is reported there`, async ({
		page
	}) => {
		const known = path === 'countries/' || path === 'activities/' ? '&sort=luck' : '';
		await page.goto(`pt/${path}?lens=nonsense&years=banana&colour=red${known}&figure=nothing`);
		const reported = async () => {
			const wanted = ['lens=nonsense', 'years=banana', 'colour=red', 'figure=nothing'];
			for (const said of [...wanted, ...(known ? ['sort=luck'] : [])]) {
				await expect(page.getByRole('alert').filter({ hasText: `«${said}»` })).toBeVisible();
			}
		};
		await reported();
		await settled(page);
		await reported();
	});
}
