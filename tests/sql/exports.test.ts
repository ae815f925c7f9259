import { openAsBlob, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadSheet } from '../../src/lib/ingest/load/load-sheet';
import { personKey } from '../../src/lib/ingest/load/person';
import { proposeSettings } from '../../src/lib/ingest/propose-settings';
import { openFile } from '../../src/lib/ingest/read/open-file';
import { recognise } from '../../src/lib/ingest/recognise/recognise';
import { settle } from '../../src/lib/ingest/settle';
import type { Source } from '../../src/lib/ingest/source';
import { unfiltered } from '../../src/lib/model/filter';
import { countryReach } from '../../src/lib/queries/country-reach';
import { participationsByYear } from '../../src/lib/queries/participations-by-year';
import { people } from '../../src/lib/queries/people';
import { NodeDatabase } from '../../src/lib/server/database-node';
import { sql } from '../../src/lib/sql/statement';
import { TRUTH } from '../fixtures/exports/truth';

const FOLDER = 'tests/fixtures/exports';
const EVER = unfiltered({ from: 2000, to: 2030 });
const files = readdirSync(FOLDER)
	.filter((file) => /\.(csv|xlsx|parquet)$/.test(file))
	.sort();

const eventOf = (file: string) => {
	const found = Object.entries(TRUTH.events).find(([start]) => file.startsWith(start));
	return found ? { activityId: found[1] } : null;
};

/** All the exports together, each list said to be of its event, the form's answers registrations. */
async function together() {
	const database = await NodeDatabase.open();
	const sources: Source[] = [];
	for (const file of files) {
		const [opened] = await openFile(new File([await openAsBlob(join(FOLDER, file))], file));
		for (const sheet of opened?.sheets ?? []) {
			const recognition = recognise(sheet);
			const { kind, mapping } = recognition;
			if (kind === 'unknown') continue;
			const { settings, askEvent } = proposeSettings(sheet, recognition, {
				asOf: '2026-06-30',
				hasActivities: true
			});
			const id = `s${String(sources.length).padStart(2, '0')}`;
			const rowsRead = await loadSheet(database, sheet, {
				id,
				as: kind,
				mapping,
				key: personKey(new Uint8Array(32))
			});
			const event = askEvent ? eventOf(file) : null;
			const { name, warnings } = sheet;
			const decided = { ...settings, event };
			sources.push({
				id,
				file,
				sheet: name,
				kind,
				table: null,
				mapping,
				settings: decided,
				rowsRead,
				warnings
			});
		}
	}
	const { rows } = await settle(database, sources, null);
	return { database, sources, rows };
}

describe('exports of every layout, dropped together', () => {
	let all: Awaited<ReturnType<typeof together>>;
	beforeAll(async () => {
		all = await together();
	}, 60_000);

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
		const rows = await all.database.query(participationsByYear(EVER));
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
		const reach = await all.database.query(countryReach(EVER));
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
