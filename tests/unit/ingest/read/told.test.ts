import { describe, expect, it } from 'vitest';
import { doubleEncodedLine } from '$lib/ingest/read/double-encoded';
import { openFile } from '$lib/ingest/read/open-file';
import { fileOf } from './write-table';

async function sheetOf(text: string) {
	const [opened] = await openFile(fileOf(text));
	return opened!.sheets[0]!;
}

const codesOf = async (text: string) => (await sheetOf(text)).warnings.map(({ code }) => code);

/** The text as a program shows it that takes its UTF-8 for Windows-1252. */
const twice = (text: string) =>
	new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));

describe('text that was encoded twice', () => {
	const TEXT = 'Evento,País,Fecha\nExportación,México,2004-03-15\nÁÉÍÓÚ ñ ção,Perú,2004-03-16\n';

	it('is told, with its first line, and read as it stands', async () => {
		const sheet = await sheetOf(twice(TEXT));
		expect(sheet.warnings).toEqual([{ code: 'double-encoded', line: 1 }]);
		expect(sheet.columns).toEqual(['Evento', 'PaÃ\u00ads', 'Fecha']);
		expect(sheet.sample[0]).toEqual(['ExportaciÃ³n', 'MÃ©xico', '2004-03-15']);
	});

	it('is found below the header too', () => {
		expect(doubleEncodedLine(twice('a,b\n1,x\n2,Perú\n'))).toBe(3);
	});

	it.each([
		TEXT,
		'SÃO PAULO,AÇÃO,Â\n',
		'IRMû,NÃO,SÃO,ROMÃ,ÂNCORA\n',
		'plain,text\n',
		'Ã©,SÃO,PÃO\n'
	])('is not seen in %j', (text) => expect(doubleEncodedLine(text)).toBeNull());
});

describe('a first row of text over text', () => {
	it.each([
		'Ana Canaria,ACME,Colombia\nLuis Paz,Beta,Perú\nEva Sol,Gama,Chile\n',
		'Taller de exportación;Colombia\nSeminario de calidad;Perú\n',
		'Ana Canaria,Mujer\nLuis Paz,Hombre\n'
	])('may be data, which is told: %j', async (text) => {
		expect(await codesOf(text)).toEqual(['guessed-header']);
	});

	it.each([
		'Nombre,Organización,País\nLuis Paz,Beta,Perú\nEva Sol,Gama,Chile\n',
		'Quién,De dónde\nLuis Paz,Perú\nEva Sol,Chile\n',
		'Encargada,Colombia\nLuis Paz,sí\nEva Sol,no\n',
		'Participante,Colombia\nLuis Paz,Perú\n',
		'key,ID\nred,CO\nblue,PE\n',
		'foo,bar\nred,dark\nblue,light\n',
		'Colombia,Fecha\nPerú,2004-01-01\n'
	])('or names of columns, of which nothing is told: %j', async (text) => {
		expect(await codesOf(text)).toEqual([]);
	});
});
