import { afterEach, describe, expect, it } from 'vitest';
import { reachInFilter } from '../../src/lib/counts/reach';
import { meanVisitors } from '../../src/lib/counts/visitors';
import { askCube } from '../../src/lib/cube/ask-cube';
import { buildCube } from '../../src/lib/cube/build-cube';
import { unfiltered, type Filter } from '../../src/lib/model/filter';
import { peopleOf, peopleToDateOf } from '../../src/lib/model/people';
import { qualified } from '../../src/lib/model/qualified-count';
import { keyFigures } from '../../src/lib/overview/key-figures';
import { askOverview } from '../../src/lib/overview/questions';
import { webTable } from '../../src/lib/overview/tables';
import { recount } from '../../src/lib/passport/answer';
import { activityTypesByYear } from '../../src/lib/queries/activity-types-by-year';
import { participationsBy, peopleBy } from '../../src/lib/queries/counted-by';
import { countryHosting } from '../../src/lib/queries/country-hosting';
import { countryReach } from '../../src/lib/queries/country-reach';
import { coverageByYear } from '../../src/lib/queries/coverage-by-year';
import { webTotal } from '../../src/lib/queries/figure-days';
import { participationsByYear } from '../../src/lib/queries/participations-by-year';
import { people } from '../../src/lib/queries/people';
import { peopleToDate } from '../../src/lib/queries/people-to-date';
import { webUseByMonth } from '../../src/lib/queries/web-use-by-month';
import type { Connector } from '../../src/lib/engine/connector';
import { ask, askAll, type Question } from '../../src/lib/tally/ask';
import { activity, type Rows } from '../fixtures/small/make';
import { openSmall } from '../fixtures/small/open';
import { attends } from '../fixtures/small/three-years';
import { inEnglish } from '../unit/activities/rows';

const everything = unfiltered({ from: 2020, to: 2023 });
const published: Filter = { ...everything, facts: 'reported' };

const opened: Connector[] = [];
afterEach(async () => {
	for (const database of opened.splice(0)) await database.close();
});

async function programme(rows: Rows): Promise<Connector> {
	const database = await openSmall(rows);
	opened.push(database);
	return database;
}

/** The engine's rows, once the cube has been seen to give the same. */
async function rowsOf<Row>(database: Connector, question: Question<Row>): Promise<Row[]> {
	const rows = await ask(database, question);
	expect(askCube(await buildCube(database), { question }).question).toEqual(rows);
	return rows;
}

const days = (month: string, count: number) =>
	Array.from(
		{ length: count },
		(_, index) => `2021-${month}-${String(index + 1).padStart(2, '0')}`
	);
const visited = (day: string) => ({ day, section: 'home', visits: '5', provenance: 'recorded' });
const told = (visitors: string) => (day: string) => ({ day, visitors, provenance: 'recorded' });

describe('the mean of daily visitors', () => {
	it('weighs days whose visitors are known, not days with visits', async () => {
		const database = await programme({
			activity: [activity('a')],
			// January: 28 days of visits, visitors of one day. February: the other way round.
			visit: [...days('01', 28), ...days('02', 1)].map(visited),
			daily_visitors: [...days('01', 1).map(told('100')), ...days('02', 28).map(told('10'))]
		});
		const months = await rowsOf(database, webUseByMonth(everything));
		expect(months.map(({ days: n, visitor_days: known }) => [n, known])).toEqual([
			[28, 1],
			[1, 28]
		]);
		// (100 + 28 × 10) / 29
		expect(meanVisitors(months)).toEqual(qualified(13));
		const rows = await askOverview(database, everything, 2021);
		const { visitors } = keyFigures(rows, everything, 2021);
		expect(visitors.measured).toEqual(qualified(13));
		// What the page of web use and the days of a passport come to.
		const [total] = await ask(database, webTotal(everything));
		expect(Math.round(total!.visitors!)).toBe(13);
		const again = await recount(
			database,
			{ measure: 'visitors', scope: 'mark', basis: 'average' },
			{ filter: everything, years: everything.years },
			qualified(13)
		);
		expect(again).toMatchObject({ agrees: true, count: qualified(13) });
	});
});

