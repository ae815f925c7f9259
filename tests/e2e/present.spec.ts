import { expect, test, type Page } from '@playwright/test';
import { violations } from './axe';

test.use({ viewport: { width: 1280, height: 720 } });

/** Opens a presentation and waits until everything it will show is there. */
async function begin(page: Page, path: string): Promise<void> {
	await page.goto(path);
	await expect(page.locator('.presentation.live')).toBeVisible();
}

const slide = (page: Page) => page.locator('section[data-slide]');

/** The slide, the years it is seen at, and the figures on it: "types 2004". */
async function expectAt(page: Page, id: string, years: string): Promise<void> {
	// Before scripts run, all of them are there, one below the other.
	await expect(slide(page)).toHaveCount(1);
	await expect(slide(page)).toHaveAttribute('data-slide', id);
	await expect(slide(page).locator('.eyebrow strong')).toHaveText(years);
}

/** Expects a figure on the slide: "7 exact". */
async function expectFigure(page: Page, measure: string, wanted: string): Promise<void> {
	const figure = slide(page).locator(`data[data-measure="${measure}"][data-scope="filter"]`).last();
	const [value = '', ...qualifiers] = wanted.split(' ');
	await expect(figure).toHaveAttribute('value', value);
	await expect(figure).toHaveAttribute('data-qualifier', qualifiers.join(' '));
}

/** What of a slide does not fit on it: boxes that are cut, and texts outside the screen. */
function misfits(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const cut = [...document.querySelectorAll('.stage, .body, .picture, .beside')]
			.filter(
				(box) => box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1
			)
			.map((box) => `${box.className}: ${box.scrollWidth}×${box.scrollHeight}`);
		const texts = document.querySelectorAll('.stage :is(h2, h3, p, li, dd, dt, text, data)');
		const outside = [...texts]
			.filter((text) => text.closest('.visually-hidden, defs, .words') === null)
			.filter((text) => {
				const { left, right, top, bottom, width } = text.getBoundingClientRect();
				const isOut = left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1;
				return width > 0 && isOut;
			})
			.map((text) => `outside: ${text.textContent}`);
		const { scrollWidth } = document.documentElement;
		return [...cut, ...outside, ...(scrollWidth > innerWidth ? [`page: ${scrollWidth}`] : [])];
	});
}

const SLIDES = [
	'title',
	'figures',
	'host',
	'origin',
	'speaker',
	'cumulative',
	'types',
	'web',
	'sources'
];
const YEARS = ['1999–2005', '1999', '2000', '2001', '2002', '2003', '2004', '2005'];

test('by keyboard only, with the network cut: every slide at every year', async ({
	page,
	context
}) => {
	const errors: string[] = [];
	page.on('pageerror', ({ message }) => errors.push(message));
	await begin(page, 'es/present/?facts=reported');
	await expectAt(page, 'title', '1999–2005');
	await context.setOffline(true);
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	// The browser's own: it looks for the tab's icon at every entry of the history, as it has none yet.
	const isIcon = (url: string) => url.endsWith('/icon.svg');

	for (const [index, id] of SLIDES.entries()) {
		// Up through the years on one slide, down on the next.
		const isUp = index % 2 === 0;
		for (const [at, years] of (isUp ? YEARS : YEARS.toReversed()).entries()) {
			if (at > 0) await page.keyboard.press(isUp ? 'ArrowUp' : 'ArrowDown');
			await expectAt(page, id, years);
			await expect.poll(() => misfits(page), `${id} ${years}`).toEqual([]);
			await expect(slide(page).locator('.stage > .foot')).toContainText(/[0-9a-f]{12}/);
			if (years !== '2004') continue;
			if (id === 'types') await expectFigure(page, 'events', '7 exact');
			if (id === 'cumulative') await expectFigure(page, 'participations', '590 about more-than');
			if (id === 'host') await expectFigure(page, 'countries', '7 exact');
			if (id === 'origin') await expectFigure(page, 'countries', '8 at-least');
			if (id === 'figures') await expect(page.getByText('Demostración')).toHaveCount(0);
		}
		await page.keyboard.press(index % 2 === 0 ? 'ArrowRight' : 'PageDown');
	}
	await expectAt(page, 'sources', '2005');
	expect(asked.filter((url) => !isIcon(url))).toEqual([]);
	expect(errors).toEqual([]);
});

