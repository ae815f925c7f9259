import type { SqlValue, Statement } from './statement';

const INDENT = '  ';

/** How many brackets a piece of SQL opens and closes, those in texts left out. */
function brackets(line: string): { opened: number; closed: number } {
	const code = line.replace(/'(?:[^']|'')*'/g, '').replace(/"(?:[^"]|"")*"/g, '');
	return { opened: code.split('(').length - 1, closed: code.split(')').length - 1 };
}

/** The lines of a statement, each moved in by the brackets that are open before it. */
function indented(text: string): string {
	let depth = 0;
	const lines = text
		.split('\n')
		.map((line) => line.trim().replace(/\s+/g, ' '))
		.filter(Boolean);
	return lines
		.map((line) => {
			const leading = /^\)+/.exec(line)?.[0].length ?? 0;
			const isContinued =
				!/^(with|select|from|where|group|order|union|join|left|cross|\)|\w+ as \()/i.test(line);
			const own = Math.max(0, depth - leading) + (isContinued ? 1 : 0);
			const { opened, closed } = brackets(line);
			depth = Math.max(0, depth + opened - closed);
			return INDENT.repeat(own) + line;
		})
		.join('\n');
}

/** The bound values, by the number of their place: `$1`, `$2`… */
export function numbered({ text, values }: Statement): {
	text: string;
	values: readonly SqlValue[];
} {
	let place = 0;
	// A question mark within a text or a quoted name is none.
	const counted = text.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"|\?/g, (piece) =>
		piece === '?' ? `$${(place += 1)}` : piece
	);
	return { text: counted, values };
}

/**
 * A statement to be read: one clause a line, its values numbered in the text and listed under it as
 * comments. DuckDB takes it as it is once the values are bound.
 */
export function writtenStatement(statement: Statement): string {
	const { text, values } = numbered(statement);
	const listed = values.map((value, index) => `-- $${index + 1} = ${writtenValue(value)}`);
	return [`${indented(text)};`, ...listed].join('\n');
}

/** A value as DuckDB writes it. */
export function writtenValue(value: SqlValue): string {
	return typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;
}
