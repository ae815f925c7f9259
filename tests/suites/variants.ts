import type { Outcome } from './reading';

/** One table with the line ends of different systems: `-dos` and `-mac` beside the plain one. */
const VARIANT = /-(dos|mac)(\.\w+)$/;

/** Variants that are read as another table than the plain file, newlines in cells aside. */
export function variantsDiffer(outcomes: ReadonlyMap<string, Outcome>): [string, string][] {
	return [...outcomes].flatMap(([path, outcome]): [string, string][] => {
		const plain = outcomes.get(path.replace(VARIANT, '$2'));
		if (!VARIANT.test(path) || !plain || tableOf(plain) === tableOf(outcome)) return [];
		return [[path, 'not the table of the plain variant']];
	});
}

function tableOf(outcome: Outcome): string {
	if (outcome.kind !== 'read') return outcome.kind;
	const tables = outcome.readings.map(({ refused, sheets }) => [
		refused,
		sheets.map(({ columns, rows }) => [columns, rows])
	]);
	return JSON.stringify(tables).replace(/\\r\\n|\\r/g, '\\n');
}
