/** One sheet as it was read, whole. */
export interface ReadSheet {
	readonly name: string;
	readonly line: number;
	readonly columns: readonly string[];
	readonly rows: readonly (readonly string[])[];
	readonly lines: readonly number[];
	readonly warnings: readonly string[];
}

/** What became of a file: refused with a code, or its sheets. */
export interface Reading {
	readonly file: string;
	readonly refused: string | null;
	readonly sheets: readonly ReadSheet[];
	/** Where the second reader gave another table; null where it agreed or had nothing to read. */
	readonly differs: string | null;
	/** How many rows the second reader took through the database. */
	readonly throughDatabase: number;
}

/** What the runner hears of one file. */
export type Outcome =
	| { readonly kind: 'read'; readonly readings: readonly Reading[] }
	| { readonly kind: 'crashed'; readonly message: string }
	| { readonly kind: 'slow' };
