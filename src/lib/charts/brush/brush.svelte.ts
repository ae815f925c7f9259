import { isWithin, rangeOf, type ColumnRange } from './range';

/**
 * A range of columns being drawn, by pointer or with the Shift key. Nobody is told of it before it is
 * released: what it asks for may take a moment to answer.
 */
export class Brush {
	readonly #ids: () => readonly string[];
	#anchor = $state<string | null>(null);
	#end = $state<string | null>(null);

	constructor(ids: () => readonly string[]) {
		this.#ids = ids;
	}

	/** What is drawn so far; null while nothing is. */
	get range(): ColumnRange | null {
		if (this.#anchor === null || this.#end === null) return null;
		return rangeOf(this.#ids(), this.#anchor, this.#end);
	}

	/** Whether more than one column is in it. */
	get isWide(): boolean {
		return this.range !== null && this.range.from !== this.range.to;
	}

	isOver(id: string): boolean {
		return this.isWide && isWithin(this.#ids(), id, this.range);
	}

	/** Begins at a column, or goes on from where it began. */
	reach(id: string): void {
		this.#anchor ??= id;
		this.#end = id;
	}

	/** Ends it and says what it was. */
	release(): ColumnRange | null {
		const { range } = this;
		this.cancel();
		return range;
	}

	cancel(): void {
		this.#anchor = this.#end = null;
	}
}
