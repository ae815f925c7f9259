/** What a cell looks like. */
export type Shape = 'empty' | 'number' | 'date' | 'address' | 'text';

const NUMBER = /^[-+]?[$€£]?[-+]?(?=[.,]?\d)[\d.,' \u00a0]*\d[.,]?(e[-+]?\d+)?\s?%?$/i;
const DATE = /^\d{1,4}([-/.])\d{1,2}\1\d{1,4}(?!\d)|^\d{1,2}:\d{2}(:\d{2})?\b/;
const ADDRESS = /^\S+@\S+\.\S+$|^https?:\/\//i;
const YEAR = /^(19|20)\d\d$/;

/** Takes a cell for a number, a date or time, an e-mail or web address, or text. */
export function shapeOf(cell: string): Shape {
	const text = cell.trim();
	if (text === '') return 'empty';
	if (text.length > 200) return 'text';
	if (DATE.test(text)) return 'date';
	if (NUMBER.test(text)) return 'number';
	return ADDRESS.test(text) ? 'address' : 'text';
}

/** How many rows below are looked at. */
const LOOKED_AT = 200;

/**
 * What a row is to the rows below it. `header`: text stands over numbers, dates or addresses.
 * `data`: it looks like them. `unknown`: nothing tells.
 */
export function verdictOn(
	row: readonly string[],
	below: readonly (readonly string[])[]
): 'header' | 'data' | 'unknown' {
	const rows = below.slice(0, LOOKED_AT);
	const counted = isCounting(row);
	let contrasts = 0;
	let alike = 0;
	let repeats = 0;
	row.forEach((cell, column) => {
		const own = shapeOf(cell);
		if (own === 'empty') return;
		const shape = columnShape(rows, column);
		if (isTyped(shape) && own !== shape) contrasts++;
		const heading = counted || isYearHeading(cell, rows, column);
		if (own === 'number' && shape === 'number' && heading) return;
		if (isTyped(own) && own === shape) alike++;
		if (rows.some((other) => other[column] === cell)) repeats++;
	});
	if (contrasts > alike) return 'header';
	if (alike > 0) return 'data';
	if (row.some(isValue) || (rows.length === 0 && row.some((cell) => isTyped(shapeOf(cell))))) {
		return 'data';
	}
	// Without any contrast, a name that stands in its own column is no name.
	return repeats > 0 ? 'data' : 'unknown';
}

/** True when text stands over numbers, dates or addresses. */
export function isHeaderOver(
	row: readonly string[],
	below: readonly (readonly string[])[]
): boolean {
	return verdictOn(row, below) === 'header';
}

/** The shape most cells of a column have: eight in ten of those that are not empty. */
export function columnShape(rows: readonly (readonly string[])[], column: number): Shape {
	const times = new Map<Shape, number>();
	let filled = 0;
	for (const row of rows) {
		const shape = shapeOf(row[column] ?? '');
		if (shape === 'empty') continue;
		filled++;
		times.set(shape, (times.get(shape) ?? 0) + 1);
	}
	if (filled === 0) return 'empty';
	for (const [shape, count] of times) if (count >= filled * 0.8) return shape;
	return 'text';
}

function isTyped(shape: Shape): boolean {
	return shape !== 'text' && shape !== 'empty';
}

/** A cell that names no column: a fraction, a date or an address. */
function isValue(cell: string): boolean {
	const shape = shapeOf(cell);
	return isTyped(shape) && !(shape === 'number' && /^\s*\d+\s*$/.test(cell));
}

/** Years over numbers that are none name columns: a table with a column for each year. */
function isYearHeading(
	cell: string,
	rows: readonly (readonly string[])[],
	column: number
): boolean {
	return YEAR.test(cell.trim()) && !rows.some((row) => YEAR.test((row[column] ?? '').trim()));
}

/** `country, 1, 2, 3 …`: months or editions, counted from one to the next. */
function isCounting(row: readonly string[]): boolean {
	const numbers = row.map((cell) => cell.trim()).filter((cell) => /^\d{1,2}$/.test(cell));
	return (
		numbers.length > 2 &&
		row.some((cell) => shapeOf(cell) === 'text') &&
		numbers.every((cell, at) => at === 0 || Number(cell) === Number(numbers[at - 1]) + 1)
	);
}
