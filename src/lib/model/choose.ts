/**
 * What is chosen after the reader picks an item: the item instead of the others, or, with `more`,
 * beside them. Picking what is chosen already takes it away; alone, it takes away everything.
 */
export function choose(chosen: readonly string[], item: string, more: boolean): readonly string[] {
	const isChosen = chosen.includes(item);
	const others = chosen.filter((one) => one !== item);
	if (more) return isChosen ? others : [...others, item];
	return isChosen && others.length === 0 ? [] : [item];
}

/** The same for items that are picked together: they are chosen when all of them are. */
export function chooseAll(
	chosen: readonly string[],
	items: readonly string[],
	more: boolean
): readonly string[] {
	const isChosen = items.every((item) => chosen.includes(item));
	const others = chosen.filter((one) => !items.includes(one));
	if (more) return isChosen ? others : [...others, ...items];
	return isChosen && others.length === 0 ? [] : items;
}
