/** What a file is, by its first bytes. Formats that are not read carry the code of their refusal. */
export type Format =
	| { readonly kind: 'text' | 'gzip' | 'zip' | 'parquet' }
	| { readonly kind: 'refused'; readonly code: string; readonly format: string };

const TEXT: Format = { kind: 'text' };

const refused = (code: string, format: string): Format => ({ kind: 'refused', code, format });

/** First bytes as Latin-1, and what they mean. */
const MAGIC: readonly (readonly [string, Format])[] = [
	['\x1f\x8b', { kind: 'gzip' }],
	['PK\x03\x04', { kind: 'zip' }],
	['PK\x05\x06', { kind: 'zip' }],
	['PAR1', { kind: 'parquet' }],
	['PARE', refused('encrypted-parquet', 'Parquet')],
	['\x28\xb5\x2f\xfd', refused('compressed-otherwise', 'Zstandard')],
	['BZh', refused('compressed-otherwise', 'bzip2')],
	['\xfd7zXZ\x00', refused('compressed-otherwise', 'xz')],
	['7z\xbc\xaf\x27\x1c', refused('compressed-otherwise', '7z')],
	['Rar!\x1a\x07', refused('compressed-otherwise', 'RAR')],
	['%PDF-', refused('pdf-file', 'PDF')],
	['\x89PNG', refused('image-file', 'PNG')],
	['\xff\xd8\xff', refused('image-file', 'JPEG')],
	['GIF8', refused('image-file', 'GIF')],
	['SQLite format 3\x00', refused('database-file', 'SQLite')],
	['ARROW1', refused('other-format', 'Arrow')],
	['Obj\x01', refused('other-format', 'Avro')],
	['ORC', refused('other-format', 'ORC')],
	['{\\rtf', refused('document-file', 'RTF')]
];

/** The signature of the container that XLS and encrypted XLSX share. */
const COMPOUND = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/** How much is looked at for what has no fixed first bytes. */
const LOOKED_AT = 64 * 1024;

/** Tells formats apart by their content; a file's name is not asked. */
export function formatOf(bytes: Uint8Array, whole: boolean): Format {
	const start = latin1(bytes.subarray(0, 64));
	const known = MAGIC.find(([magic]) => start.startsWith(magic));
	if (known) return known[1].kind === 'refused' && isCsvAfterAll(bytes, known[0]) ? TEXT : known[1];
	if (start.startsWith(COMPOUND)) return compound(bytes);
	if (start.slice(8, 12) === 'DUCK') return refused('database-file', 'DuckDB');
	return markup(bytes, whole);
}

/** Short magics of letters also begin ordinary words: `ORC,…`. */
function isCsvAfterAll(bytes: Uint8Array, magic: string): boolean {
	return /^[\x20-\x7e]+$/.test(magic) && magic.length < 5 && !bytes.subarray(0, 512).includes(0);
}

function compound(bytes: Uint8Array): Format {
	const names = latin1(bytes).replaceAll('\x00', '');
	if (names.includes('EncryptedPackage')) return refused('encrypted-workbook', 'XLSX');
	if (names.includes('WordDocument')) return refused('document-file', 'Word');
	return refused('xls-file', 'XLS');
}

function markup(bytes: Uint8Array, whole: boolean): Format {
	const sample = bytes.length > LOOKED_AT ? bytes.subarray(0, LOOKED_AT) : bytes;
	const text = new TextDecoder().decode(sample).trimStart();
	if (/^<(!doctype\s+html|html|head|body|table)\b/i.test(text)) return refused('html-file', 'HTML');
	if (/^<(\?xml|svg|!--)/i.test(text)) return refused('xml-file', 'XML');
	if (!/^[[{]/.test(text)) return TEXT;
	return isJson(text, whole && sample === bytes) ? refused('json-file', 'JSON') : TEXT;
}

/** JSON as a whole, or a value on every line, or the beginning of a longer one. */
function isJson(text: string, whole: boolean): boolean {
	if (whole && parses(text)) return true;
	const [first = ''] = text.split(/\r?\n/, 1);
	if (first.startsWith('{') && parses(first)) return true;
	return !whole && /^(\{\s*"|\[\s*[[{"])/.test(text);
}

function parses(text: string): boolean {
	try {
		return typeof JSON.parse(text) === 'object';
	} catch {
		return false;
	}
}

function latin1(bytes: Uint8Array): string {
	let text = '';
	for (let at = 0; at < bytes.length; at += 8192) {
		text += String.fromCharCode(...bytes.subarray(at, at + 8192));
	}
	return text;
}
