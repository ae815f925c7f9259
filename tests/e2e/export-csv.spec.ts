import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import Papa from 'papaparse';
import { open } from './figures';
import { PAGES_WITH_CHARTS, chartsOf, download, opened } from './take-away';

const COLUMNS = ['value', 'qualifier', 'measure', 'lens', 'country_code', 'year', 'type'];

function parsed(path: string): Record<string, string>[] {
	const text = readFileSync(path, 'utf8');
	expect(text.startsWith('\ufeff')).toBe(true);
	return Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true })
		.data;
}

/** What `inspect` reports of files, in their order. */
function inspected(paths: readonly string[]) {
	const { stdout, status } = spawnSync(
		process.execPath,
		['--import', 'tsx', 'scripts/inspect/main.ts', '--json', ...paths],
		{ encoding: 'utf8' }
	);
	expect(status).toBe(0);
	return stdout
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line));
}

for (const { path, charts } of PAGES_WITH_CHARTS) {
	const reported = path === '' ? ['?years=2000-2005&facts=reported'] : [];
	for (const search of ['?years=2003-2004', ...reported]) {
		test(`CSVs of ${path || 'the overview'} hold its figures and come back without a finding: ${search}`, async ({
			page
		}) => {
			await open(page, `en/${path}${search}`);
			const files: string[] = [];
			const all = await chartsOf(page);
			expect(all).toEqual(expect.arrayContaining(search.includes('facts') ? [] : [...charts]));
			for (const id of all) {
				const onPage = await page.locator(`#${id} table tbody data`).evaluateAll((elements) =>
					elements.map((element) => {
						const { measure, qualifier, lens, country, year, type } = (element as HTMLElement)
							.dataset;
						const value = element.getAttribute('value');
						return [value === 'unknown' ? '' : value, qualifier, measure, lens, country, year, type]
							.map((part) => part ?? '')
							.join('|');
					})
				);
				if (onPage.length === 0) {
					const chart = await opened(page, id);
					await expect(chart.getByRole('button', { name: 'CSV' })).toHaveCount(0);
					continue;
				}
				const file = test.info().outputPath(`${id}.csv`);
				await (await download(page, id, 'CSV')).saveAs(file);
				files.push(file);
				const rows = parsed(file);
				if (id === 'reach' && reported.includes(search)) {
					// A country that is unknown is named, and its value left empty.
					const bolivia = rows.filter((line) => line['country_code'] === 'BO' && !line['value']);
					expect(bolivia.map((line) => line['country'])).toContain('Bolivia');
				}
				const inFile = rows
					.filter(({ measure }) => measure)
					.map((line) => COLUMNS.map((column) => line[column]).join('|'));
				expect(inFile, id).toEqual(onPage);
				const [title] = await page.locator(`#${id}-title`).allTextContents();
				expect(new Set(rows.map((line) => line['title']))).toEqual(
					new Set([title?.replace('Demonstration', '').trim()])
				);
				const isMade = (await page.locator(`#${id} .badge`).count()) > 0;
				expect(new Set(rows.map((line) => line['demonstration']))).toEqual(
					new Set([isMade ? 'yes' : 'no'])
				);
				expect(rows[0]?.['link']).toContain(`/en/${path}${search}#${id}`);
			}
			expect(files.length).toBeGreaterThan(0);
			for (const { refused, sheets } of inspected(files)) {
				expect(refused).toBeNull();
				expect(sheets).toHaveLength(1);
				const [{ kind, rowCount, warnings, findings }] = sheets;
				expect({ kind, warnings, findings }).toEqual({
					kind: 'unknown',
					warnings: [],
					findings: []
				});
				expect(rowCount).toBeGreaterThan(0);
			}
		});
	}
}
