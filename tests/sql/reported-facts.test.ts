import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unfiltered, type Filter, type Lens } from '../../src/lib/model/filter';
import { qualified } from '../../src/lib/model/qualified-count';
import { keyFigures } from '../../src/lib/overview/key-figures';
import { askOverview, type OverviewRows } from '../../src/lib/overview/questions';
import { neverReached } from '../../src/lib/counts/reach';
import type { Connector } from '../../src/lib/engine/connector';
import { openShipped } from './shipped';

/** What the 2004 report says, worked out by hand, against native DuckDB. */
let connector: Connector;
beforeAll(async () => {
	connector = await openShipped();
});
afterAll(() => connector.close());

const reported: Filter = { ...unfiltered({ from: 1999, to: 2005 }), facts: 'reported' };
const inYear = (year: number): Filter => ({ ...reported, years: { from: year, to: year } });

async function figuresOf(filter: Filter) {
	const rows = await askOverview(connector, filter, 2004);
	return { rows, figures: keyFigures(rows, filter, 2004) };
}

const reachedBy = (rows: OverviewRows, lens: Lens) =>
	rows.reach
		.filter((row) => row.lens === lens && row.amount > 0 && row.country !== null)
		.map((row) => row.country)
		.sort();

describe('2004, by the report', () => {
	it('has seven events and about 590 participations, probably more', async () => {
		const { figures } = await figuresOf(inYear(2004));
		expect(figures.events.inFilter).toEqual(qualified(7));
		expect(figures.participations.inFilter).toEqual(qualified(590, 'about', 'more-than'));
	});

	it('reached these countries, by lens', async () => {
		const { rows } = await figuresOf(inYear(2004));
		expect(reachedBy(rows, 'host')).toEqual(['AR', 'CO', 'CR', 'EC', 'ES', 'PR', 'VE']);
		expect(reachedBy(rows, 'origin')).toEqual(['BO', 'CL', 'CO', 'DO', 'EC', 'PE', 'PR', 'VE']);
		expect(reachedBy(rows, 'speaker')).toEqual([
			'AR',
			'CL',
			'CO',
			'CR',
			'ES',
			'MX',
			'PE',
			'UY',
			'VE'
		]);
		expect(reachedBy(rows, 'audience')).toEqual([]);
	});

	it('says how sure the reach is: hosts are all known, origins and speakers at least those named', async () => {
		const { figures } = await figuresOf(inYear(2004));
		expect(figures.reach.host.inFilter.count).toEqual(qualified(7));
		expect(figures.reach.origin.inFilter.count).toEqual(qualified(8, 'at-least'));
		expect(figures.reach.speaker.inFilter.count).toEqual(qualified(9, 'at-least'));
		expect(figures.reach.audience.inFilter.count).toBeNull();
	});

	it('cannot be compared with 2003', async () => {
		const { figures } = await figuresOf(inYear(2004));
		const unknown = { year: 2003, count: null };
		expect(figures.events.comparison.before).toEqual(unknown);
		expect(figures.participations.comparison.before).toEqual(unknown);
		expect(figures.visitors.comparison.before).toEqual(unknown);
		expect(figures.reach.host.comparison.before).toEqual(unknown);
	});

	it('ends a period of about 4,000 participations, more than 50 events and 16 hosts', async () => {
		const { figures } = await figuresOf(inYear(2004));
		expect(figures.participations.cumulative).toEqual(qualified(4000, 'about'));
		expect(figures.events.cumulative).toEqual(qualified(50, 'more-than'));
		const { ever } = figures.reach.host;
		expect(ever.count).toEqual(qualified(16));
		expect(ever.members).toHaveLength(15);
		expect(ever.memberCount).toBe(22);
		expect(ever.others).toEqual(['PR']);
	});

	it('names the seven members that never hosted', async () => {
		const { rows } = await figuresOf(inYear(2004));
		expect(neverReached(rows.reach, 'host').sort()).toEqual([
			'AD',
			'BR',
			'CL',
			'CU',
			'DO',
			'HN',
			'NI'
		]);
	});

	it('finds both workshops above the limit', async () => {
		const { rows } = await figuresOf(inYear(2004));
		const found = rows.capacityExceeded.map(({ activity_id, headcount, qualifier, capacity }) => [
			activity_id,
			headcount,
			qualifier,
			capacity
		]);
		expect(found).toEqual([
			['2004-01-taller-san-jose', 60, 'about', 40],
			['2004-04-taller-quito', 60, 'more-than', 40]
		]);
	});

	it('keeps both statements about daily visitors', async () => {
		const { figures } = await figuresOf(inYear(2004));
		expect(figures.visitors.stated.map(({ count }) => count)).toEqual([
			qualified(1200, 'more-than'),
			qualified(1200)
		]);
		expect(figures.visitors.measured).toBeNull();
	});

	it('has eight activities, the portal being no event', async () => {
		const { rows } = await figuresOf(inYear(2004));
		const types = Object.fromEntries(rows.types.map((row) => [row.type, row.activities]));
		expect(types).toEqual({
			workshop: 2,
			seminar: 2,
			forum: 1,
			meeting: 1,
			mission: 1,
			'information-system': 1
		});
		expect(rows.types.filter((row) => row.convenes).every((row) => row.year_total === 7)).toBe(
			true
		);
	});
});

