import { expect, test, type Page } from '@playwright/test';
import { answered, open } from './figures';

const NEVER = 'Andorra, Brasil, Chile, Cuba, Honduras, Nicaragua y República Dominicana';

const matrix = (page: Page) => page.locator('#coverage svg:visible').first();
const cell = (page: Page, country: string, year: number) =>
	page.locator(`#coverage [data-spot="${country}-${year}"]`);
const line = (page: Page, country: string) => page.locator(`tr[data-country="${country}"]`);
/** Names of the list, in their order. */
const names = (page: Page) => page.locator('.list tbody tr th a').allTextContents();

/** A figure of one country through one lens, among the page's key figures. */
const card = (page: Page, lens: string) => page.locator(`li[data-lens="${lens}"] .value data`);

test('the list names the seven members that never hosted, and is driven by mouse', async ({
	page
}) => {
	await open(page, 'es/countries/?facts=reported');
	await expect(page.locator('h1')).toHaveText(
		'Hasta fines de 2004, 15 de 22 países miembros han sido sede; 7 no lo han sido nunca.'
	);
	await expect(page.locator('.lead')).toContainText(`Nunca: ${NEVER}.`);
	await expect(line(page, 'CO').locator('data[data-measure="events"]')).toHaveAttribute(
		'value',
		'1'
	);
	await expect(line(page, 'BO')).toContainText('sede, año desconocido');

	await page.getByRole('searchbox', { name: 'Buscar un país' }).fill('panama');
	await expect(page).toHaveURL(/[?&]q=panama/);
	expect(await names(page)).toEqual(['Panamá']);
	await page.getByRole('searchbox', { name: 'Buscar un país' }).fill('');
	await page.getByRole('button', { name: 'País', exact: true }).click();
	await expect(page).toHaveURL(/sort=name/);
	expect((await names(page)).slice(0, 2)).toEqual(['Andorra', 'Argentina']);

	// A cell is its country and year; a year is itself; Ctrl adds.
	await expect(cell(page, 'BR', 2003)).toHaveAttribute('data-state', 'zero');
	await expect(cell(page, 'BO', 2003)).toHaveAttribute('data-state', 'year-unknown');
	await expect(cell(page, 'CO', 2003)).toHaveAttribute('data-state', 'no-data');
	await expect(cell(page, 'CL', 2005)).toHaveAttribute('data-state', 'planned');
	await cell(page, 'CO', 2004).click();
	await expect(page).toHaveURL(/years=2004&country=CO/);
	await answered(page);
	await expect(cell(page, 'CO', 2004)).toHaveAttribute('aria-pressed', 'true');
	await cell(page, 'VE', 2004).click({ modifiers: ['ControlOrMeta'] });
	await expect(page).toHaveURL(/years=2004&country=CO,VE/);
	await page.goBack();
	await expect(page).toHaveURL(/years=2004&country=CO&/);
	await answered(page);
	await page.locator('#coverage a[data-spot="CO"]').click();
	await expect(page).toHaveURL(/\/es\/countries\/CO\/\?years=2004&country=CO&facts=reported$/);
});

test('the matrix is driven by keyboard alone, in one stop of the tab key', async ({ page }) => {
	await open(page, 'es/countries/?facts=reported');
	await expect(matrix(page).locator('[tabindex="0"]')).toHaveCount(1);
	await page.getByRole('searchbox', { name: 'Buscar un país' }).focus();
	// Back over what stands between: the reader comes to the matrix without pointing.
	const inMatrix = () =>
		page.evaluate(() => document.activeElement?.getAttribute('data-spot') ?? null);
	for (let step = 0; step < 12 && (await inMatrix()) === null; step += 1)
		await page.keyboard.press('Shift+Tab');
	expect(await inMatrix()).toBe('AD');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowDown');
	expect(await inMatrix()).toBe('BR-1999');
	await page.keyboard.press('End');
	expect(await inMatrix()).toBe('BR-2005');
	await page.keyboard.press('ArrowLeft');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/years=2004&country=BR&facts=reported$/);
	await answered(page);
	expect(await inMatrix()).toBe('BR-2004');
	await page.keyboard.press('Escape');
	await expect(page).toHaveURL(/\/countries\/\?facts=reported$/);
	await answered(page);
	for (let step = 0; step < 8 && (await inMatrix()) !== '2004'; step += 1)
		await page.keyboard.press('ArrowUp');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/countries\/\?years=2004&facts=reported$/);
});

