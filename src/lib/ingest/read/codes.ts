/**
 * What may be off in a file that is read all the same: code, what its message may name, and what
 * it means. `line` is the first line it is true of, where there is one.
 */
export const WARNINGS = [
	{
		code: 'guessed-encoding',
		values: ['encoding'],
		means: 'Nothing says how the text is encoded; its bytes look like this encoding.'
	},
	{
		code: 'damaged-characters',
		values: ['count'],
		means: 'So many rows hold U+FFFD, put in for bytes that are no text in this encoding.'
	},
	{
		code: 'double-encoded',
		values: [],
		means: 'Accented letters seem to have been encoded twice ("PaÃ­s"); they were kept as they are.'
	},
	{
		code: 'nul-characters',
		values: ['count'],
		means: 'So many rows hold NUL characters; they were kept.'
	},
	{
		code: 'delimiter-uncertain',
		values: ['delimiter'],
		means: 'Another delimiter fits as well; `delimiter` was used (`one` for a single column).'
	},
	{
		code: 'single-quotes',
		values: [],
		means: 'Apostrophes were taken for quotes around cells, and left out.'
	},
	{
		code: 'backslash-escapes',
		values: [],
		means: 'A backslash before a quote or a backslash was taken for an escape, and left out.'
	},
	{
		code: 'quotes-kept',
		values: [],
		means: 'Quotes do not pair, so they were read as characters like any other.'
	},
	{
		code: 'spaces-before-quotes',
		values: [],
		means: 'Spaces between a delimiter and the quote that opens a cell were left out.'
	},
	{
		code: 'spaces-after-quotes',
		values: ['count'],
		means: 'So many records hold spaces after a closing quote, which were left out.'
	},
	{
		code: 'mixed-newlines',
		values: [],
		means: 'Lines end in different ways; each was taken for the end of a line.'
	},
	{
		code: 'stray-quotes',
		values: ['count'],
		means: 'So many records hold a quote inside quotes that is not escaped; cells may be cut wrong.'
	},
	{
		code: 'unclosed-quote',
		values: [],
		means: 'The last cell opens a quote that is never closed.'
	},
	{
		code: 'escaped-delimiters',
		values: ['count'],
		means:
			'So many records seem to hold a backslash as an escape outside quotes; it was read as itself.'
	},
	{
		code: 'preamble',
		values: ['count'],
		means: 'So many lines above the header are no rows; they are kept as text.'
	},
	{
		code: 'comment-lines',
		values: ['count'],
		means: 'So many lines that begin with # were left out.'
	},
	{
		code: 'blank-lines',
		values: ['count'],
		means: 'So many blank lines between rows were left out.'
	},
	{
		code: 'several-tables',
		values: ['count'],
		means: 'The file holds so many tables; each is a sheet of its own.'
	},
	{
		code: 'empty-tables',
		values: ['count'],
		means: 'So many tables of the file have a header and no rows; they are no sheets.'
	},
	{
		code: 'hashtag-row',
		values: [],
		means: 'A row of HXL hashtags was taken for the meaning of columns, not for a row.'
	},
	{
		code: 'two-header-rows',
		values: [],
		means: 'Two rows of headings: the lower one names the columns, with the upper one where needed.'
	},
	{
		code: 'no-header',
		values: ['count'],
		means: 'The first row looks like data, so the `count` columns were numbered.'
	},
	{
		code: 'guessed-header',
		values: [],
		means: 'The first row was taken for the header, but may be a row like those under it.'
	},
	{
		code: 'no-rows',
		values: [],
		means: 'There is a header and nothing under it.'
	},
	{
		code: 'repeated-header',
		values: ['count'],
		means: 'So many rows repeat the header; they were kept as rows.'
	},
	{
		code: 'duplicate-columns',
		values: ['count', 'column'],
		means: 'So many columns have a name used before (first: `column`); a number was added.'
	},
	{
		code: 'unnamed-columns',
		values: ['count', 'column'],
		means: 'So many columns with values have no name; they were numbered (first: `column`).'
	},
	{
		code: 'empty-columns',
		values: ['count'],
		means: 'So many columns without name or value at the end were left out.'
	},
	{
		code: 'short-rows',
		values: ['count', 'columns'],
		means: 'So many rows have fewer cells than the header; empty ones were added.'
	},
	{
		code: 'long-rows',
		values: ['count', 'columns'],
		means: 'So many rows have more cells than the header; they are in numbered columns at the end.'
	},
	{
		code: 'cells-left-out',
		values: ['count', 'columns'],
		means: 'So many rows of a large file have more cells than the header; those were left out.'
	},
	{
		code: 'odd-cells',
		values: ['count', 'column', 'shape'],
		means: 'All but `count` cells of a column look like `shape` (number, date).'
	},
	{
		code: 'fixed-width',
		values: [],
		means: 'Columns seem to be aligned with spaces or dots; each line was read as one cell.'
	},
	{
		code: 'merged-cells',
		values: ['count'],
		means: 'So many merged ranges of a workbook left cells empty.'
	},
	{
		code: 'error-cells',
		values: ['count'],
		means: 'So many cells of a workbook hold an error instead of a value, and were left empty.'
	},
	{
		code: 'uncalculated-cells',
		values: ['count'],
		means: 'So many formulas of a workbook were saved without their result; the cells are empty.'
	},
	{
		code: 'hidden-sheet',
		values: [],
		means: 'The sheet is hidden in its workbook.'
	},
	{
		code: 'nested-cells',
		values: ['column'],
		means: 'A column holds lists of lists or structures, which are written as JSON.'
	},
	{
		code: 'lost-dates',
		values: ['count'],
		means: 'So many dates of a Parquet file are too far away to be written; the cells are empty.'
	},
	{
		code: 'binary-cells',
		values: ['column'],
		means: 'A column holds bytes that are no text, which are written in hexadecimal.'
	}
] as const;