describe('1999, by the report', () => {
	it('has one event, at least, and nobody counted it', async () => {
		const { figures } = await figuresOf(inYear(1999));
		expect(figures.events.inFilter).toEqual(qualified(1, 'at-least'));
		expect(figures.participations.inFilter).toBeNull();
		expect(figures.participations.cumulative).toBeNull();
	});

	it('counts 21 members: Andorra joined in 2004', async () => {
		const { figures } = await figuresOf(inYear(1999));
		expect(figures.reach.host.inFilter.memberCount).toBe(21);
	});

	it('does not know which of the later hosts had hosted by then', async () => {
		const { figures, rows } = await figuresOf(inYear(1999));
		expect(figures.reach.host.ever.count).toEqual(qualified(1, 'at-least'));
		const paraguay = rows.reach.find((row) => row.lens === 'host' && row.country === 'PY');
		expect(paraguay).toMatchObject({ state: 'year-unknown', ever: 'unknown' });
		const brazil = rows.reach.find((row) => row.lens === 'host' && row.country === 'BR');
		expect(brazil).toMatchObject({ state: 'zero', ever: 'no' });
	});
});

describe('the whole period, by the report', () => {
	it('has nine hosts without a year', async () => {
		const { rows } = await figuresOf(reported);
		const undated = rows.reach
			.filter((row) => row.state === 'year-unknown')
			.map((row) => row.country);
		expect(undated.sort()).toEqual(['BO', 'GT', 'MX', 'PA', 'PE', 'PT', 'PY', 'SV', 'UY']);
	});

	it('has sixteen hosts: those without a year had one within the period', async () => {
		const { figures } = await figuresOf(reported);
		expect(figures.reach.host.inFilter.count).toEqual(qualified(16));
	});

	it('knows who never hosted beside the planned year too', async () => {
		const { rows, figures } = await figuresOf(inYear(2005));
		expect(figures.reach.host.ever.count).toEqual(qualified(16));
		expect(neverReached(rows.reach, 'host')).toHaveLength(7);
	});

	it('does not take a planned event for knowledge of what was held', async () => {
		const { figures } = await figuresOf({ ...reported, countries: ['MX'], types: ['seminar'] });
		expect(figures.reach.host.inFilter.count).toBeNull();
	});

	it('knows of a whole year that no mission but one was held', async () => {
		const { figures } = await figuresOf({ ...inYear(2004), types: ['annual-meeting'] });
		expect(figures.events.inFilter).toEqual(qualified(0));
		expect(figures.reach.host.inFilter.count).toEqual(qualified(0));
	});

	it('leaves 2003 unknown, not zero', async () => {
		const { figures } = await figuresOf(inYear(2003));
		expect(figures.events.inFilter).toBeNull();
		expect(figures.participations.inFilter).toBeNull();
	});

	it('keeps what is planned apart: ten activities of 2005, one in two countries', async () => {
		const { rows, figures } = await figuresOf(inYear(2005));
		expect(figures.events.inFilter).toBeNull();
		expect(rows.types[0]).toMatchObject({ status: 'planned', year_total: 10 });
		const planned = rows.reach.filter((row) => row.planned > 0);
		expect(Object.fromEntries(planned.map((row) => [row.country, row.planned]))).toEqual({
			TT: 1,
			ES: 2,
			IT: 1,
			VE: 1,
			PA: 1,
			CL: 1,
			GT: 1,
			CO: 1,
			MX: 1,
			SV: 1
		});
		expect(rows.reach.filter((row) => row.requested)).toHaveLength(13);
	});

	it('has no opening balance under a filter', async () => {
		const { figures } = await figuresOf({ ...reported, countries: ['CO'] });
		expect(figures.participations.series.opening).toBeNull();
		expect(figures.participations.cumulative).toEqual(qualified(100, 'about', 'at-least'));
		expect(figures.events.inFilter).toEqual(qualified(1, 'at-least'));
	});

	it('counts Colombians only where they were counted', async () => {
		const fromColombia: Filter = { ...inYear(2004), countries: ['CO'], lens: 'origin' };
		const { figures } = await figuresOf(fromColombia);
		// Of the other six events nobody says where people came from.
		expect(figures.events.inFilter).toEqual(qualified(2, 'at-least'));
		expect(figures.participations.inFilter).toBeNull();
	});

	it('knows of every member that people came, but not of every country', async () => {
		const everything: Filter = { ...reported, facts: 'all', lens: 'origin' };
		const { figures } = await figuresOf(everything);
		const { count, membersReached, memberCount } = figures.reach.origin.ever;
		// Of six events of 2004 nobody says where people came from: they may be from yet others.
		expect(count).toEqual(qualified(23, 'at-least'));
		expect(membersReached).toEqual(qualified(memberCount));
	});

	it('does not know of any event that nobody came from Uruguay', async () => {
		const fromUruguay: Filter = { ...inYear(2004), countries: ['UY'], lens: 'origin' };
		const { figures } = await figuresOf(fromUruguay);
		expect(figures.events.inFilter).toBeNull();
		expect(figures.participations.inFilter).toBeNull();
	});

	it('finds ICEX with the workshop, the mission and two planned activities', async () => {
		const { rows } = await figuresOf({ ...reported, partners: ['ICEX'] });
		const found = rows.types.map(({ year, type, status, activities }) => [
			year,
			type,
			status,
			activities
		]);
		expect(found).toEqual([
			[2004, 'workshop', 'held', 1],
			[2004, 'mission', 'held', 1],
			[2005, 'workshop', 'planned', 1],
			[2005, 'mission', 'planned', 1]
		]);
	});

	it('knows no people: there are no lists', async () => {
		const { rows } = await figuresOf(inYear(2004));
		expect(rows.people).toEqual([
			{ events: 7, listed_events: 0, people: null, new_people: null, unidentified: 0 }
		]);
	});
});

