import { expect, test, type Page } from '@playwright/test';
import { answered, expectFigure, open } from './figures';
import { openNative } from './native';

/** Held events that convene people, written apart from the site's own statements. */
const EVENTS = `from activity a where a.status = 'held' and not list_has_any(a.types,
	(select list(type) from activity_type where not convenes))`;
const LISTED = `from attendance p join (select a.* ${EVENTS}) a using (activity_id) where p.role = 'participant'`;

let ask: Awaited<ReturnType<typeof openNative>>;
test.beforeAll(async () => {
	ask = await openNative();
});

/** One number from native DuckDB, as the page's figures write it. */
async function native(select: string, from: string, and = 'true'): Promise<string> {
	const [row] = await ask(`select (${select})::integer as n ${from} and ${and}`);
	return String(row?.['n']);
}

const column = (page: Page, chart: string, id: string) =>
	page.locator(`#${chart} [data-column="${id}"]`);

/** The middle of a column, near its foot. */
async function foot(page: Page, chart: string, id: string) {
	const box = await column(page, chart, id).locator('rect').first().boundingBox();
	if (!box) throw new Error(`no column ${id}`);
	return { x: box.x + box.width / 2, y: box.y + box.height - 6 };
}

async function drag(page: Page, chart: string, from: string, to: string) {
	await column(page, chart, from).scrollIntoViewIfNeeded();
	const [start, end] = [await foot(page, chart, from), await foot(page, chart, to)];
	await page.mouse.move(start.x, start.y);
	await page.mouse.down();
	await page.mouse.move((start.x + end.x) / 2, start.y, { steps: 4 });
	await page.mouse.move(end.x, end.y, { steps: 4 });
}

/** The key figure of events; the headline's rests on published rows alone. */
async function events(page: Page, count: string) {
	const figures = page.locator('main li data[data-measure="events"][data-scope="filter"]');
	await expect(figures.first()).toHaveAttribute('value', count);
	await expect(figures.first()).toHaveAttribute('data-qualifier', 'exact');
}

const pressed = (page: Page, chart: string) =>
	page
		.locator(`#${chart} [data-column][aria-pressed="true"]`)
		.evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-column')));

/** Presses Tab until the focus is at what is wanted. */
async function tabTo(page: Page, wanted: string) {
	for (let presses = 0; presses < 200; presses++) {
		await page.keyboard.press('Tab');
		if (await page.evaluate((selector) => document.activeElement?.matches(selector), wanted))
			return;
	}
	throw new Error(`Tab never came to ${wanted}`);
}

test('every mark is a filter: by mouse', async ({ page }) => {
	await open(page, 'es/');
	const inYears = 'a.year between 2002 and 2003';

	await drag(page, 'types', '2002', '2003');
	// Nothing is asked before the range is released.
	await expect(page).toHaveURL(/\/es\/$/);
	expect(await pressed(page, 'types')).toEqual([]);
	await page.mouse.up();
	await expect(page).toHaveURL(/\/es\/\?years=2002-2003$/);
	await events(page, await native('count(*)', EVENTS, inYears));
	// The chart of years leaves its own filter out: all of them are there, the chosen ones marked.
	for (const chart of ['types', 'cumulative']) {
		expect(await pressed(page, chart)).toEqual(['2002', '2003']);
		expect(await page.locator(`#${chart} [data-column]`).count()).toBe(7);
	}
	await expect(page.locator('#types')).toContainText('Se dibujan todos los años');

	await page.locator('#types').getByRole('button', { name: 'Seminarios', exact: true }).click();
	await expect(page).toHaveURL(/years=2002-2003&type=seminar$/);
	const seminars = `${inYears} and list_contains(a.types, 'seminar')`;
	await events(page, await native('count(*)', EVENTS, seminars));
	await expect(
		page.locator('#types').getByRole('button', { name: 'Talleres', exact: true })
	).toBeVisible();

	await page
		.locator('#types')
		.getByRole('button', { name: 'Talleres', exact: true })
		.click({ modifiers: ['Control'] });
	await expect(page).toHaveURL(/type=seminar,workshop$/);
	const both = `${inYears} and list_has_any(a.types, ['seminar', 'workshop'])`;
	await events(page, await native('count(*)', EVENTS, both));

	await page
		.locator('#who')
		.getByRole('button', { name: /^Argentina/ })
		.click();
	await expect(page).toHaveURL(/years=2002-2003&country=AR&type=seminar,workshop$/);
	await events(
		page,
		await native('count(*)', EVENTS, `${both} and list_contains(a.countries, 'AR')`)
	);
	// All countries are still there, and what is selected is said and can be taken away.
	expect(await page.locator('#who [data-row]').count()).toBeGreaterThan(3);
	await page.getByRole('button', { name: 'Quitar Seminarios' }).click();
	await expect(page).toHaveURL(/years=2002-2003&country=AR&type=workshop$/);

	// Back is undo, forward redo.
	await page.goBack();
	await page.goBack();
	await expect(page).toHaveURL(/years=2002-2003&type=seminar,workshop$/);
	await events(page, await native('count(*)', EVENTS, both));
	await page.goBack();
	await events(page, await native('count(*)', EVENTS, seminars));
	await page.goForward();
	await events(page, await native('count(*)', EVENTS, both));
});

