import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unfiltered, type Filter, type Lens } from '../../src/lib/model/filter';
import { participationsBy, peopleBy } from '../../src/lib/queries/counted-by';
import { GROUPINGS, type Grouping } from '../../src/lib/queries/event-groups';
import { participationsByYear } from '../../src/lib/queries/participations-by-year';
import { countedOverlap } from '../../src/lib/queries/counted-overlap';
import { peopleToDate } from '../../src/lib/queries/people-to-date';
import { people } from '../../src/lib/queries/people';
import type { Connector } from '../../src/lib/engine/connector';
import { SAMPLE_FILTERS } from '../component/sample-filters';
import { openSmall } from '../fixtures/small/open';
import { threeYears } from '../fixtures/small/three-years';
import { openShipped } from './shipped';
import { ask } from '../../src/lib/tally/ask';

const named = (country: string, more: Record<string, string> = {}) => ({
	...{ activity_id: 'a2021', role: 'participant', country, provenance: 'recorded', source: 'test' },
	...more
});

/** Of the forum of "at least 50", seven came from Colombia, some from Venezuela; a speaker from Spain. */
const origin = [
	named('CO', { count: '7' }),
	named('VE'),
	named('ES', { role: 'speaker', count: '1' })
];

const everything = unfiltered({ from: 2020, to: 2023 });

type Case = readonly [Grouping, Lens, string[], string[]];

/**
 * Worked out by hand from `threeYears`. Each line "group qualifier participations events", and each
 * "group events listed people new"; "?" is null.
 */
const cases: Case[] = [
	[
		...(['year', 'host'] as const),
		['2020 exact 4 1', '2021 at-least 50 1', '2021 exact 1 1', '2022 unknown ? 1'],
		['2020 1 1 4 ?', '2021 2 2 3 2', '2022 1 0 ? ?']
	],
	[
		...(['country', 'host'] as const),
		[
			...['AR at-least 50 1', 'AR exact 4 1', 'AR unknown ? 1'],
			...['BR at-least 50 1', 'BR exact 1 1']
		],
		['AR 3 2 5 1', 'BR 2 2 3 2']
	],
	[
		// Persons of a country only; of the forum's fifty, 43 may be from anywhere.
		...(['country', 'origin'] as const),
		[
			...['AR exact 4 1', 'AR unknown ? 1', 'BR exact 1 1', 'BR unknown ? 1'],
			...['CO at-least 7 1', 'VE unknown ? 1', '? at-least 43 1', '? unknown ? 1']
		],
		['AR 2 2 4 0', 'BR 2 2 2 2', 'CO 1 0 ? ?', 'VE 1 0 ? ?', '? 2 0 ? ?']
	],
	[
		...(['country', 'speaker'] as const),
		['AR exact 1 1', 'ES at-least 50 1', '? exact 4 1', '? unknown ? 1'],
		['AR 1 1 1 1', 'ES 1 1 2 1', '? 2 1 4 ?']
	],
	['country', 'audience', [], []],
	[
		...(['type', 'host'] as const),
		['forum at-least 50 1', 'forum exact 1 1', 'workshop exact 5 2', 'workshop unknown ? 1'],
		['forum 2 2 3 2', 'workshop 3 2 5 1']
	],
	[
		...(['series', 'host'] as const),
		['yearly at-least 50 1', '? exact 5 2', '? unknown ? 1'],
		['yearly 1 1 2 1', '? 3 2 5 1']
	],
	[
		...(['partner', 'host'] as const),
		['Them, Inc. at-least 50 1', 'Us at-least 50 1', '? exact 5 2', '? unknown ? 1'],
		['Them, Inc. 1 1 2 1', 'Us 1 1 2 1', '? 3 2 5 1']
	]
];

const line = (...parts: (string | number | null)[]) => parts.map((part) => part ?? '?').join(' ');

async function participations(connector: Connector, grouping: Grouping, filter: Filter) {
	const rows = await ask(connector, participationsBy(grouping, filter));
	return rows.map((row) => line(row.group, row.qualifier, row.participations, row.events));
}

async function persons(connector: Connector, grouping: Grouping, filter: Filter) {
	const rows = await connector.query(peopleBy(grouping, filter));
	return rows.map((row) =>
		line(row.group, row.events, row.listed_events, row.people, row.new_people)
	);
}

