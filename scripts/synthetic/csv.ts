import Papa from 'papaparse';

/** One line of a table, by column; an empty cell is an empty string. */
export type Row<Column extends string = string> = Readonly<Record<Column, string | number>>;

/** A CSV with header, LF line ends and a last line end. */
export function writeCsv<Column extends string>(
	columns: readonly Column[],
	rows: readonly Row<Column>[]
): string {
	const data = rows.map((row) => columns.map((column) => row[column]));
	return `${Papa.unparse({ fields: [...columns], data }, { newline: '\n' })}\n`;
}

/** The lines of a CSV with header, all cells as text; throws on a malformed one. */
export function readCsv(text: string): Record<string, string>[] {
	const { data, errors } = Papa.parse<Record<string, string>>(text, {
		header: true,
		delimiter: ',',
		skipEmptyLines: true
	});
	const [first] = errors;
	if (first) throw new Error(`CSV row ${first.row ?? '?'}: ${first.message}`);
	return data;
}

/** The items of a list cell; none for an empty cell. */
export function readList(cell: string | undefined): string[] {
	return cell ? cell.split(';') : [];
}
