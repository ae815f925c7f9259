import { describe, expect, it } from 'vitest';
import { openFile } from '$lib/ingest/read/open-file';
import { rowsOf } from '../../../suites/read-both';
import { zipOf } from './write-table';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A workbook from the XML of its sheets, by their names. Style 1 is a date, style 2 date and time. */
async function workbookOf(sheets: Readonly<Record<string, string>>, state = '') {
	const names = Object.keys(sheets);
	const list = names.map(
		(name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}" ${state}/>`
	);
	const links = names.map(
		(_, at) =>
			`<Relationship Id="rId${at + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`
	);
	const bodies = Object.fromEntries(
		Object.values(sheets).map((body, at) => [
			`xl/worksheets/sheet${at + 1}.xml`,
			`<worksheet xmlns="${MAIN}">${body}</worksheet>`
		])
	);
	const archive = await zipOf({
		'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${list.join('')}</sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}</Relationships>`,
		'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/></cellXfs></styleSheet>`,
		...bodies
	});
	return Object.assign(archive, { name: 'book.xlsx' });
}

const text = (at: string, value: string) =>
	`<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;
const number = (at: string, value: string, style = 0) =>
	`<c r="${at}" s="${style}"><v>${value}</v></c>`;

describe('a workbook', () => {
	it('gives every cell as text, with row numbers for lines', async () => {
		const sheet = `<sheetData>
			<row r="1">${text('A1', 'title')}${text('B1', 'day')}${text('C1', 'from')}${text('D1', 'size')}${text('E1', 'held')}</row>
			<row r="3">${text('A3', ' Foro ')}${number('B3', '38047', 1)}${number('C3', '38047.395833333336', 2)}${number('D3', '0.30000000000000004')}<c r="E3" t="b"><v>1</v></c></row>
			<row r="4">${number('A4', '3000000000')}${number('C4', '0.5', 2)}${number('D4', '1E-2')}<c r="E4" t="b"><v>0</v></c></row>
		</sheetData>`;
		const [opened] = await openFile(await workbookOf({ Events: sheet }));
		expect(opened!.refused).toBeNull();
		const [events] = opened!.sheets;
		expect([events!.name, events!.line, events!.columns]).toEqual([
			'Events',
			1,
			['title', 'day', 'from', 'size', 'held']
		]);
		const { rows, lines } = await rowsOf(events!.batches());
		expect(lines).toEqual([3, 4]);
		expect(rows).toEqual([
			[' Foro ', '2004-03-01', '2004-03-01 09:30:00', '0.30000000000000004', 'TRUE'],
			['3000000000', '', '12:00:00', '0.01', 'FALSE']
		]);
	});

	it('tells of merged, wrong and uncalculated cells, and of hidden sheets', async () => {
		const sheet = `<sheetData>
			<row r="1">${text('A1', 'a')}${text('B1', 'b')}</row>
			<row r="2">${text('A2', 'x')}<c r="B2" t="e"><v>#DIV/0!</v></c></row>
			<row r="3">${text('A3', 'z')}<c r="B3" t="str"><f>A1+1</f></c></row>
			<row r="4">${text('A4', 'y')}</row>
		</sheetData><mergeCells><mergeCell ref="A2:A3"/></mergeCells>`;
		const [opened] = await openFile(await workbookOf({ Hidden: sheet }, 'state="hidden"'));
		const [found] = opened!.sheets;
		expect(found!.warnings.map(({ code, values }) => [code, values?.['count']])).toEqual([
			['hidden-sheet', undefined],
			['merged-cells', 1],
			['error-cells', 1],
			['uncalculated-cells', 1]
		]);
	});

	it('leaves out sheets without a cell and keeps the order of the others', async () => {
		const one = (name: string) =>
			`<sheetData><row r="1">${text('A1', name)}</row><row r="2">${text('A2', 'x')}</row></sheetData>`;
		const book = await workbookOf({ Second: one('b'), Empty: '<sheetData/>', First: one('a') });
		const [opened] = await openFile(book);
		expect(opened!.sheets.map(({ name, columns }) => [name, columns])).toEqual([
			['Second', ['b']],
			['First', ['a']]
		]);
	});

	it('is refused where it is damaged', async () => {
		const [opened] = await openFile(
			await workbookOf({ Broken: '<sheetData><row r="1"><c r="A1"' })
		);
		expect(opened!.refused).toEqual({ code: 'damaged-workbook' });
	});
});
