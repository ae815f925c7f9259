import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import ICAL from 'ical.js';
import { answered, expectFigure, open } from './figures';

const table = (page: Page) => page.getByRole('grid');
const rowOf = (page: Page, id: string) => table(page).locator(`tr[data-activity="${id}"]`);
/** Where the tab key stops in the table, beside its numbers, which have keys of their own. */
const stop = (page: Page) => table(page).locator('tbody :is(a, button, td)[tabindex="0"]');
const panel = (page: Page) => page.getByRole('dialog');
const chart = (page: Page) => page.locator('#timeline svg:visible').first();
const mark = (page: Page, target: string) => chart(page).locator(`[data-target="${target}"]`);

/** Ids of the activities that the table lists, in its order. */
const listed = (page: Page) =>
	table(page)
		.locator('tr[data-activity]')
		.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-activity')));

/** The events of a calendar that a click downloads: id, first day, and the day after the last. */
async function downloaded(page: Page, name: string): Promise<[string, string, string][]> {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name, exact: true }).click()
	]);
	expect(download.suggestedFilename()).toMatch(/\.ics$/);
	const text = await readFile(await download.path(), 'utf8');
	return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => {
		const { uid, startDate, endDate } = new ICAL.Event(component);
		return [uid.split('.')[0]!, startDate.toString(), endDate.toString()];
	});
}

/** What is focused, by its accessible name or its text. */
const focused = (page: Page) =>
	page.evaluate(
		() =>
			document.activeElement?.getAttribute('aria-label') ??
			document.activeElement?.textContent?.trim() ??
			''
	);

test('2004, as reported: eight activities with their headcounts, found and put in order', async ({
	page
}) => {
	await open(page, 'es/activities/?facts=reported&years=2004');
	await expect(page.locator('h1')).toHaveText(
		'2004: 8 actividades celebradas, según lo publicado.'
	);
	await expectFigure(page, { measure: 'activities', scope: 'filter' }, '8', 'exact');
	expect(await listed(page)).toEqual([
		'2004-07-mision-madrid',
		'2004-06-seminario-buenos-aires',
		'2004-05-foro-cartagena',
		'2004-04-taller-quito',
		'2004-03-seminario-caracas',
		'2004-02-encuentro-san-juan',
		'2004-01-taller-san-jose',
		'2004-08-portal'
	]);
	const heads = await table(page)
		.locator('data[data-measure="participations"]')
		.evaluateAll((all) =>
			all.map((one) => `${one.getAttribute('data-qualifier')} ${one.getAttribute('value')}`)
		);
	expect(heads).toEqual([
		'exact 10',
		'more-than 200',
		'about 100',
		'more-than 60',
		'about 100',
		'more-than 60',
		'about 60'
	]);
	await expect(rowOf(page, '2004-08-portal')).toContainText('2004');
	await expect(page.locator('#planned li')).toHaveCount(10);

	await page.getByRole('button', { name: /^Participantes/ }).click();
	await expect(page).toHaveURL(/sort=headcount/);
	expect((await listed(page))[0]).toBe('2004-07-mision-madrid');
	await expect(page.getByRole('columnheader', { name: /^Participantes/ })).toHaveAttribute(
		'aria-sort',
		'ascending'
	);
	await page.getByLabel('Buscar en las actividades').pressSequentially('garantias');
	await expect(page).toHaveURL(/q=garantias/);
	await expect.poll(() => listed(page)).toEqual(['2004-05-foro-cartagena']);
	await expect(page.locator('#table [role="status"]')).toContainText('1 contiene «garantias»');
	await page.reload();
	await answered(page);
	await expect.poll(() => listed(page)).toEqual(['2004-05-foro-cartagena']);
	await page.keyboard.press('Escape');
});