describe('with the made-up rows', () => {
	const everything: Filter = { ...reported, facts: 'all' };

	it('adds up to the totals of the report', async () => {
		const { figures } = await figuresOf(everything);
		expect(figures.participations.cumulative).toEqual(
			qualified(4000, 'about', 'more-than', 'at-least')
		);
		expect(figures.participations.series.opening).toBeNull();
		expect(figures.events.cumulative?.value).toBeGreaterThan(50);
		expect(figures.reach.host.ever.count).toEqual(qualified(16));
	});

	it('never puts them into a headline', async () => {
		const { rows } = await figuresOf(everything);
		expect(rows.publishedParticipations.every((row) => row.synthetic === 0)).toBe(true);
		expect(rows.publishedReach.every((row) => row.synthetic === 0)).toBe(true);
	});

	it('counts an event in two countries once in the total and once in each', async () => {
		const { figures, rows } = await figuresOf({ ...everything, years: { from: 1999, to: 2004 } });
		const byHost = rows.reach
			.filter((row) => row.lens === 'host')
			.reduce((total, row) => total + row.amount, 0);
		const twice = await connector.query<{ n: number }>({
			text: `select (sum(greatest(len(countries), 1)) - count(*))::integer as n from activity
				where status = 'held' and types[1] not in ('network', 'information-system')`,
			values: []
		});
		expect(byHost - (figures.events.inFilter?.value ?? 0)).toBe(twice[0]?.n);
	});
});
