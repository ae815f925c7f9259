import { expect, test } from '@playwright/test';
import { countriesInTable, expectFigure, open } from './figures';

/** The report's figures, read from the page. */
const WORDS = {
	es: {
		unknown: 'sin dato',
		total: '≈ 4.000',
		names: ['Andorra', 'Brasil', 'Chile', 'Cuba', 'Honduras', 'Nicaragua', 'República Dominicana']
	},
	pt: {
		unknown: 'sem dado',
		total: '≈ 4.000',
		names: ['Andorra', 'Brasil', 'Chile', 'Cuba', 'Honduras', 'Nicarágua', 'República Dominicana']
	},
	en: {
		unknown: 'unknown',
		total: '≈ 4,000',
		names: ['Andorra', 'Brazil', 'Chile', 'Cuba', 'Dominican Republic', 'Honduras', 'Nicaragua']
	}
} as const;

for (const [lang, words] of Object.entries(WORDS)) {
	test.describe(`the report in ${lang}`, () => {
		test('2004: what was held and reached', async ({ page }) => {
			await open(page, `${lang}/?facts=reported&years=2004`);
			await expectFigure(page, { measure: 'events', scope: 'filter' }, '7', 'exact');
			await expectFigure(
				page,
				{ measure: 'participations', scope: 'filter' },
				'590',
				'about more-than'
			);
			await expectFigure(
				page,
				{ measure: 'countries', scope: 'filter', lens: 'host' },
				'7',
				'exact'
			);
			await expectFigure(
				page,
				{ measure: 'countries', scope: 'filter', lens: 'origin' },
				'8',
				'at-least'
			);
			await expectFigure(
				page,
				{ measure: 'countries', scope: 'filter', lens: 'speaker' },
				'9',
				'at-least'
			);
			expect(await countriesInTable(page, 'host')).toEqual([
				'AR',
				'CO',
				'CR',
				'EC',
				'ES',
				'PR',
				'VE'
			]);
			expect(await countriesInTable(page, 'origin')).toEqual([
				'BO',
				'CL',
				'CO',
				'DO',
				'EC',
				'PE',
				'PR',
				'VE'
			]);
			expect(await countriesInTable(page, 'speaker')).toEqual([
				'AR',
				'CL',
				'CO',
				'CR',
				'ES',
				'MX',
				'PE',
				'UY',
				'VE'
			]);
		});

		test('2004 against 2003: unknown', async ({ page }) => {
			await open(page, `${lang}/?facts=reported&years=2004`);
			for (const measure of ['countries', 'events', 'participations', 'visitors']) {
				const before = page.locator(
					`main li data[data-measure="${measure}"][data-scope="mark"][data-year="2003"]`
				);
				await expect(before.first()).toHaveAttribute('data-qualifier', 'unknown');
				await expect(before.first()).toHaveAttribute('value', 'unknown');
				await expect(before.first()).toHaveText(words.unknown);
			}
		});

		test('since the beginning: about 4,000, more than 50, 16 hosts', async ({ page }) => {
			await open(page, `${lang}/?facts=reported&years=2004`);
			await expectFigure(page, { measure: 'participations', scope: 'cumulative' }, '4000', 'about');
			await expectFigure(page, { measure: 'events', scope: 'cumulative' }, '50', 'more-than');
			await expectFigure(
				page,
				{ measure: 'countries', scope: 'cumulative', lens: 'host' },
				'16',
				'exact'
			);
			await expect(
				page.locator('main li data[data-measure="participations"][data-scope="cumulative"]')
			).toHaveText(words.total);
			const members = {
				es: '15 de 22 miembros + Puerto Rico',
				pt: '15 de 22 membros + Porto Rico',
				en: '15 of 22 members + Puerto Rico'
			};
			await expect(page.getByText(members[lang as keyof typeof members]).first()).toBeVisible();
		});

		test('the seven members that never hosted', async ({ page }) => {
			await open(page, `${lang}/?facts=reported&years=2004`);
			const never = page.locator('[data-never="host"] li');
			await expect(never).toHaveText([...words.names]);
		});

		test('1999: one event, participations unknown', async ({ page }) => {
			await open(page, `${lang}/?facts=reported&years=1999`);
			await expectFigure(page, { measure: 'events', scope: 'filter' }, '1', 'at-least');
			await expectFigure(
				page,
				{ measure: 'participations', scope: 'filter' },
				'unknown',
				'unknown'
			);
		});
	});
}

test('the report gives two figures for daily visitors, and both are shown', async ({ page }) => {
	await open(page, 'es/?facts=reported&years=2004');
	await expectFigure(page, { measure: 'visitors', scope: 'filter' }, '1200', 'more-than');
	await expect(
		page.getByText('> 1.200 (Informe Técnico 2004, II.8) y 1.200 (Informe Técnico 2004, III.6)')
	).toBeVisible();
});

test('both workshops are above the limit', async ({ page }) => {
	await open(page, 'es/?facts=reported&years=2004');
	await expect(
		page.getByText(/cerca de 60 participantes, por encima del límite de 40/)
	).toBeVisible();
	await expect(
		page.getByText(/más de 60 participantes, por encima del límite de 40/)
	).toBeVisible();
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
