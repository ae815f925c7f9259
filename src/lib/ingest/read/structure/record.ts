/** A record of any source: a line of text, a row of a workbook. */
export interface SheetRecord {
	readonly cells: readonly string[];
	/** Line or row, from 1. */
	readonly line: number;
	/** How many lines it takes. */
	readonly lines: number;
	readonly blank: boolean;
	/** Begins with `#`, outside quotes. */
	readonly hash: boolean;
}

/** How many cells a record has up to its last one that is not empty. */
export function widthOf(cells: readonly string[]): number {
	let width = cells.length;
	while (width > 0 && cells[width - 1]!.trim() === '') width--;
	return width;
}

/** How many cells of a record are not empty. */
export function filled(cells: readonly string[]): number {
	return cells.filter((cell) => cell.trim() !== '').length;
}

/**
 * The width most records have, of those wider than one cell; 1 where there are none. Measured by
 * `measure`: all cells, or only those up to the last one that is not empty.
 */
export function usualWidth(
	records: readonly SheetRecord[],
	measure: (cells: readonly string[]) => number = (cells) => cells.length
): number {
	const times = new Map<number, number>();
	let usual = 1;
	for (const record of records) {
		if (record.blank) continue;
		const width = measure(record.cells);
		if (width < 2) continue;
		const count = (times.get(width) ?? 0) + 1;
		times.set(width, count);
		if (count > (times.get(usual) ?? 0)) usual = width;
	}
	return usual;
}

/** A record above a header as a line of text: `Topic: …` for two cells. */
export function asText(cells: readonly string[]): string {
	const parts = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
	if (parts.length !== 2) return parts.join(', ');
	return parts.join(parts[0]!.endsWith(':') ? ' ' : ': ');
}
