import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askActivities } from '../../src/lib/activities/questions';
import { selected } from '../../src/lib/activities/selection';
import { plannedOf } from '../../src/lib/activities/planned';
import { unfiltered, type Filter } from '../../src/lib/model/filter';
import type { Connector } from '../../src/lib/engine/connector';
import { activityMatches } from '../../src/lib/facts/matches';
import { sql } from '../../src/lib/sql/statement';
import { SAMPLE_FILTERS } from '../component/sample-filters';
import { openShipped } from './shipped';

/** What the 2004 report says of its activities, worked out by hand, against native DuckDB. */
let connector: Connector;
beforeAll(async () => {
	connector = await openShipped();
});
afterAll(() => connector.close());

const reported: Filter = { ...unfiltered({ from: 1999, to: 2005 }), facts: 'reported' };
const in2004: Filter = { ...reported, years: { from: 2004, to: 2004 } };
const ask = (filter: Filter = reported) => askActivities(connector, filter);
const find = async (id: string) =>
	(await ask()).activities.find(({ activity_id }) => activity_id === id);

describe('2004, by the report', () => {
	it('has eight activities: seven events with their headcounts, and the portal with none', async () => {
		const { activities } = await ask(in2004);
		const heads = selected(activities).map(
			({ activity_id, headcount, headcount_qualifier, convenes }) => [
				activity_id,
				convenes ? `${headcount_qualifier} ${headcount}` : headcount
			]
		);
		expect(heads).toEqual([
			['2004-08-portal', null],
			['2004-01-taller-san-jose', 'about 60'],
			['2004-02-encuentro-san-juan', 'more-than 60'],
			['2004-03-seminario-caracas', 'about 100'],
			['2004-04-taller-quito', 'more-than 60'],
			['2004-05-foro-cartagena', 'about 100'],
			['2004-06-seminario-buenos-aires', 'more-than 200'],
			['2004-07-mision-madrid', 'exact 10']
		]);
	});

	it('has two workshops above the 40 that its rule allows', async () => {
		const { capacityExceeded } = await ask(in2004);
		expect(
			capacityExceeded.map(({ activity_id, qualifier, headcount, capacity }) => [
				activity_id,
				`${qualifier} ${headcount}`,
				capacity
			])
		).toEqual([
			['2004-01-taller-san-jose', 'about 60', 40],
			['2004-04-taller-quito', 'more-than 60', 40]
		]);
		expect(await find('2004-01-taller-san-jose')).toMatchObject({
			capacity: null,
			type_capacity: 40
		});
		expect(await find('2004-02-encuentro-san-juan')).toMatchObject({ type_capacity: null });
	});

	it('says no more of dates and places than the report', async () => {
		expect(await find('1999-04-reunion-anual-caracas')).toMatchObject({
			date_precision: 'month',
			start_date: '1999-04-01',
			end_date: '1999-04-30',
			headcount: null,
			headcount_listed: false
		});
		expect(await find('2002-03-reunion-grupo-apoyo')).toMatchObject({ countries: [], city: null });
		expect(await find('2005-02-mision-espana-italia')).toMatchObject({
			countries: ['ES', 'IT'],
			coded: ['types', 'objectives']
		});
	});
});

describe('where people came from', () => {
	it('keeps regions and organisations as they are, and countries named without a number', async () => {
		const { origins } = await ask();
		const of = (id: string) =>
			origins
				.filter(({ activity_id }) => activity_id === id)
				.map(({ role, kind, places, persons, listed }) => [role, kind, places, persons, listed]);
		expect(of('2004-01-taller-san-jose')).toEqual([
			['participant', 'region', ['Centroamérica'], [], false],
			['speaker', 'country', ['CL', 'ES'], [], false]
		]);
		expect(of('2004-03-seminario-caracas')).toEqual([
			['speaker', 'country', ['AR', 'CL', 'CR', 'ES', 'MX'], [], false],
			['speaker', 'organisation', ['CAF', 'FUNDES', 'PNUD', 'Unión Europea'], [], false]
		]);
		expect(of('2004-07-mision-madrid')).toEqual([
			['participant', 'country', ['BO', 'CO', 'EC', 'PE', 'VE'], [], false]
		]);
	});

	it('counts the persons of a list, each once, as the list itself does', async () => {
		const { origins } = await ask(unfiltered({ from: 1999, to: 2005 }));
		const listed = origins.filter(({ role, listed: is }) => is && role === 'participant');
		const counted = listed.reduce(
			(total, { persons }) => total + persons.reduce((sum, one) => sum + one, 0),
			0
		);
		const [row] = await connector.query<{ n: number }>({
			text: "select count(*)::double as n from (select distinct activity_id, person from attendance where role = 'participant')",
			values: []
		});
		expect(counted).toBe(row?.n);
		expect(listed.every(({ synthetic }) => synthetic)).toBe(true);
	});
});

