import { describe, expect, it } from 'vitest';
import { readList } from '../../../scripts/synthetic/csv.ts';
import { countBy, distinct, readRows } from './package.ts';

const activities = readRows('activities.csv');
const origins = readRows('origins.csv');
const HOSTS = 'AR BO CO CR EC ES GT MX PA PE PR PT PY SV UY VE';

describe('the activities the report states', () => {
	it('are 8 of 2004, 10 planned for 2005 and 2 earlier meetings', () => {
		const counts = countBy(activities, (row) => `${row.start_date?.slice(0, 4)} ${row.status}`);
		expect(Object.fromEntries(counts)).toEqual({
			'1999 held': 1,
			'2002 held': 1,
			'2004 held': 8,
			'2005 planned': 10
		});
	});

	it('all say in which section they stand', () => {
		for (const row of activities) {
			expect(row.provenance).toBe('reported');
			expect(row.source).toMatch(
				/^Informe Técnico 2004, (I|II\.\d|Programa provisional 2005, \d+)$/
			);
			expect(row.coded).toBe(row.objectives ? 'types;objectives' : 'types');
			expect(row.organisers).toBe('IBERPYME');
		}
	});

	it('have the headcounts of 2004, with their qualifiers', () => {
		const held = activities.filter((row) => row.start_date?.startsWith('2004'));
		expect(
			held.map((row) =>
				[row.types, row.countries, row.headcount, row.headcount_qualifier].join(' ')
			)
		).toEqual([
			'workshop CR 60 about',
			'meeting PR 60 more-than',
			'seminar VE 100 about',
			'workshop EC 60 more-than',
			'forum CO 100 about',
			'seminar AR 200 more-than',
			'mission ES 10 exact',
			'information-system   '
		]);
	});

	it('have the types, places and dates of the plan for 2005', () => {
		const planned = activities.filter((row) => row.status === 'planned');
		expect(
			planned.map((row) => `${row.types} ${row.countries} ${row.start_date} ${row.end_date}`)
		).toEqual([
			'seminar TT 2005-02-16 2005-02-17',
			'mission ES;IT 2005-03-07 2005-03-16',
			'meeting VE 2005-04-14 2005-04-15',
			'annual-meeting PA 2005-04-28 2005-04-29',
			'seminar CL 2005-05-19 2005-05-20',
			'workshop GT 2005-06-13 2005-06-14',
			'workshop CO 2005-07-07 2005-07-08',
			'seminar MX 2005-09-13 2005-09-14',
			'forum ES 2005-10-27 2005-10-28',
			'seminar SV 2005-11-23 2005-11-24'
		]);
	});

	it('name ICEX under one spelling, four times', () => {
		const rows = activities.filter((row) => readList(row.partners).includes('ICEX'));
		expect(rows.map((row) => row.activity_id)).toEqual([
			'2004-01-taller-san-jose',
			'2004-07-mision-madrid',
			'2005-02-mision-espana-italia',
			'2005-07-taller-cartagena'
		]);
	});
});

describe('where people came from', () => {
	const countriesOf = (role: string) =>
		distinct(origins.filter((row) => row.role === role).map((row) => row.country));

	it('participants: eight countries', () => {
		expect(countriesOf('participant')).toBe('BO CL CO DO EC PE PR VE');
	});

	it('speakers: nine countries and four organisations', () => {
		expect(countriesOf('speaker')).toBe('AR CL CO CR ES MX PE UY VE');
		expect(origins.filter((row) => row.organisation).map((row) => row.organisation)).toEqual([
			'FUNDES',
			'PNUD',
			'CAF',
			'Unión Europea'
		]);
	});

	it('each row names one country, region or organisation and no count', () => {
		for (const row of origins) {
			expect([row.country, row.region, row.organisation].filter(Boolean)).toHaveLength(1);
			expect(row.count).toBe('');
		}
	});
});

describe('what the report states of the whole programme', () => {
	it('16 host countries since 1999', () => {
		const hosts = readRows('known-hosts.csv');
		expect(distinct(hosts.map((row) => row.country))).toBe(HOSTS);
		expect(distinct(hosts.map((row) => `${row.from_date}/${row.to_date}`))).toBe(
			'1999-01-01/2004-12-31'
		);
	});

	it('seven of them with a dated event, among them no other country', () => {
		const held = activities.filter((row) => row.status === 'held');
		expect(distinct(held.flatMap((row) => readList(row.countries)))).toBe('AR CO CR EC ES PR VE');
	});

	it('13 requests to host in 2005', () => {
		const requests = readRows('hosting-requests.csv');
		expect(distinct(requests.map((row) => row.country))).toBe(
			'AR CO CR EC ES GT MX PA PE PR SV UY VE'
		);
		expect(distinct(requests.map((row) => row.year))).toBe('2005');
	});

	it('its totals, and both readings of the daily visitors', () => {
		expect(
			readRows('reported-figures.csv').map((row) =>
				[row.measure, row.kind, row.since, row.as_of, row.value, row.qualifier].join(' ')
			)
		).toEqual([
			'participations cumulative 1999-01-01 2004-12-31 4000 about',
			'events cumulative 1999-01-01 2004-12-31 50 more-than',
			'visitors level  2004-12-31 1200 more-than',
			'visitors level  2004-12-31 1200 exact'
		]);
	});

	it('the business associations met in four years running', () => {
		expect(
			readRows('network-meetings.csv').map((row) =>
				[row.network, row.year, row.activity_id].join(' ').trim()
			)
		).toEqual([
			'gremios 2001',
			'gremios 2002',
			'gremios 2003',
			'gremios 2004 2004-02-encuentro-san-juan'
		]);
	});
});