describe('an export of visitors alone', () => {
	it('is there, its visits unknown', async () => {
		const database = await programme({
			activity: [activity('a')],
			daily_visitors: days('03', 2).map(told('40'))
		});
		const months = await rowsOf(database, webUseByMonth(everything));
		expect(months).toEqual([
			{ month: '2021-03-01', days: 0, visits: null, visitor_days: 2, visitors: 40, synthetic: 0 }
		]);
		const { rows } = webTable(months, inEnglish);
		expect(rows[0]?.cells.slice(1)).toMatchObject([
			{ measure: 'visits', count: null },
			{ measure: 'visitors', count: qualified(40) }
		]);
		const overview = await askOverview(database, everything, 2021);
		expect(keyFigures(overview, everything, 2021).visitors.measured).toEqual(qualified(40));
	});
});

describe('published facts', () => {
	it('hold no made-up hosts and no made-up offers to host', async () => {
		const made = { provenance: 'synthetic', source: 'test' };
		const database = await programme({
			activity: [activity('a')],
			known_host: [{ country: 'CL', from_date: '2020-01-01', to_date: '2021-12-31', ...made }],
			hosting_request: [{ country: 'BR', year: '2022', ...made }]
		});
		const hosts = async (filter: Filter) => {
			const rows = (await rowsOf(database, countryReach(filter))).filter(
				({ lens }) => lens === 'host'
			);
			const of = (code: string) => rows.find(({ country }) => country === code);
			return { chile: of('CL')?.ever, brazil: of('BR')?.requested };
		};
		expect(await hosts(everything)).toEqual({ chile: 'yes', brazil: true });
		expect(await hosts(published)).toEqual({ chile: 'no', brazil: false });
		expect(await ask(database, countryHosting('CL', everything))).toHaveLength(1);
		expect(await ask(database, countryHosting('CL', published))).toEqual([]);
		expect(await ask(database, countryHosting('BR', published))).toEqual([]);
		const [year] = (await rowsOf(database, coverageByYear(published))).filter(
			({ country }) => country === 'CL'
		);
		expect(year?.state).toBe('zero');
	});
});

describe('a list of something that is no event', () => {
	it('takes nobody’s first event', async () => {
		const database = await programme({
			activity: [
				activity('e2020', { start_date: '2020-05-01' }),
				activity('network', { start_date: '2021-02-01', types: 'network' }),
				activity('off', { start_date: '2021-03-01', status: 'cancelled' }),
				activity('e2021', { start_date: '2021-05-01' })
			],
			attendance: [
				attends('e2020', 1),
				attends('network', 2),
				attends('off', 3),
				attends('e2021', 2),
				attends('e2021', 3)
			]
		});
		const in2021 = { ...everything, years: { from: 2021, to: 2021 } };
		expect(await ask(database, people(in2021))).toEqual([
			{ events: 1, listed_events: 1, people: 2, new_people: 2, unidentified: 0 }
		]);
		const byYear = await ask(database, peopleToDate(everything));
		expect(byYear.map(({ year, new_people: n }) => [year, n])).toEqual([
			[2020, null],
			[2021, 2]
		]);
	});
});

describe('a list of an event that is made up', () => {
	it('takes nobody’s first event among published facts', async () => {
		const database = await programme({
			activity: [
				activity('e2020', { start_date: '2020-05-01' }),
				activity('made', { start_date: '2021-02-01', provenance: 'synthetic' }),
				activity('e2021', { start_date: '2021-05-01' })
			],
			attendance: [attends('e2020', 1), attends('made', 2), attends('e2021', 2)]
		});
		const in2021 = { years: { from: 2021, to: 2021 } };
		const [all] = await ask(database, people({ ...everything, ...in2021 }));
		expect(all).toMatchObject({ events: 2, people: 1, new_people: 1 });
		const [known] = await ask(database, people({ ...published, ...in2021 }));
		expect(known).toMatchObject({ events: 1, people: 1, new_people: 1 });
	});
});

describe('what a row names twice', () => {
	it('counts once: types, countries, partners', async () => {
		const database = await programme({
			activity: [
				activity('a', {
					...{ types: 'workshop;workshop', countries: 'AR;AR', headcount: '7' },
					...{ headcount_qualifier: 'exact', organisers: 'Us;Us', partners: 'Us;Them;Them' }
				})
			]
		});
		expect(await rowsOf(database, activityTypesByYear(everything))).toMatchObject([
			{ type: 'workshop', activities: 1, year_total: 1 }
		]);
		const reach = await rowsOf(database, countryReach(everything));
		expect(reach.filter(({ lens, amount }) => lens === 'host' && amount > 0)).toMatchObject([
			{ country: 'AR', amount: 1 }
		]);
		for (const grouping of ['country', 'type', 'partner'] as const) {
			const groups = await rowsOf(database, participationsBy(grouping, everything));
			for (const { participations, events } of groups) {
				expect([grouping, participations, events]).toEqual([grouping, 7, 1]);
			}
			expect(groups).toHaveLength(grouping === 'partner' ? 2 : 1);
		}
	});
});

