import { describe, expect, it } from 'vitest';
import { readList } from '../../../scripts/synthetic/csv.ts';
import { generateTables } from '../../../scripts/synthetic/tables.ts';
import { countBy, distinct, readData, readRows } from './package.ts';

const facts = readRows('activities.csv');
const events = readRows('synthetic/activities.csv');
const attendance = readRows('synthetic/attendance.csv');
const participants = attendance.filter((row) => row.role === 'participant');
const speakers = attendance.filter((row) => row.role === 'speaker');
const sizes = countBy(participants, (row) => row.activity_id ?? '');
const knownHosts = distinct(readRows('known-hosts.csv').map((row) => row.country));

describe('the generator', () => {
	it.each([...generateTables()])('writes %s as it is committed', (name, csv) => {
		expect(csv === readData(`synthetic/${name}`)).toBe(true);
	});
});

describe('made-up events', () => {
	it('are 46, held in 1999–2003', () => {
		expect(events.every((row) => row.status === 'held')).toBe(true);
		const years = countBy(events, (row) => row.start_date?.slice(0, 4) ?? '');
		expect(Object.fromEntries(years)).toEqual({ 1999: 6, 2000: 9, 2001: 10, 2002: 9, 2003: 12 });
		expect(distinct(events.map((row) => row.end_date?.slice(0, 4)))).toBe(
			'1999 2000 2001 2002 2003'
		);
	});

	it('make 55 with the reported ones', () => {
		const reported = facts.filter(
			(row) => row.status === 'held' && row.types !== 'information-system'
		);
		expect(events.length + reported.length).toBe(55);
	});

	it('complete the 16 known hosts and add none', () => {
		const made = distinct(events.flatMap((row) => readList(row.countries))).split(' ');
		expect(made).toEqual(expect.arrayContaining('BO SV GT MX PY PA PE PT UY'.split(' ')));
		const held = facts.filter((row) => row.status === 'held');
		expect(distinct([...held, ...events].flatMap((row) => readList(row.countries)))).toBe(
			knownHosts
		);
		expect(events.filter((row) => readList(row.countries).length > 1)).toHaveLength(1);
	});

	it('go to Puerto Rico once, in 2003', () => {
		const visits = events.filter((row) => row.countries === 'PR');
		expect(visits.map((row) => row.start_date?.slice(0, 4))).toEqual(['2003']);
	});

	it('continue the series', () => {
		const inSeries = (id: string) =>
			events
				.filter((row) => row.series === id)
				.map((row) => `${row.start_date?.slice(0, 4)} ${row.edition}`.trim());
		expect(inSeries('reunion-anual')).toEqual(['2000 II', '2001 III', '2002 IV', '2003 V']);
		expect(inSeries('encuentro-gremios')).toEqual(['2001', '2002', '2003']);
		expect(inSeries('foro-garantias')).toEqual([
			'1999 IV',
			'2000 V',
			'2001 VI',
			'2002 VII',
			'2003 VIII'
		]);
	});

	it('say that they are made up and name nobody real', () => {
		for (const row of events) {
			expect(row.title).toMatch(/ \(demostración\)$/);
			expect(row.provenance).toBe('synthetic');
			expect(row.source).toBe('scripts/generate-synthetic.ts');
			expect(row.organisers).toBe('IBERPYME');
			expect(readList(row.partners).length).toBeGreaterThan(0);
			for (const partner of readList(row.partners)) {
				expect(partner).toMatch(/^Contraparte de demostración \d\d$/);
			}
		}
	});
});

describe('made-up attendance', () => {
	it('covers every made-up event and no reported one', () => {
		const listed = distinct(attendance.map((row) => row.activity_id));
		expect(listed).toBe(distinct(events.map((row) => row.activity_id)));
		expect(distinct(attendance.map((row) => row.provenance))).toBe('synthetic');
	});

	it('adds up with the report to 4,000 participations', () => {
		const pairs = new Set(participants.map((row) => `${row.activity_id} ${row.person}`));
		expect(pairs.size).toBe(3410);
		const stated = facts.reduce((sum, row) => sum + Number(row.headcount), 0);
		expect(pairs.size + stated).toBe(4000);
	});

	it('is of 2,300 to 2,500 people, some of whom come again in a later year', () => {
		expect(new Set(participants.map((row) => row.person)).size).toBeGreaterThan(2300);
		expect(new Set(attendance.map((row) => row.person)).size).toBeLessThan(2500);
		const years = countBy(
			[...new Set(participants.map((row) => `${row.person} ${row.activity_id?.slice(5, 9)}`))],
			(personAndYear) => personAndYear.slice(0, 12)
		);
		expect([...years.values()].filter((count) => count > 1).length).toBeGreaterThan(300);
	});

	it('keeps workshops to 40 people and missions to 10–15', () => {
		for (const row of events) {
			const size = sizes.get(row.activity_id ?? '') ?? 0;
			if (row.types === 'workshop') expect(size).toBeLessThanOrEqual(40);
			if (row.types === 'mission') expect(size >= 10 && size <= 15).toBe(true);
			expect(row.access === 'closed').toBe(row.types === 'workshop');
		}
	});

	it('has 2 to 8 speakers per event, none of whom is also its participant', () => {
		const counts = countBy(speakers, (row) => row.activity_id ?? '');
		expect(counts.size).toBe(events.length);
		for (const count of counts.values()) expect(count >= 2 && count <= 8).toBe(true);
		const pairs = new Set(attendance.map((row) => `${row.activity_id} ${row.person}`));
		expect(pairs.size).toBe(attendance.length);
	});

	it('comes from the 22 members and Puerto Rico, few from Andorra', () => {
		const origins = countBy(participants, (row) => row.country ?? '');
		expect(distinct(origins.keys())).toBe(
			'AD AR BO BR CL CO CR CU DO EC ES GT HN MX NI PA PE PR PT PY SV UY VE'
		);
		expect(origins.get('AD')).toBeLessThan(10);
	});

	it('describes a person the same way at every event', () => {
		const people = new Set(
			attendance.map((row) =>
				[row.person, row.country, row.sex, row.organisation, row.organisation_type].join()
			)
		);
		expect(people.size).toBe(new Set(attendance.map((row) => row.person)).size);
		const women = countBy(participants, (row) => row.sex ?? '').get('female') ?? 0;
		expect(women / participants.length).toBeCloseTo(0.5, 1);
		expect(distinct(attendance.map((row) => row.organisation_type))).toBe('10 15 22 70 80');
		for (const { organisation } of attendance) expect(organisation).toMatch(/^$| de demostración /);
	});
});