test('a second click takes away, Ctrl adds, a planned year is a filter too', async ({ page }) => {
	await open(page, 'es/');
	await column(page, 'cumulative', '2003').click();
	await expect(page).toHaveURL(/\?years=2003$/);
	await answered(page);
	await column(page, 'cumulative', '2004').click({ modifiers: ['Control'] });
	await expect(page).toHaveURL(/\?years=2003-2004$/);
	await events(page, await native('count(*)', EVENTS, 'a.year >= 2003'));
	await column(page, 'cumulative', '2004').click({ modifiers: ['Control'] });
	await expect(page).toHaveURL(/\?years=2003$/);
	await answered(page);
	await column(page, 'cumulative', '2003').click();
	await expect(page).toHaveURL(/\/es\/$/);
	await answered(page);
	await column(page, 'types', '2005').click({ position: { x: 12, y: 8 } });
	await expect(page).toHaveURL(/\?years=2005$/);
	await expect(page.locator('#types-title')).toContainText('10');
	await answered(page);
	await page.keyboard.press('Escape');
	await expect(page).toHaveURL(/\/es\/$/);

	// A part of a column is its type; the web's months are their years.
	await answered(page);
	await page.locator('#types [data-column="2003"] [data-mark="forum"]').click();
	await expect(page).toHaveURL(/\?type=forum$/);
	await answered(page);
	await column(page, 'web', '2003-03-01').click();
	await expect(page).toHaveURL(/\?years=2003&type=forum$/);
	await events(
		page,
		await native('count(*)', EVENTS, `a.year = 2003 and list_contains(a.types, 'forum')`)
	);
});

test('every mark is a filter: by keyboard only', async ({ page }) => {
	await open(page, 'es/');
	await tabTo(page, '#types [data-column]');
	for (const key of ['Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Shift+ArrowRight'])
		await page.keyboard.press(key);
	// Drawn and said, but not asked for yet.
	await expect(page.locator('#types [data-column="2003"]')).toBeFocused();
	await expect(page.locator('#types [data-column="2003"]')).toHaveAttribute(
		'aria-label',
		/^2002–2003: Intro filtra/
	);
	await expect(page).toHaveURL(/\/es\/$/);
	await page.keyboard.press('Escape');
	await page.keyboard.press('Shift+ArrowLeft');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\?years=2002-2003$/);
	await events(page, await native('count(*)', EVENTS, 'a.year between 2002 and 2003'));
	await page.keyboard.press('End');
	await page.keyboard.press('ArrowLeft');
	await page.keyboard.press('Control+Enter');
	await expect(page).toHaveURL(/\?years=2002-2004$/);
	await answered(page);

	await tabTo(page, '#types button[aria-pressed]');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/years=2002-2004&type=[a-z-]+$/);
	await answered(page);
	await page.keyboard.press('Escape');
	await expect(page).toHaveURL(/\?years=2002-2004$/);
	await answered(page);

	await tabTo(page, '#who [data-row]');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/years=2002-2004&country=[A-Z]{2}$/);
	await expect(page.locator('#who [data-row][aria-pressed="true"]')).toHaveCount(1);
	await page.keyboard.press('Escape');
	await expect(page).toHaveURL(/\?years=2002-2004$/);
	await answered(page);
	await page.goBack();
	await expect(page).toHaveURL(/country=/);
});

