import { readFileSync } from 'node:fs';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { roleOfLayout } from '../../../../src/lib/ingest/recognise/layouts';
import { looksPersonal } from '../../../../src/lib/ingest/recognise/looks-personal';
import { recognise } from '../../../../src/lib/ingest/recognise/recognise';
import { eventHints } from '../../../../src/lib/ingest/recognise/single-event';
import { excelList, teamsReport, workbook, writeParquet } from '../../../fixtures/exports/make';
import { CASES, type Case } from './exports';

const pathOf = (file: string) => new URL(`../../../fixtures/exports/${file}`, import.meta.url);

async function parquetRows(path: string | URL): Promise<Record<string, unknown>[]> {
	const { buffer, byteOffset, byteLength } = await readFile(path);
	return parquetReadObjects({
		file: buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer
	});
}

async function workbookCase(): Promise<Case> {
	const [first] = await readXlsxFile(readFileSync(pathOf('encuentro-de-bibliotecas.xlsx')));
	const rows = (first?.data ?? []).map((row) => row.map((cell) => String(cell ?? '')));
	const [title, where, , columns = [], ...sample] = rows;
	return {
		sheet: {
			name: first?.sheet ?? '',
			columns,
			tags: null,
			preamble: [title, where].map((row) => row?.[0] ?? ''),
			sample
		},
		rows: 6,
		is: {
			kind: 'attendance',
			layout: null,
			evidence: 'attendance',
			mapping: {
				name: 'Nombre completo',
				email: 'Correo',
				phone: 'Teléfono',
				country: 'País',
				organisation: 'Institución',
				sex: 'Sexo',
				attended: 'Asistió'
			}
		}
	};
}

describe('every export is taken for what it is', () => {
	it.each(CASES)('$sheet.name', ({ sheet, rows, is }) => {
		const { confidence, dateOrder, ...found } = recognise(sheet);
		expect(found).toEqual(is);
		expect(sheet.sample).toHaveLength(rows);
		expect(dateOrder).toBeNull();
		if (is.kind === 'unknown') expect(confidence).toBeLessThan(0.3);
		else expect(confidence).toBeGreaterThan(0.8);
	});

	it('the workbook', async () => {
		const { sheet, rows, is } = await workbookCase();
		expect(recognise(sheet)).toMatchObject({ ...is, dateOrder: null });
		expect(sheet.sample).toHaveLength(rows);
		expect(eventHints(sheet, 'encuentro-de-bibliotecas.xlsx')).toEqual({
			title: 'Encuentro de bibliotecas',
			dates: ['21 de agosto de 2023']
		});
	});

	it('the Parquet file', async () => {
		const rows = await parquetRows(pathOf('ministerio-visitas-2024-06.parquet'));
		const columns = Object.keys(rows[0] ?? {});
		const text = (value: unknown) =>
			value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
		const sample = rows.map((row) => columns.map((column) => text(row[column])));
		expect(recognise({ name: 'p', columns, tags: null, preamble: [], sample })).toMatchObject({
			kind: 'visits',
			layout: null,
			mapping: { day: 'fecha', country: 'pais', visits: 'visitas', pageviews: 'paginas_vistas' }
		});
		expect(rows).toHaveLength(5);
	});
});

describe('lists of one event say which', () => {
	const hints = (layout: string, file?: string) => {
		const found = CASES.find(({ is }) => is.layout === layout);
		return eventHints(found!.sheet, file);
	};

	it('by a header and its values above the table', () => {
		const expected = { title: 'Aprender en red', dates: ['05/18/2023 03:00:00 PM'] };
		expect(hints('zoom-webinar')).toEqual(expected);
		expect(hints('zoom-webinar-hosts')).toEqual(expected);
		expect(hints('zoom-meeting')).toEqual({
			title: 'Taller de evaluación',
			dates: ['11/14/2023 02:00:00 PM']
		});
	});

	it('by names and values above the table', () => {
		expect(hints('teams')).toEqual({
			title: 'Reunión de coordinación',
			dates: ['6/6/24, 10:00:03']
		});
	});

	it('by the name of the file', () => {
		expect(hints('eventbrite')).toEqual({
			title: 'taller de datos abiertos',
			dates: ['2023-03-09']
		});
		const [, forms] = CASES.filter(({ is }) => is.layout === 'google-forms');
		expect(eventHints(forms!.sheet)).toEqual({
			title: 'Oficina de dados abertos',
			dates: ['12/03/2024 09:02:11']
		});
	});

	it('and nothing where nothing does', () => {
		const sheet = { name: 'Hoja1', columns: ['Correo'], tags: null, preamble: [], sample: [] };
		expect(eventHints(sheet)).toEqual({ title: null, dates: [] });
	});
});

it('a section of hosts or panelists says what they were', () => {
	expect(roleOfLayout('zoom-webinar-hosts')).toBe('organiser');
	expect(roleOfLayout('zoom-webinar-panelists')).toBe('speaker');
	expect(roleOfLayout('zoom-webinar')).toBeNull();
});

describe('the canary', () => {
	const CANARY = /canar|prueba única|300 000 9999/i;
	const lists = CASES.filter(
		({ is }) => is.kind === 'attendance' && roleOfLayout(is.layout) === null
	).filter(({ sheet }) => sheet.sample.some((row) => row.some((cell) => CANARY.test(cell))));

	it('is in every list of participants', () => expect(lists).toHaveLength(7));

	it.each(CASES)('is masked wherever it stands in $sheet.name', ({ sheet }) => {
		const shown = sheet.columns.filter(
			(column, index) =>
				!looksPersonal(
					column,
					sheet.sample.map((row) => row[index] ?? '')
				)
		);
		const cells = shown.flatMap((column) =>
			sheet.sample.map((row) => row[sheet.columns.indexOf(column)] ?? '')
		);
		expect(cells.filter((cell) => CANARY.test(cell))).toEqual([]);
	});
});

describe('the files are what their recipe gives', () => {
	it.each([
		['excel-actividades-2023-2024.csv', excelList],
		['teams-informe-de-asistencia.csv', teamsReport],
		['encuentro-de-bibliotecas.xlsx', workbook]
	])('%s', async (file, recipe) => {
		expect(Buffer.from(await recipe()).equals(readFileSync(pathOf(file)))).toBe(true);
	});

	it('ministerio-visitas-2024-06.parquet, row by row', async () => {
		const path = join(await mkdtemp(join(tmpdir(), 'alcance-')), 'visits.parquet');
		await writeParquet(path);
		expect(await parquetRows(path)).toEqual(
			await parquetRows(pathOf('ministerio-visitas-2024-06.parquet'))
		);
	});
});