test('origins add up to more than the events, and the page says why', async ({ page }) => {
	await open(page, 'es/countries/?facts=reported&years=2004&lens=origin&count=people');
	const strip = page.locator('[data-overlap="events"]');
	await expect(strip).toContainText('darían 12; los eventos son 7');
	await expect(strip).toContainText('A 3 eventos llegaron participantes de más de un país');
	await expect(page.getByText('De ninguno de los 7 eventos hay lista de asistencia')).toBeVisible();
});

test('Colombia in 2004: one event hosted, Cartagena planned for 2005, and who went where', async ({
	page
}) => {
	await open(page, 'es/countries/CO/?facts=reported&years=2004');
	await expect(page.locator('h1')).toHaveText(
		'Colombia, sede de 1 evento en 2004, con cerca de 100 participantes.'
	);
	for (const [lens, value] of [
		['host', '1'],
		['origin', '2'],
		['speaker', '2'],
		['audience', 'unknown']
	] as const) {
		await expect(card(page, lens)).toHaveAttribute('value', value);
	}
	const held = page.locator('tr[data-status="held"]');
	await expect(held).toHaveCount(4);
	await expect(held.filter({ hasText: 'IX Foro' })).toContainText('27–28 de septiembre de 2004');
	await expect(held.filter({ hasText: 'IX Foro' }).locator('data')).toHaveAttribute('value', '100');
	const planned = page.locator('tr[data-status="planned"]');
	await expect(planned).toHaveCount(1);
	await expect(planned).toContainText('7–8 de julio de 2005');
	await expect(planned).toContainText('Cartagena');
	await expect(page.locator('[data-request="2005"]')).toBeVisible();
	await expect(page.getByText('El filtro termina en 2004')).toBeVisible();
	await expect(page.locator('[data-exchange="to"] tbody tr')).toHaveCount(3);

	await page.getByRole('combobox', { name: /^Comparar con/ }).fill('venez');
	await page.getByRole('option', { name: 'Venezuela' }).click();
	await page.keyboard.press('Escape');
	await expect(page).toHaveURL(/compare=VE$/);
	await answered(page);
	await expect(page.locator('#compare thead')).toContainText('Venezuela');
	await expect(
		page.locator('#compare data[data-country="VE"][data-lens="host"][data-measure="events"]')
	).toHaveAttribute('value', '1');
	await expect(page.getByLabel('Código para insertar')).toHaveValue(
		/^<iframe src="[^"]*\/es\/embed\/country\/CO\/\?years=2004&amp;facts=reported"/
	);
});

test('a country’s page is driven by keyboard: a year, another lens, another country', async ({
	page
}) => {
	await open(page, 'es/countries/CO/?facts=reported&country=VE');
	await expect(page.getByText('El filtro de países (Venezuela) no se aplica aquí')).toBeVisible();
	const stop = page.locator('#years svg:visible [tabindex="0"]');
	await expect(stop).toHaveCount(1);
	await stop.focus();
	await page.keyboard.press('End');
	await page.keyboard.press('ArrowLeft');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/years=2004&country=VE&lens=origin&facts=reported$/);
	await answered(page);
	await page.keyboard.press('Escape');
	await expect(page).toHaveURL(/\/CO\/\?country=VE&lens=origin&facts=reported$/);
	await answered(page);
	const link = page.locator('[data-exchange="to"]').getByRole('link', { name: 'Puerto Rico' });
	await link.focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/countries\/PR\/\?country=VE&lens=origin&facts=reported$/);
	await answered(page);
	await expect(page.locator('h1')).toContainText('Puerto Rico');
	await expect(card(page, 'host')).toHaveAttribute('value', '1');
});

test('a country nobody heard of opens through the fallback page, and says so', async ({ page }) => {
	await page.goto('en/countries/XX/');
	await expect(page.locator('h1')).toHaveText('These data know no country “XX”.');
	await page.getByRole('link', { name: 'All countries' }).click();
	await answered(page);
	await expect(page).toHaveURL(/\/en\/countries\/$/);
});

test('without scripts a country is there to be read, and on paper on one sheet', async ({
	browser
}) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto('pt/countries/CO/');
	await expect(page.locator('h1')).toContainText('Colômbia');
	await expect(card(page, 'host')).toHaveAttribute('value', '6');
	await expect(page.locator('#years svg:visible').first()).toBeVisible();
	const pdf = await page.pdf({ format: 'A4' });
	expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
	await context.close();
});
