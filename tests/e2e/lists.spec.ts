import { expect, test } from '@playwright/test';
import { expectFigure } from './figures';
import { LISTS, byHand } from '../fixtures/lists/lists';
import { drop, load, marks, openData, overview } from './own';

for (const { file, raw } of LISTS) {
	test(`a list dropped as it is shows what SQL says of it: ${file.replace(/^.*\//, '')}`, async ({
		page
	}) => {
		const expected = await byHand(raw);
		await openData(page);
		await drop(page, [file]);
		await load(page);
		await expect(page.locator('[data-rule="held-online"]')).toBeVisible();
		await expect(page.locator('[data-rule="no-country"]')).toBeVisible();
		await overview(page);
		const of = (rows: readonly Record<string, unknown>[], key: string, value: string) =>
			rows.map((row) => `${row[key]}: ${row[value]}`).sort();
		expect(await marks(page, 'events', 'country')).toEqual(
			of(expected.countries, 'country', 'events')
		);
		expect(await marks(page, 'participations', 'year')).toEqual(
			of(expected.attendance, 'year', 'persons')
		);
		const byType = await page
			.locator('#types table data[data-measure="events"][data-scope="mark"][data-year]')
			.evaluateAll((marks) =>
				marks
					.map(({ attributes: all }) =>
						['data-year', 'data-type', 'value'].map((name) => all.getNamedItem(name)?.value ?? '')
					)
					.filter(([, , value]) => value !== '0')
					.map((mark) => mark.join(' '))
			);
		const years = expected.eventsByYear.map(({ year, events }) => `${year}  ${events}`);
		const types = expected.types.flatMap(({ year, type, events }) =>
			type === null ? [] : [`${year} ${type} ${events}`]
		);
		expect(byType.sort()).toEqual([...years, ...types].sort());
		const persons = expected.attendance.reduce((sum, row) => sum + Number(row['persons']), 0);
		await expectFigure(
			page,
			{ measure: 'participations', scope: 'cumulative' },
			String(persons),
			'at-least'
		);
		const total = expected.rows[0]?.['rows'];
		await expect(
			page.locator(`data[data-measure="events"][data-scope="cumulative"][value="${total}"]`).first()
		).toBeVisible();
	});
}
