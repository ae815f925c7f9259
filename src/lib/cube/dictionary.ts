/** Distinct values in the order they first came, each known by its position. */
export class Dictionary<T> {
	readonly values: T[] = [];
	readonly #positions = new Map<string, number>();

	constructor(values: Iterable<T> = []) {
		for (const value of values) this.add(value);
	}

	/** The position of a value, which is added where it is new. Values are equal when their JSON is. */
	add(value: T): number {
		const key = JSON.stringify(value);
		const known = this.#positions.get(key);
		if (known !== undefined) return known;
		this.#positions.set(key, this.values.length);
		return this.values.push(value) - 1;
	}
}