test('people are counted where there are lists, and never added up', async ({ page }) => {
	await open(page, 'es/?count=people');
	const everybody = await native('count(distinct p.person)', LISTED);
	await expectFigure(page, { measure: 'people', scope: 'filter' }, everybody, 'exact');
	// People lead the key figures, and end the line of the years.
	await expect(page.locator('main li .value data').first()).toHaveAttribute(
		'data-measure',
		'people'
	);
	await expect(page.locator('#cumulative-title data')).toHaveAttribute('value', everybody);
	const listed = await native('count(distinct p.activity_id)', LISTED);
	const all = await native('count(*)', EVENTS);
	await expect(page.locator('#who')).toContainText(`en ${listed} de ${all} eventos`);

	const [sum] = await ask(
		`select sum(people)::integer as n from (select country, count(distinct person) as people from (
			select unnest(a.countries) as country, p.person ${LISTED}) group by country)`
	);
	const [outside] = await ask(
		`select count(distinct p.person)::integer as n ${LISTED} and len(a.countries) = 0`
	);
	const added = Number(sum?.['n']) + Number(outside?.['n']);
	const written = (n: number | string) =>
		new Intl.NumberFormat('es', { useGrouping: 'always' }).format(Number(n));
	const strip = page.locator('[data-strip="who"]');
	await expect(strip).toContainText(written(added));
	await expect(strip.locator('data')).toHaveAttribute('value', everybody);

	await page.getByRole('radio', { name: 'Personas nuevas' }).check();
	await expect(page).toHaveURL(/\?count=new$/);
	const [fresh] = await ask(
		`select count(*)::integer as n from (select p.person, min(a.year) as year ${LISTED} group by p.person)
			where year > (select min(a.year) ${LISTED})`
	);
	const news = String(fresh?.['n']);
	await expectFigure(page, { measure: 'new-people', scope: 'filter' }, news, 'exact');
	// New people may be added up over years: the columns come to the title.
	const columns = page.locator('#cumulative table data[data-measure="new-people"]');
	const values = await columns.evaluateAll((cells) =>
		cells.map((cell) => Number(cell.getAttribute('value')) || 0)
	);
	expect(String(values.reduce((total, n) => total + n, 0))).toBe(news);

	await page.getByRole('radio', { name: 'Audiencia web' }).check();
	await expect(page.locator('#who-title')).toContainText('Las visitas web no tienen personas');
	await page.getByRole('button', { name: 'Quitar Personas nuevas' }).click();
	await page.getByRole('button', { name: 'Quitar Audiencia web' }).click();
	await expect(page).toHaveURL(/\/es\/$/);
});

test('the report’s facts know no people: that is said, not counted as zero', async ({ page }) => {
	await open(page, 'es/?count=people&facts=reported');
	await expectFigure(page, { measure: 'people', scope: 'filter' }, 'unknown', 'unknown');
	await expect(page.locator('#cumulative-title')).toContainText('no se sabe');
	await expect(page.locator('#who-title')).toContainText('no se sabe');
});

test('the web’s axis keeps to the filter’s years', async ({ page }) => {
	await open(page, 'es/?years=2004&facts=reported');
	const names = page.locator('#web .axes .lc-axis-tick-label');
	const texts = await names.allTextContents();
	const years = texts.filter((text) => /^(19|20)\d\d$/.test(text.trim()));
	expect(years.length).toBeGreaterThan(0);
	for (const year of years) expect(['2004', '2005']).toContain(year.trim());
});
