import type { ActivityTypeRow } from '$lib/queries/activity-types-by-year';

/** An activity type as it is drawn: its label and its colour, `--type-1` to `--type-8`. */
export interface TypeStyle {
	readonly id: string;
	readonly label: string;
	readonly slot: number;
	/** Ids of the types that share this colour, where it stands for several. */
	readonly together?: readonly string[];
}

/** How many colours there are; no more types than that can be told apart. */
const COLOURS = 8;

/** Id of what stands for several types. No type is called so. */
const OTHERS = '*';

/** The ids of the types that a style stands for. */
export function idsOf({ id, together }: TypeStyle): readonly string[] {
	return together ?? [id];
}

/** Whether a row's type is drawn in a style. */
export function isDrawnAs(style: TypeStyle, type: string): boolean {
	return idsOf(style).includes(type);
}

/**
 * The types that occur in the rows, in the order given, undescribed ones at the end. Each keeps its
 * colour where it has one of its own; of more types than colours the most frequent do, and the last
 * colour stands for the others, named by `others`.
 */
export function typesIn(
	rows: readonly Pick<ActivityTypeRow, 'type' | 'activities'>[],
	types: readonly TypeStyle[],
	others: (count: number) => string
): TypeStyle[] {
	const amounts = new Map<string, number>();
	for (const { type, activities } of rows) amounts.set(type, (amounts.get(type) ?? 0) + activities);
	const described = types.filter(({ id }) => amounts.has(id));
	const rest = [...amounts.keys()].filter((id) => !types.some((type) => type.id === id));
	const all = [...described, ...rest.map((id) => ({ id, label: id, slot: 0 }))];
	if (all.length <= COLOURS) return coloured(all, COLOURS);
	const frequent = [...all]
		.sort((a, b) => amounts.get(b.id)! - amounts.get(a.id)!)
		.slice(0, COLOURS - 1);
	const together = all.filter((type) => !frequent.includes(type)).map(({ id }) => id);
	const other = { id: OTHERS, label: others(together.length), slot: COLOURS, together };
	return [
		...coloured(
			all.filter((type) => frequent.includes(type)),
			COLOURS - 1
		),
		other
	];
}

/** The same types, those without a colour of their own among the first `colours` given a free one. */
function coloured(types: readonly TypeStyle[], colours: number): TypeStyle[] {
	const isOwn = (type: TypeStyle) =>
		type.slot >= 1 && type.slot <= colours && types.find(({ slot }) => slot === type.slot) === type;
	const taken = new Set(types.filter(isOwn).map(({ slot }) => slot));
	const free = Array.from({ length: colours }, (_, index) => index + 1).filter(
		(slot) => !taken.has(slot)
	);
	// What nobody described is told by the last colours, the greys.
	return types.map((type) =>
		isOwn(type) ? type : { ...type, slot: (type.slot === 0 ? free.pop() : free.shift())! }
	);
}
