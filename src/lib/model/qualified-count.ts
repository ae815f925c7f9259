/**
 * What a source says about how exact a number is, beside "exact", in the order they are written.
 * Strictness is kept: "más de 50" is `more-than`, never `at-least`.
 */
export const QUALIFIERS = ['about', 'more-than', 'at-least', 'at-most', 'less-than'] as const;

export type Qualifier = (typeof QUALIFIERS)[number];

/** A number with everything its sources say about it; no qualifier means exact. */
export interface QualifiedCount {
	readonly value: number;
	readonly qualifiers: readonly Qualifier[];
}

/** A count, or `null` where no source states one. */
export type Count = QualifiedCount | null;

export const ZERO: QualifiedCount = { value: 0, qualifiers: [] };

const FLIPPED: Record<Qualifier, Qualifier> = {
	about: 'about',
	'more-than': 'less-than',
	'at-least': 'at-most',
	'at-most': 'at-least',
	'less-than': 'more-than'
};

/** Whether a string is one of {@link QUALIFIERS}; "exact" is not: it is their absence. */
export function isQualifier(value: string): value is Qualifier {
	return (QUALIFIERS as readonly string[]).includes(value);
}

/** A count with the qualifiers in canonical order, each once. */
export function qualified(value: number, ...qualifiers: Qualifier[]): QualifiedCount {
	return { value, qualifiers: QUALIFIERS.filter((one) => qualifiers.includes(one)) };
}

/** The sum; it keeps every qualifier of its parts, so ≈60 + >60 is "about 120, probably more". */
export function add(a: QualifiedCount, b: QualifiedCount): QualifiedCount {
	return qualified(a.value + b.value, ...a.qualifiers, ...b.qualifiers);
}

/** The difference; bounds of what is taken away turn round: 10 − (>3) is less than 7. */
export function subtract(a: QualifiedCount, b: QualifiedCount): QualifiedCount {
	return qualified(a.value - b.value, ...a.qualifiers, ...b.qualifiers.map((one) => FLIPPED[one]));
}

/**
 * The sum of what is stated. Unknown parts are not zero: with some of them missing the sum is
 * `at-least`, or unknown (`null`) where that would say "at least 0". Nothing to add up is exactly zero.
 */
export function sum(counts: Iterable<Count>): Count {
	let total = ZERO;
	let missing = 0;
	for (const count of counts) {
		if (count === null) missing += 1;
		else total = add(total, count);
	}
	if (missing === 0) return total;
	return total.value === 0 ? null : add(total, qualified(0, 'at-least'));
}

/** The same count, said to be no more than a lower bound: for lists known to be incomplete. */
export function atLeast(count: QualifiedCount): QualifiedCount {
	return add(count, qualified(0, 'at-least'));
}

/** A part of something, or what is counted of it: a lower bound where it is not exactly known itself. */
export function boundBy<Part extends Count>(whole: Count, part: Part): Part | QualifiedCount {
	return part && whole && whole.qualifiers.length > 0 ? atLeast(part) : part;
}
