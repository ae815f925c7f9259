import countries from 'i18n-iso-countries';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readList } from '../../../scripts/synthetic/csv.ts';
import { ProgrammeSchema } from '../../../src/lib/model/programme.ts';
import { readData, readResources, readRows, type Field } from './package.ts';

const programme = v.parse(ProgrammeSchema, JSON.parse(readData('programme.json')));
const resources = readResources();
const rowsOf = (name: string) =>
	resources
		.filter((resource) => resource.name === name)
		.flatMap(({ path }) => path.flatMap(readRows));
const ids = (items: readonly { id: string }[]) => new Set(items.map(({ id }) => id));

/** Why a cell breaks its column's description, or nothing. */
function fault(field: Field, cell: string): string | undefined {
	const { required, pattern, enum: allowed, minimum, maximum } = field.constraints ?? {};
	if (cell === '') return required ? 'missing' : undefined;
	if (/[\r\n]/.test(cell) || cell !== cell.trim()) return 'stray white space';
	if (pattern && !new RegExp(`^(?:${pattern})$`).test(cell)) return 'pattern';
	if (allowed && !allowed.includes(cell)) return 'not one of the values';
	if (field.type === 'date' && new Date(`${cell}T00:00:00Z`).toJSON()?.slice(0, 10) !== cell)
		return 'date';
	if (field.type === 'integer') {
		if (!/^\d+$/.test(cell)) return 'integer';
		if (Number(cell) < (minimum ?? -Infinity)) return 'too small';
		if (Number(cell) > (maximum ?? Infinity)) return 'too large';
	}
	if (field.type === 'list') {
		const items = readList(cell);
		if (items.some((item) => item === '' || item !== item.trim())) return 'list item';
		if (new Set(items).size < items.length) return 'list item twice';
	}
	return undefined;
}

describe.each(resources)('$name', ({ path, schema }) => {
	it.each(path)('%s has the columns of the Data Package, and LF line ends', (file) => {
		const text = readData(file);
		expect(text.split('\n')[0]).toBe(schema.fields.map(({ name }) => name).join(','));
		expect(text).not.toContain('\r');
		expect(text.endsWith('\n')).toBe(true);
	});

	it('has cells that fit their columns', () => {
		const faults = path.flatMap((file) =>
			readRows(file).flatMap((row, index) =>
				schema.fields.flatMap((field) => {
					const found = fault(field, row[field.name] ?? '');
					return found ? [`${file}:${index + 2} ${field.name}: ${found}`] : [];
				})
			)
		);
		expect(faults).toEqual([]);
	});

	it('repeats no primary key', () => {
		const rows = path.flatMap(readRows);
		const key = schema.primaryKey ?? schema.fields.map(({ name }) => name);
		const keys = rows.map((row) => key.map((column) => row[column]).join('\t'));
		expect(new Set(keys).size).toBe(rows.length);
	});

	it('refers to rows that exist', () => {
		const dangling = (schema.foreignKeys ?? []).flatMap(({ fields, reference }) => {
			const known = new Set(rowsOf(reference.resource).map((row) => row[reference.fields[0]]));
			return path
				.flatMap(readRows)
				.map((row) => row[fields[0]])
				.filter((id) => id && !known.has(id));
		});
		expect(dangling).toEqual([]);
	});

	it('names countries by ISO code', () => {
		const codes = path
			.flatMap(readRows)
			.flatMap((row) => [...readList(row.country), ...readList(row.countries)]);
		expect([...new Set(codes)].filter((code) => !countries.isValid(code))).toEqual([]);
	});
});

describe('activities and the programme', () => {
	const activities = rowsOf('activity');

	it.each([
		['types', ids(programme.types)],
		['objectives', ids(programme.objectives)],
		['series', ids(programme.series)],
		['coded', new Set(['types', 'objectives'])]
	] as const)('%s are known', (column, known) => {
		const unknown = activities
			.flatMap((row) => readList(row[column]))
			.filter((id) => !known.has(id));
		expect(unknown).toEqual([]);
	});

	it('start before they end, and qualify every headcount', () => {
		for (const row of activities) {
			expect((row.start_date ?? '') <= (row.end_date ?? '')).toBe(true);
			expect(row.headcount === '').toBe(row.headcount_qualifier === '');
		}
	});

	it('knows the networks that met', () => {
		const known = ids(programme.networks);
		expect(rowsOf('network_meeting').filter((row) => !known.has(row.network ?? ''))).toEqual([]);
	});
});

describe('programme.json', () => {
	it('has the 22 members and three guests, all with ISO codes', () => {
		expect(programme.members).toHaveLength(22);
		expect(programme.members.filter(({ since }) => since > 1991)).toMatchObject([
			{ country: 'AD', since: 2004 }
		]);
		expect(programme.guests.map(({ country }) => country)).toEqual(['PR', 'TT', 'IT']);
		const codes = [...programme.members, ...programme.guests].map(({ country }) => country);
		expect(new Set(codes).size).toBe(25);
		expect(codes.filter((code) => !countries.isValid(code))).toEqual([]);
	});

	it('has seven objectives, and two types that convene nobody', () => {
		expect(programme.objectives).toHaveLength(7);
		expect(programme.types.filter(({ convenes }) => !convenes).map(({ id }) => id)).toEqual([
			'network',
			'information-system'
		]);
	});
});
