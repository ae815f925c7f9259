import { tableFromIPC } from 'apache-arrow';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textStream } from '../../src/lib/engine/arrow-text';

const cell = fc.oneof(
	fc.string(),
	fc.string({ unit: 'grapheme' }),
	fc.string({ unit: 'binary' }),
	fc.constantFrom('\ud800', '\udc00x', '😀', 'ñ', '€', '')
);

it('carries any rows of text through Arrow; half a surrogate pair becomes U+FFFD', () => {
	fc.assert(
		fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 30 }), (rows) => {
			const lines = rows.map((_, index) => index + 2);
			const table = tableFromIPC(textStream({ rows, lines }));
			const read = table.toArray().map((row) => [row['line'], row['c0'], row['c1']]);
			const whole = rows.map(([a, b], index) => [index + 2, a.toWellFormed(), b.toWellFormed()]);
			expect(read).toEqual(whole);
		})
	);
});
