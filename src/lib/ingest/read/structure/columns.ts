import type { Warning } from '../../sheet';
import { widthOf } from './record';

/** The names of a table's columns, each once. */
export interface NamedColumns {
	readonly columns: readonly string[];
	readonly warnings: readonly Warning[];
}

/** The name of a column that has none, counted from 1. */
export function numbered(index: number): string {
	return `column ${index + 1}`;
}

/**
 * Names for the columns of a table from its header cells. `used` says how many columns hold
 * values; columns at the end without name and value are left out, others without name numbered.
 */
export function nameColumns(
	header: readonly string[],
	used: number,
	hasValues: (column: number) => boolean,
	line: number
): NamedColumns {
	const warnings: Warning[] = [];
	const width = Math.max(widthOf(header), used);
	const names = new Set<string>(header.filter((cell) => cell.trim() !== ''));
	const seen = new Set<string>();
	const unnamed: string[] = [];
	const doubled: string[] = [];
	const columns = Array.from({ length: width }, (_, column) => {
		const cell = header[column] ?? '';
		if (cell.trim() === '') {
			const name = fresh(numbered(column), names);
			if (column < header.length && hasValues(column)) unnamed.push(name);
			return name;
		}
		if (!seen.has(cell)) {
			seen.add(cell);
			return cell;
		}
		doubled.push(cell);
		return fresh(cell, names);
	});
	if (doubled.length > 0) warnings.push(about('duplicate-columns', doubled, line));
	if (unnamed.length > 0) warnings.push(about('unnamed-columns', unnamed, line));
	return { columns, warnings };
}

/** The name, or the name with the first number that makes it new; kept in `names`. */
function fresh(name: string, names: Set<string>): string {
	let candidate = name;
	for (let number = 2; names.has(candidate); number++) candidate = `${name} (${number})`;
	names.add(candidate);
	return candidate;
}

function about(code: string, columns: readonly string[], line: number): Warning {
	return { code, line, values: { count: columns.length, column: columns[0]!.slice(0, 60) } };
}
