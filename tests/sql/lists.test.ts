import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findingGroups } from '../../src/lib/ingest/interpret/ledger';
import { loadSheet } from '../../src/lib/ingest/load/load-sheet';
import { personKey } from '../../src/lib/ingest/load/person';
import { proposeSettings } from '../../src/lib/ingest/propose-settings';
import { openFile } from '../../src/lib/ingest/read/open-file';
import { recognise } from '../../src/lib/ingest/recognise/recognise';
import { settle } from '../../src/lib/ingest/settle';
import { unfiltered } from '../../src/lib/model/filter';
import { activityTypesByYear } from '../../src/lib/queries/activity-types-by-year';
import { countryReach } from '../../src/lib/queries/country-reach';
import { participationsByYear } from '../../src/lib/queries/participations-by-year';
import { NodeDatabase } from '../../src/lib/server/database-node';
import { LISTS, byHand } from '../fixtures/lists/lists';
import { ask } from '../../src/lib/tally/ask';

const EVER = unfiltered({ from: 2000, to: 2030 });

/** Takes a list in as it is, with what is proposed. */
async function takenIn(file: string) {
	const database = await NodeDatabase.open();
	const blob = await openAsBlob(file);
	const [opened] = await openFile(new File([blob], basename(file)));
	const sheet = opened!.sheets[0]!;
	const recognition = recognise(sheet);
	const { kind, mapping } = recognition;
	if (kind === 'unknown') throw new Error('not recognised');
	const { settings } = proposeSettings(sheet, recognition, {
		asOf: '2026-06-30',
		hasActivities: false
	});
	const rowsRead = await loadSheet(database, sheet, {
		id: 's0',
		as: kind,
		mapping,
		key: personKey(new Uint8Array(32))
	});
	const { name, warnings } = sheet;
	const { rows } = await settle(
		database,
		[{ id: 's0', file, sheet: name, kind, table: null, mapping, settings, rowsRead, warnings }],
		null
	);
	return { database, rows };
}

describe.each(LISTS)('a list dropped as it is: $file', ({ file, raw }) => {
	it('gives what SQL says of the raw file', async () => {
		const expected = await byHand(raw);
		const { database, rows } = await takenIn(file);
		expect(rows).toEqual([
			{ source: 's0', loaded: expected.rows[0]?.['rows'], refused: 0, skipped: 0 }
		]);

		const years = await ask(database, participationsByYear(EVER));
		const sum = (year: number, what: 'events' | 'participations', known?: boolean) =>
			years
				.filter(
					(row) =>
						row.year === year && (known === undefined || known === (row.participations !== null))
				)
				.reduce((total, row) => total + (row[what] ?? 0), 0);
		const of = (rows: readonly Record<string, number | string>[], key: string) =>
			rows.map((row) => [row['year'], row[key]]);
		expect(expected.eventsByYear.map(({ year }) => [year, sum(Number(year), 'events')])).toEqual(
			of(expected.eventsByYear, 'events')
		);
		expect(
			expected.attendance.map(({ year }) => [year, sum(Number(year), 'participations')])
		).toEqual(of(expected.attendance, 'persons'));
		expect(
			expected.attendance.map(({ year }) => [year, sum(Number(year), 'events', false)])
		).toEqual(of(expected.attendance, 'unknown'));

		const reach = (await ask(database, countryReach(EVER))).filter(({ lens }) => lens === 'host');
		expect(
			reach
				.filter(({ country, amount }) => country !== null && amount > 0)
				.map(({ country, amount }) => ({ country, events: amount }))
				.sort((a, b) => (a.country! < b.country! ? -1 : 1))
		).toEqual(expected.countries);

		const types = await ask(database, activityTypesByYear(EVER));
		expect(
			types
				.map(({ year, type, activities }) => ({ year, type, events: activities }))
				.sort((a, b) => a.year - b.year || (a.type < b.type ? -1 : 1))
		).toEqual(expected.types.filter(({ type }) => type !== null));
		expect(types.map(({ year, year_total: total }) => [year, total])).toEqual(
			types.map(({ year }) => [
				year,
				expected.eventsByYear.find((row) => row['year'] === year)?.['events']
			])
		);

		const found = await database.query(findingGroups());
		const told = (rule: string) => found.find((group) => group.rule === rule)?.rows ?? 0;
		expect([told('held-online'), told('no-country')]).toEqual(
			Object.values(expected.outside[0] ?? {})
		);
	});
});
