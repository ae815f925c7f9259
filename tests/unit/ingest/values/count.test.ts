import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCount } from '$lib/ingest/values/count';
import { decimalMark, readNumber, type DecimalMark } from '$lib/ingest/values/number';
import { spellings } from './spellings';

const rows = spellings<'text' | 'decimal' | 'kind' | 'value' | 'qualifier' | 'note'>('counts');

const decimal = fc.constantFrom<DecimalMark | null>(',', '.', null);

const mark = (text: string): DecimalMark | null => (text === ',' || text === '.' ? text : null);

describe('a count as written', () => {
	it('has a table of at least 40 spellings', () => {
		expect(new Set(rows.map(({ text }) => text)).size).toBeGreaterThanOrEqual(40);
	});

	it.each(rows)('"$text" ($decimal) is $kind $value $qualifier $note', (row) => {
		const { text, kind, value, qualifier, note } = row;
		const count = {
			kind,
			value: Number(value),
			qualifier: qualifier === '' ? null : qualifier,
			...(note === '' ? {} : { note })
		};
		expect(readCount(text, mark(row.decimal))).toEqual(kind === 'count' ? count : { kind });
	});

	it('comes back from a plain number, with or without separators', () => {
		fc.assert(
			fc.property(fc.nat({ max: 10_000_000 }), decimal, (value, given) => {
				const grouped = new Intl.NumberFormat('en').format(value);
				const expected = { kind: 'count', value, qualifier: null };
				expect(readCount(String(value), given)).toEqual(expected);
				if (given !== ',') expect(readCount(grouped, given)).toEqual(expected);
				if (given !== '.') expect(readCount(grouped.replaceAll(',', '.'), given)).toEqual(expected);
			})
		);
	});

	it('is read from any text whatever, and is whole and not negative', () => {
		const texts = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc
				.array(fc.constantFrom(...'0123456789.,- +?', ' de ', 'más', ' personas', ' a '), {
					maxLength: 20
				})
				.map((parts) => parts.join(''))
		);
		fc.assert(
			fc.property(texts, decimal, (text, given) => {
				const reading = readCount(text, given);
				expect(
					reading.kind !== 'count' || (Number.isSafeInteger(reading.value) && reading.value >= 0)
				).toBe(true);
			}),
			{ numRuns: 2000 }
		);
	});
});

describe('a number as written', () => {
	it.each([
		['1200', null, 1200],
		['12.5', null, 12.5],
		['12,5', null, 12.5],
		['1.234,5', null, 1234.5],
		['1,234.5', null, 1234.5],
		['1 234,5', null, 1234.5],
		['1.234.567', null, 1234567],
		['1.7461639928306618', null, 1.7461639928306618],
		['0.125', null, 0.125],
		['1.200', ',', 1200],
		['1.200', '.', 1.2],
		['1.200', null, 'ambiguous'],
		['1,200', null, 'ambiguous'],
		['12,5', '.', 'unknown'],
		['1.234.567', '.', 'unknown'],
		['-3', null, 'unknown'],
		['60 visitas', null, 'unknown'],
		['45%', null, 'unknown'],
		['1e3', null, 'unknown'],
		['1,2,3', null, 'unknown'],
		['', null, 'blank'],
		['(not set)', null, 'blank']
	] as const)('"%s" (%s) is %s', (text, given, expected) => {
		const reading = readNumber(text, given);
		expect(reading.kind === 'number' ? reading.value : reading.kind).toBe(expected);
	});
});

describe('the decimal mark of a column', () => {
	it.each([
		[['12', '1200'], null],
		[['12.5', '1200'], '.'],
		[['12,5', '1.200'], ','],
		[['1.234.567'], ','],
		[['1,234,567'], '.'],
		[['1.200', '3.400'], 'ambiguous'],
		[['12.5', '12,5'], 'ambiguous'],
		[['1234.567'], '.'],
		[['0,125'], ','],
		[['n/a', 'texto'], null],
		[[], null]
	])('%j: %s', (texts, expected) => {
		expect(decimalMark(texts)).toBe(expected);
	});
});