test('an activity opens with all that is known; its series leads to the next edition; back closes', async ({
	page
}) => {
	await open(page, 'es/activities/?facts=reported&years=2004');
	await table(page)
		.getByRole('link', { name: /^Taller de Capacitación.*Internacionalización/ })
		.click();
	await expect(page).toHaveURL(/activity=2004-01-taller-san-jose/);
	await expect(panel(page)).toContainText('5–6 de julio de 2004');
	await expect(panel(page)).toContainText('por encima del límite de 40');
	await expect(panel(page)).toContainText('Centroamérica (nombrados sin número)');
	await expect(panel(page)).toContainText('Chile, España (nombrados sin número)');
	await expect(panel(page)).toContainText('Informe Técnico 2004, II.1');
	await expect(panel(page).locator('dt', { hasText: 'Tipo' }).locator('..')).toContainText(
		'nuestra lectura de la fuente'
	);
	await page.goBack();
	await expect(panel(page)).toBeHidden();

	await rowOf(page, '2004-05-foro-cartagena').getByRole('link').click();
	await panel(page).getByRole('link', { name: 'X', exact: true }).click();
	await expect(page).toHaveURL(/activity=2005-09-foro-salamanca/);
	await expect(panel(page).getByRole('heading')).toContainText('X Foro Iberoamericano');
	await expect(panel(page)).toContainText('Salamanca, España');
	await expect(panel(page)).toContainText('no cuenta como celebrada');
	expect(await downloaded(page, 'Al calendario (.ics)')).toEqual([
		['2005-09-foro-salamanca', '2005-10-27', '2005-10-29']
	]);
	await panel(page).getByRole('button', { name: 'Cerrar' }).click();
	await expect(page).toHaveURL(/\?years=2004&facts=reported$/);
});

test('the planned programme is taken along as a calendar of ten', async ({ page }) => {
	await open(page, 'es/activities/?facts=reported');
	const events = await downloaded(page, 'Todas al calendario (.ics)');
	expect(events).toHaveLength(10);
	expect(events[1]).toEqual(['2005-02-mision-espana-italia', '2005-03-07', '2005-03-17']);
});

test('partners, types and years are chosen by mouse, together, and each view ignores its own', async ({
	page
}) => {
	await open(page, 'es/activities/?facts=reported');
	await expect(page.locator('#partners-title')).toHaveText(
		/^ICEX es el socio más frecuente: 4 actividades \(2 celebradas, 2 previstas\)/
	);
	const ranking = page.locator('#partners tbody tr');
	const all = await ranking.count();
	await ranking.getByRole('button', { name: 'ICEX' }).click();
	await expect(page).toHaveURL(/partner=ICEX/);
	await expect
		.poll(() => listed(page))
		.toEqual([
			'2005-07-taller-cartagena',
			'2005-02-mision-espana-italia',
			'2004-07-mision-madrid',
			'2004-01-taller-san-jose'
		]);
	await expect(ranking).toHaveCount(all);
	await expect(ranking.getByRole('button', { name: 'ICEX' })).toHaveAttribute(
		'aria-pressed',
		'true'
	);

	await mark(page, 'y-2004').click();
	await expect(page).toHaveURL(/years=2004/);
	await expect
		.poll(() => listed(page))
		.toEqual(['2004-07-mision-madrid', '2004-01-taller-san-jose']);
	await expect(chart(page).locator('[data-target^="a-2005"]')).toHaveCount(2);

	await mark(page, 't-workshop').click();
	await expect.poll(() => listed(page)).toEqual(['2004-01-taller-san-jose']);
	await mark(page, 't-mission').click({ modifiers: ['ControlOrMeta'] });
	await expect(page).toHaveURL(/type=workshop,mission/);
	await expect.poll(() => listed(page)).toHaveLength(2);

	await page.goBack();
	await page.goBack();
	await page.goBack();
	await expect(page).toHaveURL(/\?partner=ICEX&facts=reported$/);
	await answered(page);

	// Dragging over the picture chooses the years it passes.
	const [from, to] = [
		await mark(page, 'y-2002').boundingBox(),
		await mark(page, 'y-2004').boundingBox()
	];
	const y = from!.y - 40;
	await page.mouse.move(from!.x + from!.width / 2, y);
	await page.mouse.down();
	await page.mouse.move(to!.x + to!.width / 2, y, { steps: 4 });
	await page.mouse.up();
	await expect(page).toHaveURL(/years=2002-2004/);
	await mark(page, 'a-2004-07-mision-madrid').click();
	await expect(panel(page)).toContainText('DGPYME');
	await expect(panel(page)).toContainText('Bolivia, Colombia, Ecuador, Perú, Venezuela');
});

