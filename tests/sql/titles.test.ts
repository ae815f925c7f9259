import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { plainText, type Sentence } from '../../src/lib/figure/sentence';
import { Format } from '../../src/lib/format/format';
import en from '../../src/lib/format/messages/en.json';
import { unfiltered, type Filter } from '../../src/lib/model/filter';
import { ProgrammeSchema } from '../../src/lib/model/programme';
import { keyFigures } from '../../src/lib/overview/key-figures';
import { mapTitle } from '../../src/lib/overview/map-title';
import { newTitle, peopleTitle } from '../../src/lib/overview/people-titles';
import { askOverview, type OverviewRows } from '../../src/lib/overview/questions';
import { cumulativeTitle, typesTitle } from '../../src/lib/overview/titles';
import { countryCounts } from '../../src/lib/overview/who-counts';
import { whoTitle } from '../../src/lib/overview/who-title';
import { participationsByYear } from '../../src/lib/queries/participations-by-year';
import { people } from '../../src/lib/queries/people';
import type { Connector } from '../../src/lib/engine/connector';
import { openShipped } from './shipped';
import { FILTERS, YEARS, valuesOf } from './title-claims';
import { ask } from '../../src/lib/tally/ask';

const format = new Format('en', en);
const programme = v.parse(
	ProgrammeSchema,
	JSON.parse(readFileSync('data/iberpyme/programme.json', 'utf8'))
);
let connector: Connector;
beforeAll(async () => {
	connector = await openShipped();
});
afterAll(() => connector.close());

const total = <Row>(rows: readonly Row[], value: (row: Row) => number | null) =>
	rows.reduce((sum, row) => sum + (value(row) ?? 0), 0);

function holdMap(title: Sentence, rows: OverviewRows, { lens, countries }: Filter) {
	const values = valuesOf(title);
	const own = rows.reach.filter((row) => row.lens === lens && row.country !== null);
	if (countries.length > 0) {
		for (const row of own.filter(
			({ country, amount }) => countries.includes(country!) && amount > 0
		))
			expect(values[row.country!], plainText(title)).toBe(row.amount);
	} else if (values['amount'] !== undefined) {
		expect(values['amount'], plainText(title)).toBe(Math.max(...own.map(({ amount }) => amount)));
	}
}

function holdTypes(title: Sentence, rows: OverviewRows) {
	const values = valuesOf(title);
	const held = rows.types.filter(
		({ convenes, status, type }) => convenes && status === 'held' && type
	);
	const types = [...new Set(held.map(({ type }) => type))];
	const amounts = types.map((type) =>
		total(
			held.filter((row) => row.type === type),
			({ activities }) => activities
		)
	);
	if (values['amount'] !== undefined && amounts.length > 0)
		expect(values['amount'], plainText(title)).toBe(Math.max(...amounts));
}

/** What a country has, by statements about it alone. */
async function alone(country: string, filter: Filter): Promise<number | null> {
	const narrow: Filter = { ...filter, countries: [country] };
	const [persons] = await connector.query(people(narrow));
	const years = await ask(connector, participationsByYear(narrow));
	const within = years.filter(({ year }) => year >= filter.years.from);
	const counted = {
		participations: total(within, (row) => row.participations),
		people: persons?.people ?? null,
		new: persons?.new_people ?? null
	};
	return counted[filter.count];
}

/** What the title says of a country is so, and nobody has more than the one that leads. */
async function holdWho(title: Sentence, rows: OverviewRows, filter: Filter) {
	for (const { country, count } of Object.values(title.figures)) {
		if (count === null) continue;
		expect(count.value, plainText(title)).toBe(await alone(country!, filter));
	}
	const most = title.figures['amount']?.count?.value;
	if (most === undefined) return;
	const others = countryCounts(rows, filter).filter(({ country }) => country !== null);
	for (const one of others) expect(one[filter.count]?.value ?? 0).toBeLessThanOrEqual(most);
}

async function holdYears(rows: OverviewRows, filter: Filter) {
	const { participations } = keyFigures(rows, filter, 2004);
	const values = valuesOf(cumulativeTitle(participations, format));
	if (values['total'] !== undefined && !participations.series.opening)
		expect(values['total']).toBe(total(rows.participations, (row) => row.participations));
	const toDate = rows.peopleToDate ?? [];
	const ever: Filter = { ...filter, years: { from: 0, to: filter.years.to } };
	const [known] = await connector.query(people(ever));
	expect(valuesOf(peopleTitle(toDate, filter, format))['total'] ?? null).toBe(
		known?.people ?? null
	);
	// New people may be added up over years, and come to what is asked at once.
	const { from, to } = filter.years;
	const within = toDate.filter(({ year }) => year >= from && year <= to);
	const fresh = valuesOf(newTitle(rows.people[0], filter, format))['total'];
	if (fresh !== undefined) expect(fresh).toBe(total(within, (row) => row.new_people));
}

it('what a title claims is so in the rows, for any filter', async () => {
	const claims = { map: 0, who: 0 };
	await fc.assert(
		fc.asyncProperty(FILTERS, async (filter) => {
			const rows = await askOverview(connector, filter, 2004);
			const { events } = keyFigures(rows, filter, 2004);
			const map = mapTitle(rows.reach, filter, events.inFilter, format);
			const who = whoTitle(countryCounts(rows, filter), filter, format);
			claims.map += Object.keys(map.figures).length;
			claims.who += Object.keys(who.figures).length;
			holdMap(map, rows, filter);
			holdTypes(typesTitle(rows.types, programme.types, events.inFilter, format), rows);
			await holdWho(who, rows, filter);
			await holdYears(rows, filter);
		}),
		{ seed: 2004, numRuns: 25 }
	);
	// Most filters leave something to claim.
	expect(claims.map).toBeGreaterThan(10);
	expect(claims.who).toBeGreaterThan(10);
});

it('the ranking says what was found, and never adds people up', async () => {
	const filter: Filter = { ...unfiltered(YEARS), count: 'people', lens: 'origin' };
	const rows = await askOverview(connector, filter, 2004);
	const counts = countryCounts(rows, filter);
	const [top] = counts;
	expect(plainText(whoTitle(counts, filter, format))).toBe(
		`As far as is known: More came from ${format.country(top!.country)} than from any other country: ${format.number(top!.people!.value)} people`
	);
	const audience: Filter = { ...filter, lens: 'audience' };
	const none = countryCounts(await askOverview(connector, audience, 2004), audience);
	expect(none).toEqual([]);
	expect(plainText(whoTitle(none, audience, format))).toMatch(/^Web visits have no persons/);
});