export type WarningCode = (typeof WARNINGS)[number]['code'];

/** Why nothing of a file is loaded. */
export const REFUSALS = [
	{ code: 'empty-file', values: [], means: 'There is nothing in the file, or only blank lines.' },
	{
		code: 'not-text',
		values: [],
		means: 'The file is neither of a format that is read nor text.'
	},
	{
		code: 'unreadable-encoding',
		values: ['encoding'],
		means: 'The text is in an encoding that is not read (UTF-32).'
	},
	{
		code: 'unclosed-quote',
		values: [],
		means: 'A quote that opens on `line` is never closed: everything after it would be one cell.'
	},
	{
		code: 'record-too-long',
		values: [],
		means: 'The record that begins on `line` has no end within 32 million characters.'
	},
	{ code: 'xls-file', values: ['format'], means: 'A workbook of old Excel: save it as XLSX.' },
	{ code: 'json-file', values: ['format'], means: 'JSON: export CSV or XLSX instead.' },
	{ code: 'html-file', values: ['format'], means: 'A web page, often an export named .xls.' },
	{ code: 'xml-file', values: ['format'], means: 'XML or SVG.' },
	{ code: 'pdf-file', values: ['format'], means: 'A PDF.' },
	{ code: 'image-file', values: ['format'], means: 'A picture (`format`: PNG, JPEG, GIF).' },
	{
		code: 'document-file',
		values: ['format'],
		means: 'A document (`format`: Word, PowerPoint, OpenDocument, XLSB, RTF).'
	},
	{ code: 'database-file', values: ['format'], means: 'A database (`format`: SQLite, DuckDB).' },
	{ code: 'other-format', values: ['format'], means: 'Arrow, Avro or ORC, as `format` says.' },
	{
		code: 'compressed-otherwise',
		values: ['format'],
		means: 'Compressed in a way that is not read (`format`: Zstandard, bzip2, xz, 7z, RAR).'
	},
	{
		code: 'damaged-compression',
		values: ['format'],
		means: 'Compressed data end early or fail their checksum (`format`: gzip, ZIP).'
	},
	{ code: 'damaged-archive', values: [], means: 'A ZIP without a directory that fits.' },
	{ code: 'encrypted-entry', values: [], means: 'An entry of a ZIP that needs a password.' },
	{ code: 'nested-archive', values: [], means: 'Archives lie in each other too deep.' },
	{ code: 'encrypted-workbook', values: [], means: 'A workbook that needs a password.' },
	{ code: 'damaged-workbook', values: [], means: 'An XLSX that cannot be read.' },
	{ code: 'workbook-too-large', values: [], means: 'An XLSX of more than 400 MB unpacked.' },
	{
		code: 'encrypted-parquet',
		values: [],
		means: 'A Parquet file with encrypted columns or footer.'
	},
	{ code: 'damaged-parquet', values: [], means: 'A Parquet file that contradicts itself.' },
	{ code: 'wrong-checksum', values: [], means: 'A page of a Parquet file fails its checksum.' },
	{
		code: 'unusual-parquet',
		values: ['part'],
		means: 'A Parquet file written in a way readers disagree on (`part`: LZ4, MAP).'
	},
	{
		code: 'parquet-too-large',
		values: [],
		means: 'A Parquet file with a page of more than 512 MB unpacked.'
	},
	{
		code: 'unreadable-file',
		values: [],
		means: 'The file could not be read, for any other reason.'
	}
] as const;

export type RefusalCode = (typeof REFUSALS)[number]['code'];