test('all of it by keyboard alone', async ({ page }) => {
	await open(page, 'es/activities/?facts=reported');
	const stops = chart(page).locator('[tabindex="0"]');
	await expect(stops).toHaveCount(1);
	await stops.focus();
	expect(await focused(page)).toContain('I Reunión Anual');
	await page.keyboard.press('ArrowRight');
	const next = await focused(page);
	expect(next).not.toContain('I Reunión Anual');
	await page.keyboard.press('End');
	expect(await focused(page)).toBe('2005: elegir este año');
	await page.keyboard.press('ArrowLeft');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/years=2004/);
	await answered(page);
	await page.keyboard.press('Shift+ArrowLeft');
	await expect(page).toHaveURL(/years=2003-2004/);
	await page.keyboard.press('Escape');
	await expect(page).toHaveURL(/\?facts=reported$/);
	await answered(page);
	await page.keyboard.press('Home');
	await page.keyboard.press('Enter');
	await expect(panel(page).getByRole('heading')).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(panel(page)).toBeHidden();
	expect(await focused(page)).toContain('I Reunión Anual');

	// The table: one stop, arrows between cells, the last row by Ctrl+End.
	const cells = stop(page);
	await expect(cells).toHaveCount(1);
	await cells.focus();
	expect(await focused(page)).toContain('Seminario sobre estrategias');
	await page.keyboard.press('ArrowDown');
	expect(await focused(page)).toContain('X Foro Iberoamericano');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	expect(await focused(page)).toBe('Foro');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/type=forum/);
	await expect
		.poll(() => listed(page))
		.toEqual(['2005-09-foro-salamanca', '2004-05-foro-cartagena']);
	await page.keyboard.press('Escape');
	await expect(page).toHaveURL(/\?facts=reported$/);
	await answered(page);
	await cells.focus();
	await page.keyboard.press('Control+End');
	await expect.poll(() => focused(page)).toBe('I Reunión Anual');

	// Partners.
	const icex = page.locator('#partners').getByRole('button', { name: 'ICEX' });
	await icex.focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/partner=ICEX/);
	await answered(page);
	await page.keyboard.press('Escape');
	await expect(page).toHaveURL(/\?facts=reported$/);
});

test('of many rows those in sight are drawn; on paper and without JavaScript all of them', async ({
	page,
	browser
}) => {
	await open(page, 'es/activities/');
	await expectFigure(page, { measure: 'activities', scope: 'filter' }, '66', 'exact');
	await expect(table(page)).toHaveAttribute('aria-rowcount', '67');
	await expect.poll(async () => (await listed(page)).length).toBeLessThan(40);
	await stop(page).focus();
	await page.keyboard.press('Control+End');
	await expect.poll(() => focused(page)).toBe('I Reunión Anual');
	await expect(rowOf(page, '1999-04-reunion-anual-caracas')).toHaveAttribute('aria-rowindex', '67');
	await page.emulateMedia({ media: 'print' });
	await expect.poll(async () => (await listed(page)).length).toBe(66);

	const context = await browser.newContext({ javaScriptEnabled: false });
	const still = await context.newPage();
	await still.goto('es/activities/');
	expect(await listed(still)).toHaveLength(66);
	await expect(still.locator('#partners tbody tr').first()).toContainText('ICEX');
	await context.close();
});

test('an activity that is not there is reported, as is an order that there is not', async ({
	page
}) => {
	await open(page, 'es/activities/?activity=nowhere&sort=nonsense');
	await expect(page.getByRole('alert')).toContainText(['sort=nonsense', 'activity=nowhere']);
	await expect(panel(page)).toBeHidden();
});
