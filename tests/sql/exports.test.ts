import { beforeAll, describe, expect, it } from 'vitest';
import { unfiltered } from '../../src/lib/model/filter';
import { countryReach } from '../../src/lib/queries/country-reach';
import { participationsByYear } from '../../src/lib/queries/participations-by-year';
import { people } from '../../src/lib/queries/people';
import { sql } from '../../src/lib/sql/statement';
import { together } from '../fixtures/exports/together';
import { TRUTH } from '../fixtures/exports/truth';
import { ask } from '../../src/lib/tally/ask';

const EVER = unfiltered({ from: 2000, to: 2030 });
describe('exports of every layout, dropped together', () => {
	let all: Awaited<ReturnType<typeof together>>;
	beforeAll(async () => {
		all = await together();
	});

	it('account for every row', () => {
		const sums: Record<string, number[]> = {};
		for (const { source, loaded, refused, skipped } of all.rows) {
			const { file, rowsRead } = all.sources.find(({ id }) => id === source)!;
			const row = [rowsRead, loaded, refused, skipped];
			sums[file] = row.map((count, index) => count + (sums[file]?.[index] ?? 0));
		}
		expect(sums).toEqual(TRUTH.rows);
	});

	it('give events and participations by year', async () => {
		const rows = await ask(all.database, participationsByYear(EVER));
		const of = (year: number) => rows.filter((row) => row.year === year);
		const events = (year: number) => of(year).reduce((sum, row) => sum + row.events, 0);
		expect({ 2023: events(2023), 2024: events(2024) }).toEqual(TRUTH.eventsByYear);
		const people = (year: number) => {
			const total = of(year).reduce((sum, row) => sum + (row.participations ?? 0), 0);
			const qualifiers = of(year).flatMap(({ qualifier }) =>
				qualifier === 'exact' ? [] : [qualifier]
			);
			return [total, ...qualifiers].join(' ');
		};
		expect({ 2023: people(2023), 2024: people(2024) }).toEqual(TRUTH.participationsByYear);
		expect(
			await all.database.query(
				sql`select count(*)::integer as planned from activity where status = 'planned'`
			)
		).toEqual([{ planned: TRUTH.planned }]);
	});

	it('give countries by lens, and people', async () => {
		const reach = await ask(all.database, countryReach(EVER));
		const codes = (lens: string) =>
			reach
				.filter((row) => row.lens === lens && row.country !== null && row.amount > 0)
				.map(({ country }) => country)
				.sort();
		expect(codes('host')).toEqual(TRUTH.hosts);
		expect(codes('origin')).toEqual(TRUTH.origins);
		expect((await all.database.query(people(EVER)))[0]?.people).toBe(TRUTH.people);
	});

	it('give web use by day', async () => {
		expect(
			await all.database
				.query(sql`select sum(visits)::integer as visits, sum(pageviews)::integer as pageviews,
				(select list(distinct country::varchar order by country::varchar) from visit where country is not null) as countries from visit`)
		).toEqual([
			{
				visits: TRUTH.visits,
				pageviews: TRUTH.pageviews,
				countries: expect.arrayContaining(['CO'])
			}
		]);
	});

	it('hold no person anywhere', async () => {
		const tables = await all.database.query<{ name: string }>(
			sql`select table_name as name from information_schema.tables`
		);
		for (const { name } of tables) {
			const found = await all.database.query(
				sql`select * from query_table(${name}) t where regexp_matches(t::varchar, ${'(?i)canar|9999'})`
			);
			expect([name, found]).toEqual([name, []]);
		}
	});
});
