/** The order of codes, ids and names that no language decides; what is not known comes last. */
export function byCode(a: string | null, b: string | null): number {
	if (a === null || b === null) return Number(a === null) - Number(b === null);
	return a < b ? -1 : Number(a > b);
}
