import { gzipSync } from 'node:zlib';
import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js';
import fc from 'fast-check';

/** A table and how it is written. */
export interface Written {
	readonly columns: readonly string[];
	readonly rows: readonly (readonly string[])[];
	readonly delimiter: ',' | ';' | '\t' | '|';
	readonly newline: '\n' | '\r\n' | '\r';
	/** Quotes around every cell, or where a cell needs them. */
	readonly quotes: 'all' | 'needed';
}

/** Characters that mean something to spreadsheets, shells, SQL or CSV. */
const SIGNS = [
	'"',
	',',
	';',
	'\t',
	'|',
	'\n',
	'\r\n',
	' ',
	'=',
	'+',
	'-',
	'@',
	"'",
	'\\',
	'#',
	'_'
];

/** Characters of no control: those make a file no text. */
const grapheme = fc
	.string({ unit: 'binary', minLength: 1, maxLength: 1 })
	.filter((sign) => sign >= ' ' && !(sign >= '\x7f' && sign <= '\x9f') && sign !== '\ufffd');

/** Cells of any text. */
const anyCell = fc
	.array(fc.oneof(fc.constantFrom(...SIGNS), grapheme), { maxLength: 8 })
	.map((signs) => signs.join(''));

const loneCell = anyCell.map((cell) => cell.replace(/^[\s#]+/, ''));

/** Names of columns begin with words, so that they look like names, and hold no delimiter. */
const anyName = anyCell.map((name) => name.replace(/[,;\t|']/g, ''));

/** Any table in any way it can be written. No cell of a lone column looks like an HXL hashtag. */
export const anyTable: fc.Arbitrary<Written> = fc.integer({ min: 1, max: 5 }).chain((width) =>
	fc.record({
		columns: fc
			.tuple(...Array.from({ length: width }, () => anyName))
			.map((names) => names.map((name, at) => `Name ${'abcde'[at]} ${name}`)),
		rows: fc.array(
			fc.tuple(...Array.from({ length: width }, () => (width === 1 ? loneCell : anyCell))),
			{ maxLength: 20 }
		),
		delimiter: fc.constantFrom(',', ';', '\t', '|'),
		newline: fc.constantFrom('\n', '\r\n', '\r'),
		quotes: fc.constantFrom('all', 'needed')
	})
);

/** The table as text. */
export function textOf({ columns, rows, delimiter, newline, quotes }: Written): string {
	const lone = columns.length === 1;
	const cell = (text: string) => {
		const needed = /["\r\n]/.test(text) || text.includes(delimiter) || /^\s|\s$/.test(text);
		if (quotes === 'needed' && !needed && !(lone && /^$|^#|[,;\t|']/.test(text))) return text;
		return `"${text.replaceAll('"', '""')}"`;
	};
	return [columns, ...rows].map((row) => row.map(cell).join(delimiter) + newline).join('');
}

/** The line each row begins on, from 1; CRLF, LF and CR each end one. */
export function linesOf({ columns, rows }: Written): number[] {
	let line = 1;
	return [columns, ...rows]
		.map((row) => {
			const own = line;
			line += 1 + (row.join('').match(/\r\n|\n|\r/g)?.length ?? 0);
			return own;
		})
		.slice(1);
}

/** How a text can be turned into bytes. */
export const ENCODINGS = ['utf-8', 'utf-8 marked', 'utf-16le', 'utf-16be'] as const;

/** The text in an encoding; those of two bytes are marked. */
export function encoded(text: string, encoding: (typeof ENCODINGS)[number]): Buffer {
	if (encoding === 'utf-8') return Buffer.from(text);
	if (encoding === 'utf-8 marked') return Buffer.from(`\ufeff${text}`);
	const wide = Buffer.from(`\ufeff${text}`, 'utf16le');
	return encoding === 'utf-16le' ? wide : wide.swap16();
}

/** How bytes can be packed. */
export const PACKINGS = ['none', 'gzip', 'gzip in two', 'zip'] as const;

/** The bytes as a file, packed. */
export async function packed(bytes: Buffer, packing: (typeof PACKINGS)[number]) {
	const name = packing === 'zip' ? 'table.zip' : 'table.csv';
	const half = bytes.length >> 1;
	const parts: Record<string, () => Promise<Blob> | Blob> = {
		none: () => new Blob([Uint8Array.from(bytes)]),
		gzip: () => new Blob([Uint8Array.from(gzipSync(bytes))]),
		'gzip in two': () =>
			new Blob(
				[bytes.subarray(0, half), bytes.subarray(half)].map((part) =>
					Uint8Array.from(gzipSync(part))
				)
			),
		zip: async () => {
			const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false });
			await writer.add('table.csv', new Blob([Uint8Array.from(bytes)]).stream());
			return writer.close();
		}
	};
	return Object.assign(await parts[packing]!(), { name });
}

/** A zip of texts by their names. */
export async function zipOf(
	files: Readonly<Record<string, string>>,
	password?: string
): Promise<Blob> {
	const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false, password });
	for (const [name, text] of Object.entries(files)) await writer.add(name, new TextReader(text));
	return writer.close();
}

/** A file from text. */
export function fileOf(text: string, name = 'table.csv') {
	return Object.assign(new Blob([text]), { name });
}