describe('a whole list beside a stated headcount', () => {
	const rows = {
		activity: [
			activity('whole', { headcount: '3', headcount_qualifier: 'exact' }),
			activity('part', { headcount: '9', headcount_qualifier: 'exact', start_date: '2022-01-01' }),
			activity('about', { headcount: '1', headcount_qualifier: 'about', start_date: '2023-01-01' })
		],
		attendance: [
			attends('whole', 1, { country: 'BR' }),
			attends('whole', 2, { country: 'BR' }),
			attends('whole', 3, { country: '' }),
			attends('part', 1, { country: 'BR' }),
			attends('about', 1, { country: 'BR' })
		]
	};

	it('says where they came from', async () => {
		const database = await programme(rows);
		const brazil: Filter = { ...everything, lens: 'origin', countries: ['BR'] };
		expect(await rowsOf(database, participationsByYear(brazil))).toMatchObject([
			{ year: 2021, qualifier: 'exact', participations: 2 },
			{ year: 2022, qualifier: 'unknown', participations: null },
			{ year: 2023, qualifier: 'unknown', participations: null }
		]);
		const groups = await rowsOf(
			database,
			participationsBy('country', { ...everything, lens: 'origin' })
		);
		expect(groups.map(({ group, participations }) => [group, participations])).toEqual([
			['BR', 2],
			['BR', null],
			[null, 1],
			[null, 10]
		]);
	});

	it('is no whole list of published facts where part of it is made up', async () => {
		const made = rows.attendance.map((row, index) =>
			index === 0 ? { ...row, provenance: 'synthetic' } : row
		);
		const database = await programme({ ...rows, attendance: made });
		const brazil: Filter = { ...published, lens: 'origin', countries: ['BR'] };
		const [first] = await rowsOf(database, participationsByYear(brazil));
		expect(first).toMatchObject({ year: 2021, participations: null });
	});
});

describe('rows of a list that name nobody', () => {
	const nobody = (n: number) => ({ person: `x-${String(n).padStart(20, '0')}` });

	it('make people an upper bound, and leave participations as they are', async () => {
		const database = await programme({
			activity: [
				activity('a2021'),
				activity('b2022', { start_date: '2022-01-01', countries: 'BR' })
			],
			attendance: [
				attends('a2021', 1),
				attends('a2021', 2, nobody(2)),
				attends('b2022', 3, nobody(3)),
				attends('b2022', 4)
			]
		});
		const [row] = await ask(database, people(everything));
		expect(row).toMatchObject({ people: 4, new_people: 2, unidentified: 2 });
		expect(peopleOf(row, 'people')).toEqual(qualified(4, 'at-most'));
		expect(peopleOf(row, 'new')).toEqual(qualified(2, 'at-most'));
		const groups = await ask(database, peopleBy('country', everything));
		expect(groups.map((one) => [one.group, peopleOf(one, 'people')])).toEqual([
			['AR', qualified(2, 'at-most')],
			['BR', qualified(2, 'at-most')]
		]);
		const years = await ask(database, peopleToDate(everything));
		expect(years.map(peopleToDateOf)).toEqual([qualified(2, 'at-most'), qualified(4, 'at-most')]);
		expect(await rowsOf(database, participationsByYear(everything))).toMatchObject([
			{ year: 2021, qualifier: 'exact', participations: 2 },
			{ year: 2022, qualifier: 'exact', participations: 2 }
		]);
		const ref = { measure: 'people', scope: 'filter' } as const;
		const place = { filter: everything, years: everything.years };
		expect(await recount(database, ref, place, qualified(4, 'at-most'))).toMatchObject({
			agrees: true
		});
		expect(await recount(database, ref, place, qualified(4))).toMatchObject({ agrees: false });
	});

	it('leave a count exact where none of them is in it', async () => {
		const database = await programme({
			activity: [activity('a2021')],
			attendance: [attends('a2021', 1), attends('a2021', 2, { ...nobody(2), role: 'speaker' })]
		});
		const [row] = await ask(database, people(everything));
		expect(peopleOf(row, 'people')).toEqual(qualified(1));
	});
});

describe('an event of no country', () => {
	it('is known to be in none where it was online', async () => {
		const database = await programme({
			activity: [activity('a', { countries: '', mode: 'online' })]
		});
		const { reach } = await askAll(database, { reach: countryReach(everything) });
		expect(reachInFilter(reach, 'host', true).outside).toBe(1);
	});
});
