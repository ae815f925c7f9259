/** What the keyboard can stop at in a cell: its links and buttons, else the cell itself. */
function stopsOf(cell: Element): HTMLElement[] {
	const inside = [...cell.querySelectorAll<HTMLElement>('a, button')];
	return inside.length > 0 ? inside : [cell as HTMLElement];
}

/**
 * Where an arrow key leads from a place in a grid: sideways to the next stop of the row, up and down to
 * the same column of the row drawn before or after; Home and End to the row's ends. Null where it leads
 * nowhere.
 */
export function nextStop(from: Element, key: string): HTMLElement | null {
	const cell = from.closest('th, td');
	const row = cell?.closest('tr');
	if (!cell || !row) return null;
	const stops = [...row.cells].flatMap(stopsOf);
	const place = stops.indexOf(from as HTMLElement);
	switch (key) {
		case 'ArrowRight':
			return stops[place + 1] ?? null;
		case 'ArrowLeft':
			return stops[place - 1] ?? null;
		case 'Home':
			return stops[0] ?? null;
		case 'End':
			return stops.at(-1) ?? null;
		case 'ArrowDown':
		case 'ArrowUp': {
			const other = beside(row, key === 'ArrowDown');
			const same = other?.cells[(cell as HTMLTableCellElement).cellIndex];
			return same ? (stopsOf(same)[0] ?? null) : null;
		}
		default:
			return null;
	}
}

/** The next row with an index: room that stands for rows has none. */
function beside(row: HTMLTableRowElement, down: boolean): HTMLTableRowElement | null {
	let other: Element | null = row;
	do other = down ? other.nextElementSibling : other.previousElementSibling;
	while (other && !other.hasAttribute('data-index'));
	return other as HTMLTableRowElement | null;
}

/** How many rows a key moves at once, of `count`: a page, or to the first or the last. Null for other keys. */
export function rowAfter(
	index: number,
	{ key, ctrlKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey'>,
	count: number
): number | null {
	const within = (at: number) => Math.max(0, Math.min(count - 1, at));
	if (key === 'PageDown') return within(index + 10);
	if (key === 'PageUp') return within(index - 10);
	if (ctrlKey && key === 'Home') return 0;
	if (ctrlKey && key === 'End') return count - 1;
	return null;
}
