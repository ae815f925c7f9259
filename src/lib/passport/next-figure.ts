const STEPS: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 1, ArrowUp: -1 };

const rowOf = (figure: HTMLElement) => figure.closest('tr');
const columnOf = (figure: HTMLElement) => figure.closest<HTMLTableCellElement>('td, th')?.cellIndex;

/**
 * The number that a key leads to from another, among those of its group in reading order: left and
 * right to its neighbours, up and down within a table to the same column; Home and End to the ends.
 * Null where the key leads nowhere.
 */
export function nextFigure(
	group: readonly HTMLElement[],
	from: HTMLElement,
	key: string
): HTMLElement | null {
	if (key === 'Home') return group[0] ?? null;
	if (key === 'End') return group.at(-1) ?? null;
	const step = STEPS[key];
	if (step === undefined) return null;
	const isVertical = key === 'ArrowUp' || key === 'ArrowDown';
	const inColumn = (one: HTMLElement) =>
		one === from || (rowOf(one) !== rowOf(from) && columnOf(one) === columnOf(from));
	const ways = isVertical && rowOf(from) ? group.filter(inColumn) : group;
	return ways[ways.indexOf(from) + step] ?? null;
}