describe('a programme with lists of its own', () => {
	let connector: Connector;
	beforeAll(async () => {
		connector = await openSmall({ ...threeYears, origin });
	});
	afterAll(() => connector.close());

	it.each(cases)('counts by %s under the %s lens', async (grouping, lens, counted, listed) => {
		const filter = { ...everything, lens };
		expect(await participations(connector, grouping, filter)).toEqual(counted);
		expect(await persons(connector, grouping, filter)).toEqual(listed);
	});

	it('counts people to each year’s end anew, and keeps the number where there is no list', async () => {
		const rows = await connector.query(peopleToDate(everything));
		const told = rows.map((row) =>
			line(
				row.year,
				row.people,
				row.new_people,
				row.people_to_date,
				row.listed_to_date,
				row.events_to_date
			)
		);
		// Persons 1 to 4; then 1, 5 and 6, two of them new; then nobody on any list.
		expect(told).toEqual(['2020 4 ? 4 1 1', '2021 3 2 6 3 3', '2022 ? ? 6 3 4']);
	});

	it('says what is in several groups: the forum in two countries, and who came to more', async () => {
		const overlap = async (grouping: Grouping, lens: Lens) => {
			const [row] = await connector.query(countedOverlap(grouping, { ...everything, lens }));
			return line(...Object.values(row!));
		};
		// Persons 1 and 5 were in both countries, 5 for the first time.
		expect(await overlap('country', 'host')).toBe('4 1 6 2 2 1');
		// Person 1 came to a workshop and a forum, person 6 to one that is both.
		expect(await overlap('type', 'host')).toBe('4 1 6 2 2 1');
		// Nobody came from two countries; the forum’s participants did.
		expect(await overlap('country', 'origin')).toBe('4 1 6 0 2 0');
	});

	it('counts within the years of the filter, and people as new against all of them', async () => {
		const filter = { ...everything, years: { from: 2021, to: 2021 } };
		expect(await participations(connector, 'type', filter)).toEqual([
			...['forum at-least 50 1', 'forum exact 1 1', 'workshop exact 1 1']
		]);
		expect(await persons(connector, 'type', filter)).toEqual(['forum 2 2 3 2', 'workshop 1 1 1 1']);
	});

	it('counts only persons of the chosen countries under the origin lens', async () => {
		const filter: Filter = { ...everything, countries: ['BR', 'CO'], lens: 'origin' };
		expect(await participations(connector, 'country', filter)).toEqual([
			...['BR exact 1 1', 'BR unknown ? 1', 'CO at-least 7 1']
		]);
		expect(await persons(connector, 'country', filter)).toEqual(['BR 2 2 2 2', 'CO 1 0 ? ?']);
		// The Brazilians of the workshop and the forum; Colombians are on no list.
		expect(await persons(connector, 'year', filter)).toEqual(['2021 2 2 2 2']);
	});
});

/** The filter that picks one group alone. */
function only(grouping: Grouping, group: string, filter: Filter): Filter {
	const parts: Record<Grouping, Partial<Filter>> = {
		year: { years: { from: Number(group), to: Number(group) } },
		country: { countries: [group] },
		type: { types: [group] },
		series: { series: [group] },
		partner: { partners: [group] }
	};
	return { ...filter, ...parts[grouping] };
}

describe('the shipped programme', () => {
	let connector: Connector;
	beforeAll(async () => {
		connector = await openShipped();
	});
	afterAll(() => connector.close());

	const filters = Object.entries(SAMPLE_FILTERS);
	const each = GROUPINGS.flatMap((grouping) =>
		filters.map(([name, filter]) => [grouping, name, filter] as const)
	);

	it.each(each)('by %s says of each group what its filter says: %s', async (by, _, filter) => {
		const isOwn = { year: 'years', country: 'countries', type: 'types' } as const;
		const key = by === 'series' ? 'series' : by === 'partner' ? 'partners' : isOwn[by];
		const free = key === 'years' ? filter : { ...filter, [key]: [] };
		const counted = await ask(connector, participationsBy(by, free));
		const groups = await connector.query(peopleBy(by, free));
		expect(groups.map(({ group }) => group)).toEqual([
			...new Set(counted.map(({ group }) => group))
		]);
		const named = groups.flatMap(({ group, ...counts }) =>
			group === null ? [] : { group, ...counts }
		);
		for (const group of [...named.slice(0, 2), ...named.slice(-1)]) {
			const one = only(by, group.group, free);
			const [same] = await connector.query(people(one));
			expect({ ...same }, group.group).toEqual({
				...{ events: group.events, listed_events: group.listed_events },
				...{ people: group.people, new_people: group.new_people },
				unidentified: group.unidentified
			});
			const years = await ask(connector, participationsByYear(one));
			const within = years.filter(({ year }) => year >= one.years.from);
			const added = (rows: { participations: number | null; events: number }[]) =>
				rows.reduce(
					(all, row) => [all[0]! + (row.participations ?? 0), all[1]! + row.events],
					[0, 0]
				);
			expect(added(counted.filter((row) => row.group === group.group)), group.group).toEqual(
				added(within)
			);
		}
	});
});
