import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unfiltered, type Filter } from '../../src/lib/model/filter';
import type { FigureRef } from '../../src/lib/model/measure';
import { qualified } from '../../src/lib/model/qualified-count';
import { recount, rowsBehind } from '../../src/lib/passport/answer';
import { exactnessInWords } from '../../src/lib/passport/exactness';
import { provenanceInWords, restsOnMadeUp } from '../../src/lib/passport/provenance';
import type { BehindRows } from '../../src/lib/passport/rows-table';
import { rowsTable } from '../../src/lib/passport/rows-table';
import { passportTexts } from '../../src/lib/passport/texts';
import type { Connector } from '../../src/lib/engine/connector';
import { english } from '../component/texts';
import { openShipped } from './shipped';

/** What stands behind the report's figures, worked out by hand from its text. */
let connector: Connector;
beforeAll(async () => {
	connector = await openShipped();
});
afterAll(() => connector.close());

const reported: Filter = { ...unfiltered({ from: 1999, to: 2005 }), facts: 'reported' };
const in2004: Filter = { ...reported, years: { from: 2004, to: 2004 } };

async function passport(ref: FigureRef, filter: Filter, shown?: ReturnType<typeof qualified>) {
	const again = await recount(connector, ref, { filter, years: { from: 1999, to: 2005 } }, shown);
	if (!again) throw new Error('No reading');
	return { again, behind: await rowsBehind(connector, again.reading) };
}

const activitiesIn = (behind: readonly BehindRows[]) =>
	behind.flatMap((one) => (one.kind === 'activities' ? one.rows : []));

describe('about 590 participations in 2004', () => {
	it('are made of these seven events, with what the report says of each', async () => {
		const { again, behind } = await passport(
			{ measure: 'participations', scope: 'filter' },
			in2004
		);
		expect(again.count).toEqual(qualified(590, 'about', 'more-than'));
		const rows = activitiesIn(behind);
		expect(
			rows.map(({ countries, headcount, qualifier, start_date, source }) => [
				countries.join(),
				headcount,
				qualifier,
				start_date,
				source
			])
		).toEqual([
			['CR', 60, 'about', '2004-07-05', 'Informe Técnico 2004, II.1'],
			['PR', 60, 'more-than', '2004-09-01', 'Informe Técnico 2004, II.2'],
			['VE', 100, 'about', '2004-09-13', 'Informe Técnico 2004, II.3'],
			['EC', 60, 'more-than', '2004-09-23', 'Informe Técnico 2004, II.4'],
			['CO', 100, 'about', '2004-09-27', 'Informe Técnico 2004, II.5'],
			['AR', 200, 'more-than', '2004-10-14', 'Informe Técnico 2004, II.6'],
			['ES', 10, 'exact', '2004-11-01', 'Informe Técnico 2004, II.7']
		]);
		expect(rows.reduce((sum, { headcount }) => sum + (headcount ?? 0), 0)).toBe(590);
	});

	it('say why they are "about, probably more", and where they come from', async () => {
		const { again, behind } = await passport(
			{ measure: 'participations', scope: 'filter' },
			in2004
		);
		const format = english.with(await passportTexts('en'));
		expect(exactnessInWords('participations', again, behind, format)).toEqual([
			'It reads: about 590, probably more.',
			'1 row gives an exact number.',
			'3 rows say “about”.',
			'3 rows say “more than”.',
			'The sum keeps every qualifier of its parts.'
		]);
		const [share, coded, sources] = provenanceInWords(behind, format);
		expect(share).toBe('Reported: 7 of 7 rows (100%)');
		expect(coded).toContain('the types and the objectives');
		expect(sources).toContain('Informe Técnico 2004, II.6');
		expect(restsOnMadeUp(behind)).toBe(false);
	});
});

it('the seven events of 2004 are the seven rows, and the portal is none of them', async () => {
	const { again, behind } = await passport({ measure: 'events', scope: 'filter' }, in2004);
	expect(again.count).toEqual(qualified(7));
	expect(activitiesIn(behind)).toHaveLength(7);
	const held = await passport({ measure: 'activities', scope: 'filter' }, in2004, qualified(8));
	expect(held.again.agrees).toBe(true);
	expect(activitiesIn(held.behind).map(({ activity_id: id }) => id)).toContain('2004-08-portal');
});

