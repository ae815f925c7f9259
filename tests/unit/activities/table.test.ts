import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SORTS, sortBy } from '../../../src/lib/activities/page';
import { plain, search } from '../../../src/lib/activities/search';
import { picked, selected } from '../../../src/lib/activities/selection';
import { sorted } from '../../../src/lib/activities/sort';
import { datesOf, placeOf } from '../../../src/lib/activities/words';
import { iberpyme, inEnglish, inSpanish, row } from './rows';

const ids = (rows: readonly { activity_id: string }[]) =>
	rows.map(({ activity_id }) => activity_id);

describe('the search', () => {
	const rows = [
		row('garantias', { title: 'IX Foro sobre Garantías', types: ['forum'], countries: ['CO'] }),
		row('tic', { title: 'Seminario TIC', types: ['seminar'], partners: ['BANCOEX'] }),
		row('mision', { title: 'Misión', types: ['mission'], countries: ['ES'], city: 'Madrid' })
	];
	const found = (q: string) => ids(search(rows, q, iberpyme, inSpanish));

	it('finds words of titles, types, places and partners, without accents or case', () => {
		expect(found('garantias')).toEqual(['garantias']);
		expect(found('GARANTÍAS colombia')).toEqual(['garantias']);
		expect(found('bancoex')).toEqual(['tic']);
		expect(found('empresarial madrid')).toEqual(['mision']);
		expect(found('foro madrid')).toEqual([]);
	});

	it('keeps everything for nothing, and never more for more words', () => {
		expect(found('  ')).toEqual(ids(rows));
		fc.assert(
			fc.property(fc.string(), fc.string(), (a, b) => {
				const [fewer, more] = [found(`${a} ${b}`), found(a)];
				expect(more).toEqual(expect.arrayContaining(fewer));
			})
		);
		expect(plain('ÁÉÍ Ñ ü')).toBe('aei n u');
	});
});

describe('the order', () => {
	const rows = [
		row('b', { start_date: '2004-02-01', headcount: 60, countries: ['VE'] }),
		row('a', { start_date: '2004-01-01', headcount: null, countries: ['AR'] }),
		row('c', { start_date: '2004-03-01', headcount: 200, countries: [], city: null })
	];
	const by = (sort: (typeof SORTS)[number]) => ids(sorted(rows, sort, iberpyme, inSpanish));

	it('goes up and down, and leaves what is unknown last either way', () => {
		expect(by('date')).toEqual(['a', 'b', 'c']);
		expect(by('-date')).toEqual(['c', 'b', 'a']);
		expect(by('headcount')).toEqual(['b', 'c', 'a']);
		expect(by('-headcount')).toEqual(['c', 'b', 'a']);
		expect(by('place')).toEqual(['a', 'b', 'c']);
		expect(by('-place')).toEqual(['b', 'a', 'c']);
	});

	it('of any kind keeps every row once', () => {
		for (const sort of SORTS) expect([...by(sort)].sort()).toEqual(['a', 'b', 'c']);
		expect(new Set(SORTS).size).toBe(SORTS.length);
		expect(sortBy('title', 'title')).toBe('-title');
		expect(sortBy('title', '-title')).toBe('title');
		expect(sortBy('title', '-date')).toBe('title');
	});
});

describe('what is chosen', () => {
	it('is replaced, added to, or given up', () => {
		expect(picked([], 'a', false)).toEqual(['a']);
		expect(picked(['a', 'b'], 'c', false)).toEqual(['c']);
		expect(picked(['a', 'b'], 'a', false)).toEqual(['a']);
		expect(picked(['a'], 'a', false)).toEqual([]);
		expect(picked(['a'], 'b', true)).toEqual(['a', 'b']);
		expect(picked(['a', 'b'], 'a', true)).toEqual(['b']);
	});

	it('leaves out only the parts that a view ignores', () => {
		const rows = [row('in'), row('year', { in_years: false }), row('type', { in_types: false })];
		expect(ids(selected(rows))).toEqual(['in']);
		expect(ids(selected(rows, 'years'))).toEqual(['in', 'year']);
		expect(ids(selected(rows, 'years', 'types'))).toEqual(['in', 'year', 'type']);
	});
});

describe('dates and places', () => {
	it('are said as exactly as they are known', () => {
		const dated = (
			start_date: string,
			end_date: string,
			date_precision: 'day' | 'month' | 'year'
		) => datesOf({ start_date, end_date, date_precision }, inSpanish);
		expect(dated('2004-07-05', '2004-07-06', 'day')).toBe('5–6 de julio de 2004');
		expect(dated('2002-03-13', '2002-03-13', 'day')).toBe('13 de marzo de 2002');
		expect(dated('2004-07-30', '2004-08-02', 'day')).toBe('30 de julio–2 de agosto de 2004');
		expect(dated('1999-04-01', '1999-04-30', 'month')).toBe('abril de 1999');
		expect(dated('2004-01-01', '2004-12-31', 'year')).toBe('2004');
		expect(dated('2003-01-01', '2004-12-31', 'year')).toBe('2003–2004');
	});

	it('name every country, and nothing where the source names none', () => {
		expect(placeOf({ city: null, countries: ['ES', 'IT'] }, inEnglish)).toBe('Spain and Italy');
		expect(placeOf({ city: 'Quito', countries: ['EC'] }, inEnglish)).toBe('Quito, Ecuador');
		expect(placeOf({ city: null, countries: [] }, inEnglish)).toBeNull();
	});
});
