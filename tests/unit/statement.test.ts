import fc from 'fast-check';
import { expect, it } from 'vitest';
import { all, ident, list, sql } from '../../src/lib/sql/statement';

it('binds values instead of writing them', () => {
	const name = "x'; drop table activity; --";
	const statement = sql`select ${name} as a, ${3} as b`;
	expect(statement).toEqual({ text: 'select ? as a, ? as b', values: [name, 3] });
});

it('puts fragments in with their values in place', () => {
	const inner = sql`b = ${2}`;
	expect(sql`select ${1} where ${inner} and c = ${3}`).toEqual({
		text: 'select ? where b = ? and c = ?',
		values: [1, 2, 3]
	});
});

it('quotes identifiers', () => {
	expect(ident('a"b').text).toBe('"a""b"');
});

it('joins conditions, none being true', () => {
	expect(all([]).text).toBe('true');
	expect(all([sql`a = ${1}`, sql`b = ${2}`])).toEqual({ text: 'a = ? and b = ?', values: [1, 2] });
});

it('never lets a value into the text', () => {
	fc.assert(
		fc.property(fc.array(fc.string()), (items) => {
			const { text, values } = sql`select ${list(items)}`;
			expect(text).toBe('select ?::varchar[]');
			expect(values).toHaveLength(1);
		})
	);
});
