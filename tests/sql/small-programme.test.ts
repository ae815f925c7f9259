import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unfiltered, type Filter } from '../../src/lib/model/filter';
import { qualified } from '../../src/lib/model/qualified-count';
import { keyFigures } from '../../src/lib/overview/key-figures';
import { askOverview } from '../../src/lib/overview/questions';
import { neverReached } from '../../src/lib/counts/reach';
import type { Connector } from '../../src/lib/engine/connector';
import { openSmall } from '../fixtures/small/open';
import { activity } from '../fixtures/small/make';
import { attends, threeYears } from '../fixtures/small/three-years';

let connector: Connector;
beforeAll(async () => {
	connector = await openSmall(threeYears);
});
afterAll(() => connector.close());

const everything = unfiltered({ from: 2020, to: 2023 });
const ask = async (change: Partial<Filter> = {}) => {
	const filter = { ...everything, ...change };
	const answers = await askOverview(connector, filter, 2022);
	return { rows: answers, figures: keyFigures(answers, filter, 2022) };
};

describe('another programme, with lists of its own', () => {
	it('counts stated headcounts, else lists, never both, and says what is missing', async () => {
		const { figures } = await ask();
		expect(figures.events.inFilter).toEqual(qualified(4));
		expect(figures.participations.inFilter).toEqual(qualified(4 + 50 + 1, 'at-least'));
	});

	it('counts an activity of two types once in the total and once in each', async () => {
		const { rows } = await ask({ years: { from: 2021, to: 2021 } });
		expect(rows.types).toMatchObject([
			{ type: 'workshop', activities: 1, year_total: 2 },
			{ type: 'forum', activities: 2, year_total: 2 }
		]);
	});

	it('takes every year as whole when nothing is said of it', async () => {
		const { rows } = await ask();
		expect(rows.completeYears).toEqual([
			{ year: 2020, listed: true, complete: true },
			{ year: 2021, listed: true, complete: true },
			{ year: 2022, listed: true, complete: true }
		]);
		expect(neverReached(rows.reach, 'host')).toEqual(['CL']);
	});

	it('counts people once, and calls nobody of the first listed year new', async () => {
		const { rows } = await ask();
		expect(rows.people).toEqual([
			{ events: 4, listed_events: 3, people: 6, new_people: 2, unidentified: 0 }
		]);
		const { rows: in2021 } = await ask({ years: { from: 2021, to: 2021 } });
		expect(in2021.people).toEqual([
			{ events: 2, listed_events: 2, people: 3, new_people: 2, unidentified: 0 }
		]);
	});

	it('adds new people up over years, unlike people', async () => {
		// The first listed year calls nobody new, and a year without lists knows nobody.
		const years = [2020, 2021, 2022];
		const parts = await Promise.all(years.map((year) => ask({ years: { from: year, to: year } })));
		const added = (key: 'people' | 'new_people') =>
			parts.reduce((total, { rows }) => total + (rows.people[0]?.[key] ?? 0), 0);
		const { rows } = await ask();
		expect(added('new_people')).toBe(rows.people[0]?.new_people);
		expect(added('people')).toBeGreaterThan(rows.people[0]?.people ?? Infinity);
	});

	it('filters by country through the lens in force', async () => {
		const { figures: host } = await ask({ countries: ['BR'] });
		expect(host.events.inFilter).toEqual(qualified(2));
		const { figures: origin } = await ask({ countries: ['BR'], lens: 'origin' });
		// Of a third event nobody lists who came.
		expect(origin.events.inFilter).toEqual(qualified(2, 'at-least'));
		// One Brazilian by the list; the forum of 50 does not say how many of them were.
		expect(origin.participations.inFilter).toEqual(qualified(1, 'at-least'));
		const { figures: speaker } = await ask({ countries: ['AR'], lens: 'speaker' });
		// Of the other events no speaker is listed.
		expect(speaker.events.inFilter).toEqual(qualified(1, 'at-least'));
	});

	it('finds a partner whose name has a comma', async () => {
		const { figures } = await ask({ partners: ['Them, Inc.'] });
		expect(figures.events.inFilter).toEqual(qualified(1));
	});

	it('averages visitors and never adds them up', async () => {
		const { rows, figures } = await ask();
		expect(rows.webUse).toEqual([
			{ month: '2021-01-01', days: 2, visits: 30, visitor_days: 2, visitors: 16.5, synthetic: 0 }
		]);
		expect(figures.visitors.measured).toEqual(qualified(17));
		const { rows: brazil } = await ask({ countries: ['BR'], lens: 'audience' });
		expect(brazil.webUse).toMatchObject([{ visits: 10, visitors: null }]);
	});

	it('finds events above the limit of their type', async () => {
		const { rows } = await ask();
		expect(rows.capacityExceeded).toMatchObject([
			{ activity_id: 'a2020', headcount: 4, qualifier: 'exact', capacity: 3 }
		]);
	});

	it('counts members by the year they joined', async () => {
		const { figures } = await ask({ years: { from: 2020, to: 2021 } });
		expect(figures.reach.host.inFilter.memberCount).toBe(2);
	});
});

describe('a made-up list of an event that was really held', () => {
	it('marks the count it gives, and leaves it unknown without made-up rows', async () => {
		const made = attends('real', 1, { provenance: 'synthetic', country: 'BR' });
		const own = await openSmall({ activity: [activity('real')], attendance: [made] });
		const filter = unfiltered({ from: 2021, to: 2021 });
		const all = await askOverview(own, filter, 2021);
		const published = await askOverview(own, { ...filter, facts: 'reported' }, 2021);
		await own.close();
		expect(all.participations).toMatchObject([{ participations: 1, events: 1, synthetic: 1 }]);
		expect(published.participations).toMatchObject([
			{ participations: null, events: 1, synthetic: 0 }
		]);
		const origins = all.reach.filter((row) => row.lens === 'origin' && row.amount > 0);
		expect(origins).toMatchObject([{ country: 'BR', amount: 1, synthetic: 1 }]);
		const hosts = all.reach.filter((row) => row.lens === 'host' && row.amount > 0);
		expect(hosts).toMatchObject([{ country: 'AR', amount: 1, synthetic: 0 }]);
	});
});
