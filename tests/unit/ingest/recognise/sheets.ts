import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Recognisable } from '../../../../src/lib/ingest/recognise/table';

const EXPORTS = new URL('../../../fixtures/exports/', import.meta.url);

/** The text of an export, decoded. */
export function textOf(file: string, encoding = 'utf-8'): string {
	return new TextDecoder(encoding).decode(readFileSync(new URL(file, EXPORTS)));
}

interface Where {
	readonly name: string;
	/** A line of which the header is the next one; the first line is the header where absent. */
	readonly after?: string;
	readonly delimiter?: string;
	readonly tagged?: boolean;
}

const cells = (line: string, delimiter: string) =>
	Papa.parse<string[]>(line, { delimiter }).data[0] ?? [];

/** One table of a text, by the line above its header, as a reader hands it over. */
export function sheetOf(
	text: string,
	{ name, after, delimiter = ',', tagged }: Where
): Recognisable {
	const lines = text.split(/\r?\n/);
	const above =
		after === undefined
			? -1
			: lines.findIndex((line) => (after === '' ? line === '' : line.startsWith(after)));
	if (after !== undefined && above < 0) throw new Error(`no line ${after}`);
	const header = above + 1;
	const columns = cells(lines[header] ?? '', delimiter);
	const body = lines.slice(header + (tagged ? 2 : 1));
	const end = body.findIndex(
		(line) => line === '' || cells(line, delimiter).length < columns.length - 1
	);
	return {
		name,
		columns,
		tags: tagged ? cells(lines[header + 1] ?? '', delimiter) : null,
		preamble: lines.slice(0, header).filter((line) => line.replaceAll(delimiter, '') !== ''),
		sample: body
			.slice(0, end < 0 ? undefined : end)
			.map((line) => columns.map((_, index) => cells(line, delimiter)[index] ?? ''))
	};
}

/** A table written in a test: a header and rows, cells divided by `|`. */
export function table(header: string, ...rows: string[]): Recognisable {
	const split = (line: string) => line.split('|').map((cell) => cell.trim());
	return {
		name: 'table',
		columns: split(header),
		tags: null,
		preamble: [],
		sample: rows.map(split)
	};
}