test('by mouse: buttons, the year slider, the list; the history and the address follow', async ({
	page
}) => {
	await page.goto('es/?facts=reported');
	const present = page.getByRole('link', { name: 'Presentar en pantalla grande' });
	await expect(present).toHaveAttribute('href', /\?facts=reported$/);
	await present.click();
	await expect(page).toHaveURL(/\/es\/present\/\?facts=reported$/);
	await page.getByRole('button', { name: 'Siguiente' }).click();
	await expect(page).toHaveURL(/\?facts=reported&slide=figures$/);
	await expectFigure(page, 'visitors', '1200 more-than');
	await page.getByRole('button', { name: /^Lista de diapositivas/ }).click();
	await page
		.getByRole('dialog')
		.getByRole('button', { name: /Tipos de actividad/ })
		.click();
	await expectAt(page, 'types', '1999–2005');
	await page.getByRole('slider', { name: 'Año' }).fill('5');
	await expect(page).toHaveURL(/\?facts=reported&slide=types&year=2004$/);
	await expectFigure(page, 'events', '7 exact');
	await page.reload();
	await expectAt(page, 'types', '2004');
	await expectFigure(page, 'events', '7 exact');
	await page.getByRole('button', { name: 'Anterior' }).click();
	await expectAt(page, 'cumulative', '2004');
	await expectFigure(page, 'participations', '590 about more-than');
	await page.goBack();
	await expectAt(page, 'types', '2004');
	await page.goForward();
	await expectAt(page, 'cumulative', '2004');
	await page.getByRole('link', { name: 'Salir de la presentación' }).click();
	await expect(page).toHaveURL(/\/es\/\?facts=reported$/);
});

test('by keyboard: the list, full screen, a chart’s points, and controls that hide but for the focus', async ({
	page
}) => {
	await begin(page, 'en/present/?slide=types');
	const controls = page.getByRole('group', { name: 'Presentation controls' });
	await page.keyboard.press('o');
	const list = page.getByRole('dialog', { name: 'List of slides' });
	await expect(list.getByRole('button', { name: /Activity types/ })).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(list).toBeHidden();
	await page.keyboard.press('f');
	await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
	await page.keyboard.press('f');
	await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(false);
	await slide(page).locator('svg [tabindex="0"]').focus();
	await page.keyboard.press('ArrowRight');
	await expectAt(page, 'types', '1999–2005');
	await page.keyboard.press('Escape');
	await page.keyboard.press('ArrowRight');
	await expectAt(page, 'web', '1999–2005');
	await expect(page.locator('[aria-live="polite"]')).toContainText('9 of 10: From 176 to 1,223');
	await expect(controls).toHaveCSS('opacity', '0');
	await controls.getByRole('button', { name: 'Next' }).focus();
	await expect(controls).toHaveCSS('opacity', '1');
	await page.keyboard.press('Enter');
	await expectAt(page, 'sources', '1999–2005');
});

test('the years play by themselves, but not for those who do not want motion', async ({ page }) => {
	await begin(page, 'en/present/?slide=host');
	const years = slide(page).locator('.eyebrow strong');
	await page.keyboard.press('p');
	await expect(years).not.toHaveText('1999–2005');
	await page.keyboard.press('End');
	await expect(slide(page)).toHaveAttribute('data-slide', 'sources');
	await expect(page.getByRole('button', { name: 'Play the years' })).toBeVisible();
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await expect(page.getByRole('button', { name: 'Play the years' })).toBeHidden();
	await expect(page.getByRole('slider', { name: 'Year' })).toBeVisible();
});

test('what the address asks for and is not there is reported', async ({ page }) => {
	await begin(page, 'en/present/?years=2003-2004&slide=nonsense&year=2001');
	await expect(page.getByRole('alert')).toContainText('slide=nonsense');
	await expect(page.getByRole('alert')).toContainText('year=2001');
	await expectAt(page, 'title', '2003–2004');
	await page.getByRole('button', { name: 'Understood' }).click();
	await expect(page.getByRole('alert')).toHaveCount(0);
});

test('every slide fits every screen, and says where it rests on made-up rows', async ({ page }) => {
	await begin(page, 'pt/present/');
	for (const id of ['title', 'figures', 'host', 'origin', 'speaker', 'audience', 'cumulative']) {
		await expectAt(page, id, '1999–2005');
		for (const [width, height] of [
			[1920, 1080],
			[1024, 768],
			[844, 390],
			[320, 640]
		] as const) {
			await page.setViewportSize({ width, height });
			await expect.poll(() => misfits(page), `${id} ${width}×${height}`).toEqual([]);
		}
		const badges = slide(page).locator('.badge');
		await expect(badges).toHaveCount(id === 'title' ? 0 : 1);
		await page.keyboard.press('ArrowRight');
	}
	await expect(slide(page).locator('h2 .badge')).toHaveText('Demonstração');
});

test('axe finds nothing on any slide, in light and dark', async ({ page }) => {
	const isSound = async () => {
		await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
		expect(await violations(page)).toEqual([]);
		await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
		expect(await violations(page, 'color-contrast')).toEqual([]);
	};
	await begin(page, 'es/present/');
	for (const id of ['title', 'figures', 'host', 'cumulative', 'types', 'web', 'sources']) {
		while ((await slide(page).getAttribute('data-slide')) !== id) {
			await page.keyboard.press('ArrowRight');
		}
		await isSound();
	}
	await page.keyboard.press('o');
	await isSound();
});

test('printed, every slide is a page', async ({ page }) => {
	await begin(page, 'es/present/?slide=types');
	const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
	expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(10);
	await expect(slide(page)).toHaveCount(1);
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('the slides stand one after the other', async ({ page }) => {
		await page.goto('es/present/');
		await expect(slide(page)).toHaveCount(7);
		await expect(slide(page).nth(1).locator('h2')).toContainText('más de 50 eventos');
		await expect(slide(page).nth(2).locator('svg:visible').first()).toBeVisible();
	});
});
