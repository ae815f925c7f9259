/**
 * A total split into whole numbers in proportion to weights, one each, that add up to it exactly:
 * what rounding takes from one it gives to a later one.
 */
export function shares(total: number, weights: readonly number[]): number[] {
	const sum = weights.reduce((all, weight) => all + weight, 0);
	let weighed = 0;
	let given = 0;
	return weights.map((weight) => {
		weighed += weight;
		const share = Math.round((total * weighed) / sum) - given;
		given += share;
		return share;
	});
}
