/** One class of the sequential scale: whole numbers from `from` to `to`, both included. */
export interface AmountClass {
	readonly from: number;
	readonly to: number;
	/** Which colour of the scale, 1 (lightest) to 5. */
	readonly slot: number;
}

/** Colours used when there are fewer classes than colours, as far apart as they go. */
const SLOTS: Record<number, readonly number[]> = {
	1: [3],
	2: [2, 4],
	3: [1, 3, 5],
	4: [1, 2, 4, 5],
	5: [1, 2, 3, 4, 5]
};

/**
 * At most five classes with whole bounds that hold all the amounts above zero. Few distinct values
 * get a class each; amounts far apart get round bounds, others equal shares of the distinct values.
 */
export function amountClasses(amounts: readonly number[]): AmountClass[] {
	const values = [...new Set(amounts.filter((one) => one > 0).map(Math.ceil))].sort(
		(a, b) => a - b
	);
	const [least] = values;
	const most = values.at(-1);
	if (least === undefined || most === undefined) return [];
	const tops =
		values.length <= 5 ? values : most / least > 40 ? roundTops(values) : shareTops(values);
	return tops.map((to, index) => {
		const before = tops[index - 1];
		return {
			from: before === undefined ? least : tops === values ? to : before + 1,
			to,
			slot: SLOTS[tops.length]![index]!
		};
	});
}

function shareTops(values: readonly number[]): number[] {
	return [1, 2, 3, 4, 5].map((part) => values[Math.ceil((part * values.length) / 5) - 1]!);
}

/**
 * Bounds from 1, 3, 10, 30, 100… of which each class holds some value; where that makes more than
 * five classes the lowest are one.
 */
function roundTops(values: readonly number[]): number[] {
	const most = values.at(-1)!;
	const tops: number[] = [];
	let before = 0;
	for (let decade = 1; before < most; decade *= 10) {
		for (const step of [1, 3]) {
			const top = Math.min(step * decade, most);
			if (values.some((one) => one > before && one <= top)) tops.push(top);
			before = Math.max(before, top);
		}
	}
	return tops.slice(-5);
}

/** The class an amount falls into. */
export function classOf(classes: readonly AmountClass[], amount: number): AmountClass | undefined {
	return classes.find(({ to }) => amount <= to);
}
