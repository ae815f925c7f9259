import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { CHART_COLUMNS, tableToCsv, type ChartFacts } from '../../../src/lib/export/csv';
import type { Origin } from '../../../src/lib/export/origin';
import { sentence } from '../../../src/lib/figure/sentence';
import type { Cell, Table } from '../../../src/lib/figure/table';
import { Format } from '../../../src/lib/format/format';
import es from '../../../src/lib/format/messages/es.json';
import { openFile } from '../../../src/lib/ingest/read/open-file';
import { recognise } from '../../../src/lib/ingest/recognise/recognise';
import { MEASURES, SCOPES, type Figure } from '../../../src/lib/model/measure';
import { qualified, QUALIFIERS } from '../../../src/lib/model/qualified-count';

const format = new Format('es', es);
const FACTS: ChartFacts = {
	id: 'reach',
	title: 'Colombia fue sede de más eventos: 9 de 52',
	subtitle: 'Eventos por país sede, 1999–2005',
	source: 'Informe Técnico 2004',
	demonstration: true
};
const ORIGIN: Origin = {
	programme: 'IBERPYME',
	selection: '1999–2005, todos los países',
	dataset: 'e23f97f92fa6',
	asOf: '2004-12-31',
	link: (chart) => `https://example.org/es/#${chart}`,
	embed: () => null,
	alone: null,
	offered: true
};

/** The lines of a CSV as objects; what was put before a formula to disarm it is taken away. */
function read(csv: string): Record<string, string>[] {
	const { data, errors } = Papa.parse<Record<string, string>>(csv.replace(/^\ufeff/, ''), {
		header: true,
		skipEmptyLines: true
	});
	expect(errors).toEqual([]);
	return data.map((line) =>
		Object.fromEntries(Object.entries(line).map(([key, value]) => [key, armed(value)]))
	);
}

const armed = (text: string) => text.replace(/^'(?=[=+\-@\t\r])/, '');

const figures: fc.Arbitrary<Figure> = fc.record(
	{
		measure: fc.constantFrom(...MEASURES),
		scope: fc.constantFrom(...SCOPES),
		count: fc.oneof(
			fc.constant(null),
			fc
				.tuple(fc.integer({ min: -10, max: 1e9 }), fc.subarray([...QUALIFIERS]))
				.map(([value, signs]) => qualified(value, ...signs))
		),
		country: fc.constantFrom('CO', 'VE', 'ES'),
		year: fc.integer({ min: 1900, max: 2100 }),
		type: fc.constantFrom('seminar', '=cmd()', '')
	},
	{ requiredKeys: ['measure', 'scope', 'count'] }
);
const texts = fc.oneof(
	fc.string(),
	fc.constantFrom('=1+1', '+34', '-5', '@a', '–', 'a,"b"\r\nc', '\tx', 'ñ; ≈')
);
const cells: fc.Arbitrary<Cell> = fc.oneof(texts, figures);
const tables: fc.Arbitrary<Table> = fc.integer({ min: 2, max: 5 }).chain((width) =>
	fc.record({
		caption: texts,
		columns: fc.array(texts, { minLength: width, maxLength: width }),
		rows: fc.array(
			fc.record(
				{
					cells: fc.array(cells, { minLength: width, maxLength: width }),
					total: fc.boolean()
				},
				{ requiredKeys: ['cells'] }
			),
			{ minLength: 1, maxLength: 6 }
		)
	})
);

describe('a chart’s table as CSV', () => {
	it('is read back equal, whatever is in it', () => {
		fc.assert(
			fc.property(tables, (table) => {
				const lines = read(tableToCsv(table, FACTS, ORIGIN, format));
				const wanted = table.rows.flatMap(({ cells, total }) =>
					cells.slice(1).map((cell) => ({ cell, total: total ? 'yes' : 'no' }))
				);
				expect(lines).toHaveLength(wanted.length);
				wanted.forEach(({ cell, total }, index) => {
					const line = lines[index]!;
					expect(line['total']).toBe(total);
					if (typeof cell === 'string') {
						expect(line['text']).toBe(armed(cell));
						expect(line['value']).toBe('');
						return;
					}
					const { measure, scope, count, country, year, type } = cell as Figure;
					expect(line).toMatchObject({
						value: count ? String(count.value) : '',
						qualifier: count ? count.qualifiers.join(' ') || 'exact' : 'unknown',
						measure,
						scope,
						country: country ? format.country(country) : '',
						country_code: country ?? '',
						year: year ? String(year) : '',
						type: type ?? ''
					});
				});
			})
		);
	});

	it('has no cell that a spreadsheet reads as a formula', () => {
		fc.assert(
			fc.property(tables, (table) => {
				const csv = tableToCsv(table, { ...FACTS, title: '=1' }, ORIGIN, format);
				const { data } = Papa.parse<string[]>(csv.replace(/^\ufeff/, ''));
				const risky = data
					.flat()
					.filter((cell) => /^[=+\-@\t\r]/.test(cell) && !/^-\d+$/.test(cell));
				expect(risky).toEqual([]);
			})
		);
	});

	it('says in every line where it comes from, and of a sentence each figure', () => {
		const about = { measure: 'participations', scope: 'mark' } as const;
		const between = sentence(format, 'table.between', {
			low: { ...about, count: qualified(10, 'at-least') },
			high: { ...about, count: qualified(20), year: 2004 }
		});
		const table: Table = {
			caption: 'Participaciones',
			columns: ['Año', 'A la fecha', 'Sede'],
			rows: [{ cells: ['2004', between, 'año desconocido'], about: { country: 'BO' } }]
		};
		const lines = read(tableToCsv(table, FACTS, ORIGIN, format));
		expect(lines.map(({ mark, value, qualifier, year }) => [mark, value, qualifier, year])).toEqual(
			[
				['2004 · A la fecha', '10', 'at-least', ''],
				['2004 · A la fecha', '20', 'exact', '2004'],
				['2004 · Sede', '', '', '']
			]
		);
		expect(lines[2]).toMatchObject({
			text: 'año desconocido',
			country: 'Bolivia',
			country_code: 'BO'
		});
		for (const line of lines) {
			expect(line).toMatchObject({
				chart: 'reach',
				title: FACTS.title,
				subtitle: FACTS.subtitle,
				source: FACTS.source,
				demonstration: 'yes',
				filter: ORIGIN.selection,
				dataset: 'e23f97f92fa6',
				as_of: '2004-12-31',
				link: 'https://example.org/es/#reach'
			});
		}
	});

	it('is known when it comes back, and taken for no rows of any kind', async () => {
		await fc.assert(
			fc.asyncProperty(tables, async (table) => {
				const csv = tableToCsv(table, FACTS, ORIGIN, format);
				const { refused, sheets } = await openFile(new File([csv], 'reach.csv')).then(
					(files) => files[0]!
				);
				expect(refused).toBeNull();
				expect(sheets).toHaveLength(1);
				expect(sheets[0]!.columns).toEqual([...CHART_COLUMNS]);
				const { kind, layout, mapping } = recognise(sheets[0]!);
				expect({ kind, layout, mapping }).toEqual({
					kind: 'unknown',
					layout: 'alcance-chart',
					mapping: {}
				});
			}),
			{ numRuns: 40 }
		);
	});
});
