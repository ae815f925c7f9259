import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CountryLine } from '../../../src/lib/countries/lines';
import { SORTS, ordered, readSort, searched, sortedBy } from '../../../src/lib/countries/order';
import { qualified } from '../../../src/lib/model/qualified-count';
import { spanish } from '../../component/texts';

const line = (
	country: string,
	events: number | null,
	since: number | null = null
): CountryLine => ({
	country,
	reach: {
		lens: 'host',
		country,
		member_since: 1991,
		amount: events ?? 0,
		amount_ever: events ?? 0,
		at_least: false,
		synthetic: 0,
		planned: 0,
		requested: false,
		state: events === null ? 'no-data' : events > 0 ? 'reached' : 'zero',
		reached: false,
		open: false,
		ever: 'unknown',
		selected: true
	},
	years: [],
	events: events === null ? null : qualified(events),
	counted: null,
	times: {
		first: null,
		last: since === null ? null : { year: 2004 - since, certain: true },
		since
	}
});
const LINES = [
	line('PA', 2, 1),
	line('MX', null),
	line('CO', 6, 0),
	line('AD', 0),
	line('PY', 2, 3)
];
const codes = (lines: readonly CountryLine[]) => lines.map(({ country }) => country);

describe('the list of countries', () => {
	it('is searched without accents or case, and by code', () => {
		expect(codes(searched(LINES, 'panama', spanish))).toEqual(['PA']);
		expect(codes(searched(LINES, ' MÉX', spanish))).toEqual(['MX']);
		expect(codes(searched(LINES, 'py', spanish))).toEqual(['PY']);
		expect(searched(LINES, '', spanish)).toHaveLength(LINES.length);
	});

	it('is sorted with what is not known last either way, ties by name', () => {
		expect(codes(ordered(LINES, 'events', spanish))).toEqual(['CO', 'PA', 'PY', 'AD', 'MX']);
		expect(codes(ordered(LINES, '-events', spanish))).toEqual(['AD', 'PA', 'PY', 'CO', 'MX']);
		expect(codes(ordered(LINES, 'since', spanish)).slice(0, 3)).toEqual(['PY', 'PA', 'CO']);
		expect(codes(ordered(LINES, '-name', spanish))).toEqual(['PY', 'PA', 'MX', 'CO', 'AD']);
	});

	it('turns round when its column is chosen again, and back', () => {
		fc.assert(
			fc.property(fc.constantFrom(...SORTS), (sort) => {
				const { column, reversed } = readSort(sort);
				const next = sortedBy(sort, column);
				expect(readSort(next)).toEqual({ column, reversed: !reversed });
				expect(sortedBy(next, column)).toBe(sort);
			})
		);
	});

	it('loses no country and makes up none, whatever the sort', () => {
		for (const sort of SORTS) {
			expect(codes(ordered(LINES, sort, spanish)).sort()).toEqual(codes(LINES).sort());
		}
	});
});
