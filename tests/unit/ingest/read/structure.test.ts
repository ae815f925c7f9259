import { describe, expect, it } from 'vitest';
import { openFile } from '$lib/ingest/read/open-file';
import type { Sheet } from '$lib/ingest/sheet';
import { rowsOf } from '../../../suites/read-both';
import { fileOf } from './write-table';

async function sheetsOf(text: string): Promise<readonly Sheet[]> {
	const [opened] = await openFile(fileOf(text));
	expect(opened!.refused).toBeNull();
	return opened!.sheets;
}

const codesOf = (sheet: Sheet) => sheet.warnings.map(({ code }) => code);

interface Case {
	readonly what: string;
	readonly text: string;
	readonly line: number;
	readonly columns: readonly string[];
	readonly rows: readonly (readonly string[])[];
	readonly codes: readonly string[];
	readonly preamble?: readonly string[];
}

const CASES: readonly Case[] = [
	{
		what: 'a clean table',
		text: 'id,name\n1,Ana\n2,Luz\n',
		line: 1,
		columns: ['id', 'name'],
		rows: [
			['1', 'Ana'],
			['2', 'Luz']
		],
		codes: []
	},
	{
		what: 'a title and facts above the header, padded as Excel saves them',
		text: 'Talleres 2004;;;\nAl;31/12/2004;;\n;;;\nNombre;Fecha;País;Asistentes\nForo;2004-05-01;CO;60\nTaller;2004-06-01;PE;30\n',
		line: 4,
		columns: ['Nombre', 'Fecha', 'País', 'Asistentes'],
		rows: [
			['Foro', '2004-05-01', 'CO', '60'],
			['Taller', '2004-06-01', 'PE', '30']
		],
		preamble: ['Talleres 2004', 'Al: 31/12/2004', ''],
		codes: ['preamble']
	},
	{
		what: 'groups over a header that is clear without them',
		text: ',¿Quién?,,¿Cuánto?\nCódigo,Nombre,País,Personas\n1,Ana,PE,4\n2,Luz,CO,5\n',
		line: 2,
		columns: ['Código', 'Nombre', 'País', 'Personas'],
		rows: [
			['1', 'Ana', 'PE', '4'],
			['2', 'Luz', 'CO', '5']
		],
		preamble: ['¿Quién?: ¿Cuánto?'],
		codes: ['preamble', 'two-header-rows']
	},
	{
		what: 'groups that tell columns apart',
		text: 'País,2003,,2004,\n,Eventos,Personas,Eventos,Personas\nCO,1,20,2,30\nPE,3,40,4,50\n',
		line: 2,
		columns: ['País', '2003 Eventos', '2003 Personas', '2004 Eventos', '2004 Personas'],
		rows: [
			['CO', '1', '20', '2', '30'],
			['PE', '3', '40', '4', '50']
		],
		codes: ['two-header-rows']
	},
	{
		what: 'merged header cells, as they are saved: each row fills the other’s gaps',
		text: 'Actividad,Fecha,Personas,,,País\n,,Hombres,Mujeres,Total,\nForo,2004-03-15,20,30,50,CO\nFeria,2004-03-16,10,30,40,PE\n',
		line: 2,
		columns: [
			'Actividad',
			'Fecha',
			'Personas Hombres',
			'Personas Mujeres',
			'Personas Total',
			'País'
		],
		rows: [
			['Foro', '2004-03-15', '20', '30', '50', 'CO'],
			['Feria', '2004-03-16', '10', '30', '40', 'PE']
		],
		codes: ['two-header-rows']
	},
	{
		what: 'a first row with gaps, which is no second header',
		text: 'Actividad,Fecha,Lugar,Notas,\n,,Lima,abierto,\nForo,2004-03-15,Quito,cerrado,\n',
		line: 1,
		columns: ['Actividad', 'Fecha', 'Lugar', 'Notas'],
		rows: [
			['', '', 'Lima', 'abierto'],
			['Foro', '2004-03-15', 'Quito', 'cerrado']
		],
		codes: ['empty-columns']
	},
	{
		what: 'HXL hashtags under the header',
		text: 'Org,,Affected\n#org,#adm1,#affected\nA,Coast,10\n',
		line: 1,
		columns: ['Org', 'column 2', 'Affected'],
		rows: [['A', 'Coast', '10']],
		codes: ['hashtag-row', 'unnamed-columns']
	},
	{
		what: 'comments around and among the rows',
		text: '# written by hand\na,b\n1,2\n# to be checked\n3,4\n',
		line: 2,
		columns: ['a', 'b'],
		rows: [
			['1', '2'],
			['3', '4']
		],
		preamble: ['written by hand'],
		codes: ['comment-lines']
	},
	{
		what: 'a rank that begins with #',
		text: 'rank,name\n#1,Ana\n#2,Luz\n',
		line: 1,
		columns: ['rank', 'name'],
		rows: [
			['#1', 'Ana'],
			['#2', 'Luz']
		],
		codes: []
	},
	{
		what: 'rows without a header',
		text: 'Ana,ana@example.org,3\nLuz,luz@example.org,4\n',
		line: 0,
		columns: ['column 1', 'column 2', 'column 3'],
		rows: [
			['Ana', 'ana@example.org', '3'],
			['Luz', 'luz@example.org', '4']
		],
		codes: ['no-header']
	},
	{
		what: 'years as names of columns',
		text: 'country,2003,2004\nCO,1,2\nPE,3,4\n',
		line: 1,
		columns: ['country', '2003', '2004'],
		rows: [
			['CO', '1', '2'],
			['PE', '3', '4']
		],
		codes: []
	},
	{
		what: 'rows that are too short and too long',
		text: 'a,b,c\n1,2\n3,4,5\n6,7,8,9\n',
		line: 1,
		columns: ['a', 'b', 'c', 'column 4'],
		rows: [
			['1', '2', '', ''],
			['3', '4', '5', ''],
			['6', '7', '8', '9']
		],
		codes: ['short-rows', 'long-rows']
	},
	{
		what: 'names used twice, and one that looks like the number added',
		text: 'a,a (2),a\n1,2,3\n',
		line: 1,
		columns: ['a', 'a (2)', 'a (3)'],
		rows: [['1', '2', '3']],
		codes: ['duplicate-columns']
	},
	{
		what: 'a delimiter at the end of every line',
		text: 'a;b;\n1;2;\n3;4;\n',
		line: 1,
		columns: ['a', 'b'],
		rows: [
			['1', '2'],
			['3', '4']
		],
		codes: ['empty-columns']
	},
	{
		what: 'blank lines between rows, and at the end',
		text: 'a,b\n1,2\n\n3,4\n\n\n',
		line: 1,
		columns: ['a', 'b'],
		rows: [
			['1', '2'],
			['3', '4']
		],
		codes: ['blank-lines']
	},
	{
		what: 'a directive for Excel',
		text: 'sep=;\na;b\n1,5;2\n',
		line: 2,
		columns: ['a', 'b'],
		rows: [['1,5', '2']],
		codes: []
	},
	{
		what: 'apostrophes for quotes',
		text: "id|text\n1|'a|b'\n2|'it''s'\n",
		line: 1,
		columns: ['id', 'text'],
		rows: [
			['1', 'a|b'],
			['2', "it's"]
		],
		codes: ['single-quotes']
	},
	{
		what: 'backslashes before quotes',
		text: 'id,text\n1,"say \\"yes\\", please"\n2,"a\\\\b"\n',
		line: 1,
		columns: ['id', 'text'],
		rows: [
			['1', 'say "yes", please'],
			['2', 'a\\b']
		],
		codes: ['backslash-escapes']
	},
	{
		what: 'spaces before quotes',
		text: 'id, title\n1, "Hi, Mom!"\n2, "No, 2"\n',
		line: 1,
		columns: ['id', ' title'],
		rows: [
			['1', 'Hi, Mom!'],
			['2', 'No, 2']
		],
		codes: ['spaces-before-quotes']
	},
	{
		what: 'lines that end in different ways',
		text: 'a,b\r\n1,2\n3,4\r5,6\r\n',
		line: 1,
		columns: ['a', 'b'],
		rows: [
			['1', '2'],
			['3', '4'],
			['5', '6']
		],
		codes: ['mixed-newlines']
	},
	{
		what: 'one column of places with commas',
		text: 'place\nLima, Perú\nQuito, Ecuador\nLa Paz, Bolivia\n',
		line: 1,
		columns: ['place'],
		rows: [['Lima, Perú'], ['Quito, Ecuador'], ['La Paz, Bolivia']],
		codes: ['delimiter-uncertain']
	},
	{
		what: 'names that are no names to JavaScript',
		text: '__proto__,constructor\n1,2\n',
		line: 1,
		columns: ['__proto__', 'constructor'],
		rows: [['1', '2']],
		codes: []
	},
	{
		what: 'one word among numbers',
		text: 'id,count\n1,10\n2,20\n3,many\n4,40\n5,50\n6,n/a\n',
		line: 1,
		columns: ['id', 'count'],
		rows: [
			['1', '10'],
			['2', '20'],
			['3', 'many'],
			['4', '40'],
			['5', '50'],
			['6', 'n/a']
		],
		codes: ['odd-cells']
	}
];

describe('one table', () => {
	it.each(CASES)('$what', async ({ text, line, columns, rows, codes, preamble }) => {
		const [sheet, ...more] = await sheetsOf(text);
		expect(more).toEqual([]);
		expect(sheet!.columns).toEqual(columns);
		expect((await rowsOf(sheet!.batches())).rows).toEqual(rows);
		expect(sheet!.line).toBe(line);
		expect(codesOf(sheet!)).toEqual(codes);
		if (preamble) expect(sheet!.preamble).toEqual(preamble.filter((text) => text !== ''));
	});
});