describe('about 4,000 participations since the beginning', () => {
	it('are the report’s own total, its rows beside it', async () => {
		const ref: FigureRef = { measure: 'participations', scope: 'cumulative' };
		const { again, behind } = await passport(ref, in2004);
		expect(again.reading.meaning).toBe('cumulative-reported');
		expect(again.count).toEqual(qualified(4000, 'about'));
		const [stated, dated] = behind;
		expect(stated).toMatchObject({
			kind: 'reported',
			rows: [{ value: 4000, qualifier: 'about', source: 'Informe Técnico 2004, III.3' }]
		});
		expect(dated?.rows).toHaveLength(9);
	});

	it('leave about 3,410, probably fewer, without a year', async () => {
		const ref: FigureRef = { measure: 'participations', scope: 'mark', basis: 'opening' };
		const { again } = await passport(ref, in2004);
		expect(again.count).toEqual(qualified(3410, 'about', 'at-most', 'less-than'));
	});
});

it('the conflict of the daily visitors shows both statements, whichever is asked about', async () => {
	const stated = [qualified(1200, 'more-than'), qualified(1200)];
	for (const [statement, shown] of stated.entries()) {
		const ref: FigureRef = { measure: 'visitors', scope: 'mark', basis: 'reported', statement };
		const { again, behind } = await passport(ref, in2004, shown);
		expect(again.agrees).toBe(true);
		expect(behind[0]?.rows.map((row) => 'qualifier' in row && row.qualifier).sort()).toEqual([
			'exact',
			'more-than'
		]);
	}
});

it('seven members never hosted, by name', async () => {
	const ref: FigureRef = { measure: 'countries', scope: 'mark', lens: 'host', basis: 'never' };
	const { again, behind } = await passport(ref, reported);
	expect(again.count).toEqual(qualified(7));
	const names = behind.flatMap((one) =>
		one.kind === 'countries' ? one.rows.map(({ country }) => country) : []
	);
	expect(names.sort()).toEqual(['AD', 'BR', 'CL', 'CU', 'DO', 'HN', 'NI']);
});

it('Colombia hosted the forum of Cartagena in 2004', async () => {
	const ref: FigureRef = { measure: 'events', scope: 'mark', lens: 'host', country: 'CO' };
	const { again, behind } = await passport(ref, in2004);
	expect(again.count).toEqual(qualified(1));
	expect(activitiesIn(behind).map(({ activity_id: id }) => id)).toEqual(['2004-05-foro-cartagena']);
});

describe('made-up rows', () => {
	const everything = unfiltered({ from: 1999, to: 2005 });

	it('are announced, and of people no row names a person', async () => {
		const { again, behind } = await passport({ measure: 'people', scope: 'filter' }, everything);
		expect(again.count?.value).toBeGreaterThan(0);
		expect(restsOnMadeUp(behind)).toBe(true);
		const format = english.with(await passportTexts('en'));
		const persons = await connector.query<{ person: string }>({
			text: 'select distinct person from attendance limit 200',
			values: []
		});
		const told = JSON.stringify(behind.map((one) => [one.rows, rowsTable(one, format)]));
		expect(persons.length).toBeGreaterThan(100);
		for (const { person } of persons) expect(told).not.toContain(person);
	});

	it('make up every day behind a month of web use, whose mean is the figure', async () => {
		const ref: FigureRef = { measure: 'visits', scope: 'mark', month: '2003-02' };
		const { again, behind } = await passport(ref, everything);
		const [days] = behind;
		if (days?.kind !== 'days') throw new Error('No days');
		expect(days.rows).toHaveLength(28);
		const mean = days.rows.reduce((sum, { visits }) => sum + (visits ?? 0), 0) / 28;
		expect(again.count).toEqual(qualified(Math.round(mean)));
		expect(days.rows.every(({ all_synthetic: made }) => made)).toBe(true);
	});
});
