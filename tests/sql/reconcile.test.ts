import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIELDS, KINDS } from '../../src/lib/ingest/fields';
import { loadSheet } from '../../src/lib/ingest/load/load-sheet';
import { personKey } from '../../src/lib/ingest/load/person';
import { openFile } from '../../src/lib/ingest/read/open-file';
import { settle } from '../../src/lib/ingest/settle';
import { RefusedError } from '../../src/lib/ingest/sheet';
import type { Settings, Source } from '../../src/lib/ingest/source';
import { NodeDatabase } from '../../src/lib/server/database-node';
import { dropped, type Dropped } from '../fixtures/sheets/make';

/** Cells that files hold, and cells that nobody expects. */
const cell = fc.oneof(
	fc.constantFrom(
		...[
			'',
			' ',
			'Total',
			'T-1',
			'T-2',
			'Taller',
			'2024-03-05',
			'03/04/2024',
			'25/03/2024',
			'2031-01-01'
		],
		...[
			'5 y 6 de julio de 2024',
			'31/02/2024',
			'Perú',
			'CO;PE',
			'W3',
			'Atlantis',
			'Centroamérica',
			'NA'
		],
		...[
			'12',
			'1.200',
			'-3',
			'cerca de 60',
			'100–150',
			'99999999999999999999',
			'1e9',
			'0.5',
			'sí',
			'no'
		],
		...[
			'a@x.org',
			'A@X.ORG',
			'+57 300 000 00',
			'Ana',
			'ponente',
			'planned',
			'realizado',
			'synthetic'
		]
	),
	fc.string({ unit: 'grapheme', maxLength: 12 }),
	fc.string({ unit: 'binary', maxLength: 6 }).filter((text) => text.isWellFormed())
);

const settings: fc.Arbitrary<Partial<Settings>> = fc.record({
	dateOrder: fc.constantFrom(null, 'dmy' as const, 'mdy' as const),
	decimal: fc.constantFrom(null, ',' as const, '.' as const),
	evidence: fc.constantFrom('attendance' as const, 'registration' as const),
	event: fc.constantFrom(
		null,
		{ activityId: 't-1' },
		{ title: 'Nuevo', date: '2024-02-02', type: 'x', country: 'CO' }
	),
	makeActivities: fc.boolean()
});

const table: fc.Arbitrary<Dropped> = fc
	.record({ kind: fc.constantFrom(...KINDS), settings, size: fc.integer({ min: 1, max: 5 }) })
	.chain(({ kind, ...rest }) =>
		fc.subarray([...FIELDS[kind]], { minLength: 1 }).chain((columns) =>
			fc
				.array(fc.array(cell, { minLength: columns.length, maxLength: columns.length }), {
					minLength: 1,
					maxLength: 12
				})
				.map((rows) => ({ kind, columns, rows, ...rest }))
		)
	);

describe('rows read = loaded + refused + skipped', () => {
	it('for any tables, whatever their cells, dropped together', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(table, { minLength: 1, maxLength: 3 }), async (tables) => {
				const { database, rows } = await dropped(...tables);
				await database.close();
				expect(rows.map((counts) => counts.reduce((sum, count) => sum + count, 0))).toEqual(
					tables.map(({ rows: read }) => read.length)
				);
			}),
			{ numRuns: 30 }
		);
	});

	it('for any bytes, taken for any kind', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.oneof(fc.uint8Array({ maxLength: 400 }), fc.string({ unit: 'binary', maxLength: 200 })),
				fc.constantFrom(...KINDS),
				async (content, kind) => {
					const bytes = typeof content === 'string' ? content : new Uint8Array(content);
					for (const { sheets } of await openFile(new File([bytes], 'any.csv'))) {
						for (const sheet of sheets) await accountFor(sheet, kind);
					}
				}
			),
			{ numRuns: 30 }
		);
	});
});

/** Loads a sheet with its columns taken for the first fields of a kind; throws when a row is lost. */
async function accountFor(sheet: Parameters<typeof loadSheet>[1], kind: (typeof KINDS)[number]) {
	const database = await NodeDatabase.open();
	const mapping = Object.fromEntries(
		FIELDS[kind]
			.slice(0, sheet.columns.length)
			.map((field, index) => [field, sheet.columns[index] ?? ''])
	);
	try {
		const key = personKey(new Uint8Array(32));
		const rowsRead = await loadSheet(database, sheet, { id: 's0', as: kind, mapping, key });
		expect(rowsRead).toBe(sheet.rowCount);
		const source: Source = {
			id: 's0',
			file: 'any.csv',
			sheet: sheet.name,
			kind,
			table: null,
			mapping,
			settings: {
				dateOrder: 'dmy',
				decimal: null,
				asOf: '2026-06-30',
				evidence: 'attendance',
				role: 'participant',
				event: null,
				makeActivities: true
			},
			rowsRead,
			warnings: []
		};
		await settle(database, [source], null);
	} catch (error) {
		if (!(error instanceof RefusedError)) throw error;
	} finally {
		await database.close();
	}
}
