import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Field } from '../../../../src/lib/ingest/fields';
import { recognise } from '../../../../src/lib/ingest/recognise/recognise';
import type { Recognisable } from '../../../../src/lib/ingest/recognise/table';
import { CASES } from './exports';

const KNOWN = CASES.filter(({ is }) => is.kind !== 'unknown');

/** The same sheet with its columns in another order, or fewer of them. */
function withColumns(sheet: Recognisable, order: readonly number[]): Recognisable {
	const pick = (cells: readonly string[]) => order.map((index) => cells[index] ?? '');
	return {
		...sheet,
		columns: pick(sheet.columns),
		tags: sheet.tags && pick(sheet.tags),
		sample: sheet.sample.map(pick)
	};
}

/** Without these it is not known when visits were, or which page views are one visit. */
const NEEDED: readonly Field[] = ['day', 'session'];

/**
 * Fields that mean another thing without their neighbour: "Nombre" is a first name beside
 * "Apellidos" only, and visitors by country are no day's once the country is gone.
 */
const GOES_WITH: Readonly<Record<string, string>> = {
	first_name: 'last_name',
	visitors: 'country'
};

const WRITINGS: [string, (header: string) => string][] = [
	['upper case', (header) => header.toUpperCase()],
	['spaces around', (header) => `  ${header} `],
	['underscores', (header) => header.replaceAll(' ', '_')],
	['without accents', (header) => header.normalize('NFD').replace(/\p{M}/gu, '')],
	['decomposed accents', (header) => header.normalize('NFD')],
	['a colon', (header) => `${header}:`]
];

describe('a known export is known', () => {
	it('in any order of its columns', () => {
		const anyOrder = fc
			.constantFrom(...KNOWN.filter(({ is }) => is.layout !== 'google-forms'))
			.chain(({ sheet, is }) =>
				fc
					.shuffledSubarray(
						sheet.columns.map((_, index) => index),
						{ minLength: sheet.columns.length }
					)
					.map((order) => ({ sheet, is, order }))
			);
		fc.assert(
			fc.property(anyOrder, ({ sheet, is, order }) => {
				expect(recognise(withColumns(sheet, order))).toMatchObject(is);
			}),
			{ numRuns: 300 }
		);
	});

	it.each(WRITINGS)('with headers written otherwise: %s', (_, write) => {
		for (const { sheet, is } of KNOWN) {
			const found = recognise({ ...sheet, columns: sheet.columns.map(write) });
			const mapping = Object.fromEntries(
				Object.entries(is.mapping).map(([field, column]) => [field, write(column)])
			);
			expect(found).toMatchObject({ ...is, mapping });
		}
	});

	it('without any one of its columns, save those that make visits', () => {
		for (const { sheet, is } of KNOWN) {
			for (const [missing, name] of sheet.columns.entries()) {
				const rest = sheet.columns.map((_, index) => index).filter((index) => index !== missing);
				const lost = Object.entries(is.mapping).find(([, column]) => column === name);
				const left = Object.entries(is.mapping).filter(
					([field, column]) => column !== name && GOES_WITH[field] !== lost?.[0]
				);
				const found = recognise(withColumns(sheet, rest));
				const needed = lost !== undefined && NEEDED.includes(lost[0] as Field);
				expect(found.kind, `${sheet.name} without ${name}`).toBe(needed ? 'unknown' : is.kind);
				if (!needed) expect(found.mapping).toMatchObject(Object.fromEntries(left));
			}
		}
	});

	it('without any row', () => {
		for (const { sheet, is } of KNOWN) {
			const found = recognise({ ...sheet, sample: [] });
			expect(found).toMatchObject({ kind: is.kind, layout: is.layout });
		}
	});
});

describe('whatever a table is', () => {
	const text = fc.string({ unit: 'binary', maxLength: 24 });
	const cell = fc.oneof(
		text,
		fc.constantFrom('', 'Sí', 'no', '2024-01-08', 'ana@example.org', '12', '-', 'PE')
	);
	const header = fc.oneof(
		text,
		fc.constantFrom(...KNOWN.flatMap(({ sheet }) => [...sheet.columns]))
	);
	const anything = fc.integer({ min: 0, max: 12 }).chain((width) =>
		fc.record({
			name: text,
			columns: fc.array(header, { minLength: width, maxLength: width }),
			tags: fc.constant(null),
			preamble: fc.array(text, { maxLength: 3 }),
			sample: fc.array(fc.array(cell, { maxLength: width }), { maxLength: 8 })
		})
	);

	it('each field has one column and each column one field, of those there are', () => {
		fc.assert(
			fc.property(anything, (sheet) => {
				const { kind, confidence, mapping, evidence } = recognise(sheet);
				const columns = Object.values(mapping);
				expect(new Set(columns).size).toBe(columns.length);
				expect(columns.every((column) => sheet.columns.includes(column))).toBe(true);
				expect(confidence < 0.3).toBe(kind === 'unknown');
				expect(confidence).toBeGreaterThanOrEqual(0);
				expect(confidence).toBeLessThanOrEqual(1);
				if (kind === 'unknown') expect(columns).toEqual([]);
				if (kind !== 'attendance') expect(evidence).toBeNull();
			}),
			{ numRuns: 500 }
		);
	});
});
