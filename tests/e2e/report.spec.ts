import { expect, test } from '@playwright/test';
import { countriesInTable, expectFigure, open } from './figures';

/** The report's figures, read from the page. */
const WORDS = {
	es: {
		unknown: 'sin dato',
		total: '≈ 4.000',
		members: '15 de 22 miembros + Puerto Rico',
		names: ['Andorra', 'Brasil', 'Chile', 'Cuba', 'Honduras', 'Nicaragua', 'República Dominicana']
	},
	pt: {
		unknown: 'sem dado',
		total: '≈ 4.000',
		members: '15 de 22 membros + Porto Rico',
		names: ['Andorra', 'Brasil', 'Chile', 'Cuba', 'Honduras', 'Nicarágua', 'República Dominicana']
	},
	en: {
		unknown: 'unknown',
		total: '≈ 4,000',
		members: '15 of 22 members + Puerto Rico',
		names: ['Andorra', 'Brazil', 'Chile', 'Cuba', 'Dominican Republic', 'Honduras', 'Nicaragua']
	}
} as const;

for (const [lang, words] of Object.entries(WORDS)) {
	test(`the report in ${lang}, 2004`, async ({ page }) => {
		await open(page, `${lang}/?facts=reported&years=2004`);
		await test.step('what was held and reached', async () => {
			const countries = { measure: 'countries', scope: 'filter' };
			await expectFigure(page, { measure: 'events', scope: 'filter' }, '7', 'exact');
			const participations = { measure: 'participations', scope: 'filter' };
			await expectFigure(page, participations, '590', 'about more-than');
			await expectFigure(page, { ...countries, lens: 'host' }, '7', 'exact');
			await expectFigure(page, { ...countries, lens: 'origin' }, '8', 'at-least');
			await expectFigure(page, { ...countries, lens: 'speaker' }, '9', 'at-least');
			for (const [lens, codes] of [
				['host', 'AR CO CR EC ES PR VE'],
				['origin', 'BO CL CO DO EC PE PR VE'],
				['speaker', 'AR CL CO CR ES MX PE UY VE']
			] as const) {
				expect(await countriesInTable(page, lens)).toEqual(codes.split(' '));
			}
		});

		await test.step('2004 against 2003: unknown', async () => {
			for (const measure of ['countries', 'events', 'participations', 'visitors']) {
				const before = page.locator(
					`main li data[data-measure="${measure}"][data-scope="mark"][data-year="2003"]`
				);
				await expect(before.first()).toHaveAttribute('data-qualifier', 'unknown');
				await expect(before.first()).toHaveAttribute('value', 'unknown');
				await expect(before.first()).toHaveText(words.unknown);
			}
		});

		await test.step('since the beginning: about 4,000, more than 50, 16 hosts', async () => {
			const toDate = (measure: string) => ({ measure, scope: 'cumulative' });
			await expectFigure(page, toDate('participations'), '4000', 'about');
			await expectFigure(page, toDate('events'), '50', 'more-than');
			await expectFigure(page, { ...toDate('countries'), lens: 'host' }, '16', 'exact');
			await expect(
				page.locator('main li data[data-measure="participations"][data-scope="cumulative"]')
			).toHaveText(words.total);
			await expect(page.getByText(words.members).first()).toBeVisible();
		});

		await test.step('the seven members that never hosted', async () => {
			const never = page.locator('[data-never="host"] li');
			await expect(never).toHaveText([...words.names]);
		});
	});

	test(`the report in ${lang}, 1999: one event, participations unknown`, async ({ page }) => {
		await open(page, `${lang}/?facts=reported&years=1999`);
		await expectFigure(page, { measure: 'events', scope: 'filter' }, '1', 'at-least');
		const participations = { measure: 'participations', scope: 'filter' };
		await expectFigure(page, participations, 'unknown', 'unknown');
	});
}

test('2004: two figures for daily visitors, and both workshops above the limit', async ({
	page
}) => {
	await open(page, 'es/?facts=reported&years=2004');
	await expectFigure(page, { measure: 'visitors', scope: 'filter' }, '1200', 'more-than');
	for (const said of [
		'> 1.200 (Informe Técnico 2004, II.8) y 1.200 (Informe Técnico 2004, III.6)',
		/cerca de 60 participantes, por encima del límite de 40/,
		/más de 60 participantes, por encima del límite de 40/
	]) {
		await expect(page.getByText(said)).toBeVisible();
	}
});

test('dates stay on their day', async ({ page }) => {
	await open(page, 'es/');
	await expect(
		page.getByText('El portal se abrió el 15 de julio de 2001 (inferido).')
	).toBeVisible();
});

test('the lead says who hosted and who never has', async ({ page }) => {
	await open(page, 'es/?facts=reported');
	await expect(page.locator('.lead')).toHaveText(
		'15 de los 22 países miembros han sido sede, además de Puerto Rico. 7 no lo han sido: Andorra, Brasil, Chile, Cuba, Honduras, Nicaragua y República Dominicana.'
	);
});
