import { describe, expect, it } from 'vitest';
import { once } from '../../src/lib/engine/once';
import { askAll } from '../../src/lib/tally/ask';
import { sql, type Statement } from '../../src/lib/sql/statement';

/** Answers every statement with itself, and writes down what it was asked. */
function source() {
	const asked: string[] = [];
	return {
		asked,
		query<Row>(statement: Statement<Row>) {
			asked.push(`${statement.text} ${statement.values.join(' ')}`);
			return statement.text === 'fail'
				? Promise.reject(new Error('failed'))
				: Promise.resolve([statement] as unknown as Row[]);
		},
		close: () => Promise.resolve()
	};
}

const year = (of: number): Statement<{ n: number }> => sql`select ${of}`;

describe('asking all of several statements', () => {
	it('gives the rows of each by its name, asked one after the other', async () => {
		const { asked, query } = source();
		const rows = await askAll({ query }, { first: year(2003), second: year(2004) });
		expect(rows).toEqual({ first: [year(2003)], second: [year(2004)] });
		expect(asked).toEqual(['select ? 2003', 'select ? 2004']);
	});

	it('asks each statement once, told apart by its values', async () => {
		const native = source();
		const rows = await askAll(once(native), { a: year(2004), b: year(2003), c: year(2004) });
		expect(rows).toEqual({ a: [year(2004)], b: [year(2003)], c: [year(2004)] });
		expect(native.asked).toEqual(['select ? 2004', 'select ? 2003']);
	});

	it('fails as its source does', async () => {
		const fail = { text: 'fail', values: [] };
		await expect(askAll(once(source()), { fail })).rejects.toThrow('failed');
	});
});
