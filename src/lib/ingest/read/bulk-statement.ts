import { sql, type Fragment } from '$lib/sql/statement';

/** What `read_csv` has to know of a piece. */
export interface BulkFormat {
	readonly delimiter: string;
	readonly newline: '\n' | '\r\n';
	/** Cells in each record. */
	readonly width: number;
	/** The line of the first record. */
	readonly line: number;
}

/**
 * Reads a piece that was registered as `file`: `line` and the cells as `c0`, `c1` …, all text, ''
 * where a cell is empty. Fails where a record has more or fewer cells.
 */
export function bulkStatement(
	file: string,
	{ delimiter, newline, width, line }: BulkFormat
): Fragment {
	const names = Array.from({ length: width }, (_, at) => `c${at}`);
	const columns = names.map((name) => `${quoted(name)}: 'VARCHAR'`).join(', ');
	const cells = names.map((name) => `coalesce(${name}, '') as ${name}`).join(', ');
	const options = [
		quoted(file),
		'auto_detect = false',
		'header = false',
		`columns = {${columns}}`,
		`delim = ${quoted(delimiter)}`,
		`quote = '"'`,
		`escape = '"'`,
		`new_line = ${newline === '\n' ? `'\\n'` : `'\\r\\n'`}`,
		'strict_mode = true',
		'null_padding = false',
		'ignore_errors = false',
		'parallel = false'
	].join(', ');
	return sql`select (row_number() over () + ${line - 1}::bigint)::double as line, ${plain(cells)}
		from read_csv(${plain(options)})`;
}

/** Table functions take no bound values: what they are given is a file of ours, or from a fixed list. */
function plain(text: string): Fragment {
	return { text, values: [] };
}

function quoted(text: string): string {
	return `'${text.replaceAll("'", "''")}'`;
}
