/** Numbers that look random and are the same on every run. */
export interface Random {
	/** A number in [0, 1). */
	next(): number;
	/** A number in [from, to). */
	between(from: number, to: number): number;
	/** A whole number, both ends included. */
	integer(from: number, to: number): number;
	/** True with the given probability. */
	chance(probability: number): boolean;
	/** One item of a list; throws on an empty one. */
	pick<T>(items: readonly T[]): T;
}

/** Mulberry32: whole-number arithmetic only, so every engine gives the same sequence. */
export function createRandom(seed: number): Random {
	let state = seed >>> 0;
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	const integer = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
	return {
		next,
		between: (from, to) => from + next() * (to - from),
		integer,
		chance: (probability) => next() < probability,
		pick(items) {
			const item = items[integer(0, items.length - 1)];
			if (item === undefined) throw new RangeError('Nothing to pick from');
			return item;
		}
	};
}

/** How much each key weighs; weights need not add up to anything. */
export type Weights<Key extends string = string> = Readonly<Record<Key, number>>;

/** Draws keys in proportion to their weights; the cumulative table is built once. */
export function createSampler<Key extends string>(weights: Weights<Key>): (random: Random) => Key {
	const entries = Object.entries(weights) as [Key, number][];
	const limits: number[] = [];
	let total = 0;
	for (const [, weight] of entries) limits.push((total += weight));
	return (random) => {
		const mark = random.next() * total;
		let low = 0;
		let high = limits.length - 1;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (mark < (limits[middle] ?? 0)) high = middle;
			else low = middle + 1;
		}
		const entry = entries[low];
		if (!entry) throw new RangeError('Nothing to draw from');
		return entry[0];
	};
}
