import { describe, expect, it } from 'vitest';
import { countBy, distinct, readData, readRows } from './package.ts';

const visits = readRows('synthetic/visits.csv');
const daily = readRows('synthetic/daily-visitors.csv');
const totals = new Map<string, number>();
for (const { day = '', visits: count } of visits) {
	totals.set(day, (totals.get(day) ?? 0) + Number(count));
}

const mean = (numbers: readonly number[]) =>
	numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const visitorsFrom = (first: string, last: string) =>
	mean(
		daily
			.filter(({ day = '' }) => first <= day && day <= last)
			.map(({ visitors }) => Number(visitors))
	);
const visitsFrom = (first: string, last: string) =>
	mean([...totals].filter(([day]) => first <= day && day <= last).map(([, total]) => total));

describe('made-up visits', () => {
	it('cover every day from the opening to the end of 2004', () => {
		const days = [...totals.keys()];
		expect(days).toHaveLength(1266);
		expect(days[0]).toBe('2001-07-15');
		expect(days.at(-1)).toBe('2004-12-31');
		expect(daily.map(({ day }) => day)).toEqual(days);
	});

	it('have only cells that were visited, and 2 to 5 pages a visit', () => {
		const odd = visits.filter((row) => {
			const depth = Number(row.pageviews) / Number(row.visits);
			return !(Number(row.visits) > 0 && depth >= 2 && depth <= 5);
		});
		expect(odd).toEqual([]);
		expect(distinct(visits.flatMap((row) => [row.channel, row.device]))).toBe('');
		expect(distinct(visits.map((row) => row.provenance))).toBe('synthetic');
	});

	it('are of five sections, and of the members and four more countries', () => {
		expect(distinct(visits.map((row) => row.section))).toBe(
			'agenda directorios documentos noticias portada'
		);
		expect(distinct(visits.map((row) => row.country))).toBe(
			'AD AR BO BR CL CO CR CU DO EC ES FR GT HN IT MX NI PA PE PR PT PY SV US UY VE'
		);
	});

	it('fit in 3 MB, with 60 to 90 rows a day at the end', () => {
		expect(Buffer.byteLength(readData('synthetic/visits.csv'))).toBeLessThan(3_000_000);
		const rows = [...countBy(visits, (row) => row.day ?? '')].slice(-92).map(([, count]) => count);
		expect(mean(rows)).toBeGreaterThan(60);
		expect(mean(rows)).toBeLessThan(90);
	});

	it('grow from about 200 to about 1,450 a day, fewer at weekends', () => {
		expect(Math.abs(visitsFrom('2001-07-16', '2001-07-29') - 205)).toBeLessThan(25);
		expect(Math.abs(visitsFrom('2004-12-01', '2004-12-31') - 1450)).toBeLessThan(50);
		const weekend = [...totals].filter(([day]) => [0, 6].includes(new Date(day).getUTCDay()));
		expect(mean(weekend.map(([, total]) => total))).toBeLessThan(0.8 * mean([...totals.values()]));
	});
});

describe('made-up daily visitors', () => {
	it('are never more than the visits of the day, and name no country', () => {
		for (const { day = '', country, visitors, provenance } of daily) {
			expect(Number(visitors)).toBeLessThanOrEqual(totals.get(day) ?? 0);
			expect([country, provenance]).toEqual(['', 'synthetic']);
		}
	});

	it('reach the level that the report states, and barely', () => {
		const december = visitorsFrom('2004-12-01', '2004-12-31');
		expect(december).toBeGreaterThan(1200);
		expect(december).toBeLessThan(1240);
		expect(visitorsFrom('2004-10-01', '2004-12-31')).toBeGreaterThan(1200);
	});

	it('rise from year to year', () => {
		const means = ['2001', '2002', '2003', '2004'].map((year) =>
			visitorsFrom(`${year}-01-01`, `${year}-12-31`)
		);
		expect(means).toEqual([...means].sort((a, b) => a - b));
		expect(new Set(means).size).toBe(4);
	});
});