describe('the programme of 2005', () => {
	it('has ten activities, whatever years are chosen', async () => {
		for (const filter of [reported, in2004]) {
			const planned = plannedOf((await ask(filter)).activities);
			expect(planned.map(({ activity_id }) => activity_id)).toEqual([
				'2005-01-seminario-trinidad',
				'2005-02-mision-espana-italia',
				'2005-03-encuentro-caracas',
				'2005-04-reunion-anual-panama',
				'2005-05-seminario-santiago',
				'2005-06-taller-antigua',
				'2005-07-taller-cartagena',
				'2005-08-seminario-mexico',
				'2005-09-foro-salamanca',
				'2005-10-seminario-san-salvador'
			]);
			expect(planned.every(({ headcount }) => headcount === null)).toBe(true);
		}
	});
});

describe('partners', () => {
	it('find ICEX in the Costa Rica workshop, the Madrid visits and two planned activities', async () => {
		const { partners } = await ask();
		expect(partners[0]).toEqual({
			partner: 'ICEX',
			held: 2,
			planned: 2,
			cancelled: 0,
			as_organiser: 0,
			as_partner: 4,
			published_held: 2,
			published_planned: 2,
			synthetic: 0,
			countries: ['CO', 'CR', 'ES', 'IT'],
			types: ['mission', 'workshop']
		});
		const { activities } = await ask({ ...reported, partners: ['ICEX'] });
		expect(selected(activities).map(({ activity_id }) => activity_id)).toEqual([
			'2004-01-taller-san-jose',
			'2004-07-mision-madrid',
			'2005-02-mision-espana-italia',
			'2005-07-taller-cartagena'
		]);
	});

	it('put the twelve institutions of the Madrid visits among them, each once', async () => {
		const { partners } = await ask({ ...in2004, types: ['mission'] });
		expect(partners.filter(({ as_partner }) => as_partner > 0)).toHaveLength(12);
		expect(partners.find(({ partner }) => partner === 'IBERPYME')).toMatchObject({
			as_organiser: 1,
			as_partner: 0
		});
	});

	it('ignore their own filter, and heed every other', async () => {
		const all = (await ask(in2004)).partners;
		expect((await ask({ ...in2004, partners: ['ICEX'] })).partners).toEqual(all);
		const { partners } = await ask({ ...in2004, countries: ['CR'] });
		expect(partners.map(({ partner }) => partner)).toEqual([
			'Cámara de Industriales de Costa Rica',
			'ICEX',
			'Ministerio de Economía de Costa Rica',
			'IBERPYME'
		]);
	});

	it('come with made-up ones after those of the report', async () => {
		const { partners } = await ask(unfiltered({ from: 1999, to: 2005 }));
		expect(partners[0]?.partner).toBe('ICEX');
		const firstMade = partners.findIndex(
			({ synthetic, as_partner }) => as_partner > 0 && synthetic > 0
		);
		expect(
			partners
				.slice(firstMade)
				.every(({ published_held: held, published_planned: planned }) => held + planned === 0)
		).toBe(true);
	});
});

describe('every filter', () => {
	it.each(Object.entries(SAMPLE_FILTERS))(
		'chooses what its predicate chooses: %s',
		async (_, filter) => {
			const { activities } = await ask(filter);

			const rows = await connector.query<{ activity_id: string }>(
				sql`select e.activity_id from event e where ${activityMatches(filter)} order by e.start_date, e.activity_id`
			);
			expect(selected(activities).map(({ activity_id }) => activity_id)).toEqual(
				rows.map(({ activity_id }) => activity_id)
			);
		}
	);
});
