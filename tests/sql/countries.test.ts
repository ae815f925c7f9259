import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countriesHeadline } from '../../src/lib/countries/headline';
import { linesOf } from '../../src/lib/countries/lines';
import { overlapsOf } from '../../src/lib/countries/overlap';
import { countriesQuestions } from '../../src/lib/countries/questions';
import type { CountriesFormat } from '../../src/lib/countries/texts';
import { plainText } from '../../src/lib/figure/sentence';
import { Format } from '../../src/lib/format/format';
import texts from '../../src/lib/format/messages/countries/es.json';
import site from '../../src/lib/format/messages/es.json';
import { LENSES, unfiltered, type Filter } from '../../src/lib/model/filter';
import { ZERO, qualified } from '../../src/lib/model/qualified-count';
import type { Programme } from '../../src/lib/model/programme';
import { countryReach } from '../../src/lib/queries/country-reach';
import { coverageByYear } from '../../src/lib/queries/coverage-by-year';
import type { Connector } from '../../src/lib/engine/connector';
import { datasetFacts } from '../../src/lib/server/dataset';
import { ask, askAll } from '../../src/lib/tally/ask';
import { SAMPLE_FILTERS } from '../component/sample-filters';
import { openShipped } from './shipped';

let connector: Connector;
let programme: Programme;
beforeAll(async () => {
	connector = await openShipped();
	({ programme } = datasetFacts());
});
afterAll(() => connector.close());

const format: CountriesFormat = new Format('es', { ...site, ...texts });
const YEARS = { from: 1999, to: 2005 };
const reported: Filter = { ...unfiltered(YEARS), facts: 'reported' };
const askCountries = (filter: Filter) => askAll(connector, countriesQuestions(filter, YEARS));
const line = async (filter: Filter, country: string) =>
	linesOf(await askCountries(filter), filter, 2004).find((one) => one.country === country);

describe('the countries, by the report', () => {
	it('names the seven members that never hosted', async () => {
		const rows = await askCountries(reported);
		const { sentence, lead } = countriesHeadline(rows, reported, programme, 2004, format);
		expect(plainText(sentence)).toBe(
			'Hasta fines de 2004, 15 de 22 países miembros han sido sede; 7 no lo han sido nunca.'
		);
		expect(lead).toEqual([
			'Nunca: Andorra, Brasil, Chile, Cuba, Honduras, Nicaragua y República Dominicana.',
			'También ha sido sede, sin ser miembro: Puerto Rico.'
		]);
		expect(sentence.figures['never']?.count).toEqual(qualified(7));
	});

	it('tells zero, no data and an unknown year apart, and what is planned from what was reached', async () => {
		const states = async (country: string) =>
			(await line(reported, country))?.years.map(({ state }) => state);
		const years = (state: string) => Array.from({ length: 5 }, () => state);
		// The report's list of hosts is for 1999 to 2004; only 2004's list of events is whole.
		expect(await states('BR')).toEqual([...years('zero'), 'zero', 'no-data']);
		expect(await states('CL')).toEqual([...years('zero'), 'zero', 'planned']);
		expect(await states('BO')).toEqual([...years('year-unknown'), 'zero', 'no-data']);
		expect(await states('CO')).toEqual([...years('no-data'), 'reached', 'planned']);
		expect(await states('VE')).toEqual([
			'reached',
			...years('no-data').slice(1),
			'reached',
			'planned'
		]);
	});

	it('says since when and how long ago, and where that is uncertain', async () => {
		expect((await line(reported, 'CO'))?.times).toEqual({
			first: { year: 2004, certain: false },
			last: { year: 2004, certain: true },
			since: 0
		});
		expect((await line(reported, 'VE'))?.times.first).toEqual({ year: 1999, certain: true });
		expect((await line(reported, 'BO'))?.times).toEqual({ first: null, last: null, since: null });
	});

	it('counts what each country hosted, and never what is planned there', async () => {
		const inYear = { ...reported, years: { from: 2004, to: 2004 } };
		expect(await line(inYear, 'CO')).toMatchObject({
			events: qualified(1),
			counted: qualified(100, 'about')
		});
		expect(await line(reported, 'CO')).toMatchObject({
			events: qualified(1, 'at-least'),
			counted: qualified(100, 'about', 'at-least'),
			reach: { planned: 1, requested: true }
		});
		expect(await line(inYear, 'BR')).toMatchObject({ events: ZERO, counted: ZERO });
		expect(await line(reported, 'BO')).toMatchObject({ events: null, counted: null });
		// Planned alone is not reached: nothing is known to have been held there.
		expect((await line(reported, 'CL'))?.reach).toMatchObject({ state: 'planned', amount: 0 });
	});

	it('counts people nowhere, since there is no list', async () => {
		const people = { ...reported, count: 'people' } as const;
		expect((await line(people, 'CO'))?.counted).toBeNull();
		expect((await askCountries(people)).people).toMatchObject([{ events: 9, listed_events: 0 }]);
	});

	it('explains why origins add up to more than the events', async () => {
		const origin: Filter = { ...reported, lens: 'origin', years: { from: 2004, to: 2004 } };
		// San Juan names 4 countries, Quito 3, the mission to Madrid 5; four events name none.
		expect(overlapsOf(await askCountries(origin), origin)).toEqual([
			{
				measure: 'events',
				added: 12,
				total: qualified(7),
				excess: 9,
				several: 3,
				outside: 4
			}
		]);
		expect(overlapsOf(await askCountries(reported), reported)).toEqual([]);
	});
});

/** Filters that between them use every state, lens and kind. */
const COVERED: Record<string, Filter> = {
	...Object.fromEntries(LENSES.map((lens) => [`reported by ${lens}`, { ...reported, lens }])),
	'everything, by speaker': { ...unfiltered(YEARS), lens: 'speaker' },
	'before Andorra': SAMPLE_FILTERS['before Andorra']!,
	'two hosts': SAMPLE_FILTERS['two hosts']!,
	forums: SAMPLE_FILTERS['forums']!
};

it.each(Object.entries(COVERED))(
	'the coverage of a year is what the reach of that year alone says: %s',
	async (_, filter) => {
		const rows = await ask(connector, coverageByYear(filter));
		for (let year = filter.years.from; year <= filter.years.to; year += 1) {
			const alone = { ...filter, years: { from: year, to: year } };
			const reach = (await ask(connector, countryReach(alone))).filter(
				(row) => row.lens === filter.lens && row.country !== null
			);
			const known = (row: { country: string | null; amount: number; state: string }) =>
				`${row.country} ${row.amount} ${row.state}`;
			const own = rows.filter(
				(row) => row.year === year && reach.some(({ country }) => country === row.country)
			);
			expect(own.map(known).sort()).toEqual(reach.map(known).sort());
		}
	}
);
