import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate } from '$lib/ingest/values/date';
import { dateOrder } from '$lib/ingest/values/date-order';
import { spellings } from './spellings';

const rows = spellings<'text' | 'order' | 'kind' | 'start_or_dmy' | 'end_or_mdy' | 'precision'>(
	'dates'
);

const isoDay = fc
	.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));

const order = fc.constantFrom('dmy' as const, 'mdy' as const, null);

const onDay = (day: string) => ({ kind: 'date', start: day, end: day, precision: 'day' });

describe('a date as written', () => {
	it('has a table of at least 60 spellings', () => {
		expect(new Set(rows.map(({ text }) => text)).size).toBeGreaterThanOrEqual(60);
	});

	it.each(rows)('"$text" ($order) is $kind $start_or_dmy $end_or_mdy', (row) => {
		const { text, kind, start_or_dmy: first, end_or_mdy: second, precision } = row;
		const expected = {
			date: { kind, start: first, end: second, precision },
			ambiguous: { kind, dmy: first, mdy: second }
		}[kind] ?? { kind };
		const given = row.order === 'dmy' || row.order === 'mdy' ? row.order : null;
		expect(readDate(text, given)).toEqual(expected);
	});

	it('comes back from ISO, alone and with a time, whatever the order', () => {
		fc.assert(
			fc.property(isoDay, order, (day, given) => {
				for (const text of [
					day,
					`${day}T23:59:59-11:00`,
					`${day} 00:00`,
					day.replaceAll('-', '')
				]) {
					expect(readDate(text, given)).toEqual(onDay(day));
				}
			})
		);
	});

	it('comes back from figures in a known order', () => {
		fc.assert(
			fc.property(isoDay, fc.constantFrom('/', '-', '.', ' '), (day, mark) => {
				const [year = '', month = '', date = ''] = day.split('-');
				expect(readDate([date, month, year].join(mark), 'dmy')).toEqual(onDay(day));
				expect(readDate([month, date, year].join(mark), 'mdy')).toEqual(onDay(day));
			})
		);
	});

	it("comes back from a spreadsheet's day number", () => {
		fc.assert(
			fc.property(fc.integer({ min: 20_000, max: 73_000 }), (serial) => {
				const day = new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
				expect(readDate(String(serial), null)).toEqual(onDay(day));
			})
		);
	});

	it('is read from any text whatever, and never ends before it begins', () => {
		const texts = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc
				.array(fc.constantFrom(...'0123456789/-. ,yal', ' julio ', ' 2004', ' al '), {
					maxLength: 30
				})
				.map((parts) => parts.join(''))
		);
		fc.assert(
			fc.property(texts, order, (text, given) => {
				const reading = readDate(text, given);
				expect(reading.kind !== 'date' || reading.start <= reading.end).toBe(true);
			}),
			{ numRuns: 2000 }
		);
	});
});

describe('the order of day and month in a column', () => {
	it.each([
		[['25/07/2004', '05/06/2004'], 'dmy'],
		[['07/25/2004', '05/06/2004'], 'mdy'],
		[['25/07/2004', '07/25/2004'], 'ambiguous'],
		[['05/06/2004', '05/05/2004'], 'ambiguous'],
		[['05/05/2004', '2004-07-05', '5 de julio de 2004'], 'either'],
		[['2004-07-05', 'por confirmar', ''], 'either'],
		[['3/9/26 8:05', '13/9/26 8:05'], 'dmy'],
		[['lunes 05/07/2004'], 'dmy'],
		[['05/06/2004 - 25/06/2004'], 'dmy'],
		[[], 'either']
	])('%j: %s', (texts, expected) => {
		expect(dateOrder(texts).order).toBe(expected);
	});

	it('tells how many cells prove what, and gives one of each to ask with', () => {
		expect(dateOrder(['05/06/2004', '25/07/2004', '06/07/2004', '07/25/2004', 'x'])).toEqual({
			order: 'ambiguous',
			cells: { dmy: 1, mdy: 1, open: 2 },
			examples: { dmy: '25/07/2004', mdy: '07/25/2004', open: '05/06/2004' }
		});
	});
});
