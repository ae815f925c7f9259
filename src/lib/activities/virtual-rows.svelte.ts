import {
	Virtualizer,
	defaultRangeExtractor,
	elementScroll,
	observeElementOffset,
	observeElementRect
} from '@tanstack/virtual-core';

/** What a virtual list needs to know of its rows. */
interface Options {
	readonly count: number;
	/** Height of a row that was not measured yet, in pixels. */
	readonly estimate: number;
	readonly keyOf: (index: number) => string;
}

/** A row to draw, and the room of the rows before it that are not drawn, in pixels. */
interface ShownRow {
	readonly index: number;
	readonly room: number;
}

/**
 * The rows of a long table that are in sight, and a few around them; the rest is room. The row with the
 * focus is always drawn. `mount` it once there is a box that scrolls.
 */
export class VirtualRows {
	#virtualizer: Virtualizer<HTMLElement, HTMLElement> | undefined;
	#rows = $state.raw<readonly ShownRow[]>([]);
	#after = $state(0);
	#kept: number | null = null;

	get rows(): readonly ShownRow[] {
		return this.#rows;
	}

	/** Room of the rows after the last one drawn, in pixels. */
	get after(): number {
		return this.#after;
	}

	/** Watches a box whose first `head` pixels stay in sight; returns how to stop. */
	mount(box: HTMLElement, head: number, options: Options): () => void {
		const virtualizer = new Virtualizer<HTMLElement, HTMLElement>({
			...this.#settings(options),
			getScrollElement: () => box,
			scrollToFn: elementScroll,
			observeElementRect,
			observeElementOffset,
			overscan: 8,
			scrollMargin: head,
			scrollPaddingStart: head,
			indexAttribute: 'data-index',
			onChange: () => this.#read(),
			rangeExtractor: (range) => {
				const seen = defaultRangeExtractor(range);
				const kept = this.#kept;
				if (kept === null || kept >= range.count || seen.includes(kept)) return seen;
				return [...seen, kept].sort((a, b) => a - b);
			}
		});
		this.#virtualizer = virtualizer;
		const unmount = virtualizer._didMount();
		virtualizer._willUpdate();
		this.#read();
		return () => {
			unmount();
			this.#virtualizer = undefined;
			this.#rows = [];
		};
	}

	/** Other rows, or more or fewer of them. */
	update(options: Options): void {
		const virtualizer = this.#virtualizer;
		if (!virtualizer) return;
		virtualizer.setOptions({ ...virtualizer.options, ...this.#settings(options) });
		virtualizer._willUpdate();
		this.#read();
	}

	/** Learns the height of a row that was drawn; an attachment of its element. */
	measure = (element: HTMLElement): void => {
		this.#virtualizer?.measureElement(element);
	};

	/** Keeps a row drawn wherever the box scrolls; null for none. */
	keep(index: number | null): void {
		this.#kept = index;
	}

	/** Scrolls until a row is in sight. */
	show(index: number): void {
		this.#virtualizer?.scrollToIndex(index);
	}

	#settings({ count, estimate, keyOf }: Options) {
		return { count, estimateSize: () => estimate, getItemKey: keyOf };
	}

	#read() {
		const virtualizer = this.#virtualizer;
		if (!virtualizer) return;
		const head = virtualizer.options.scrollMargin;
		let end = 0;
		this.#rows = virtualizer.getVirtualItems().map((item) => {
			const room = Math.max(0, item.start - head - end);
			end = item.end - head;
			return { index: item.index, room };
		});
		this.#after = Math.max(0, virtualizer.getTotalSize() - end);
	}
}
