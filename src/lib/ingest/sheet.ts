/** Something off in a file that was read all the same. Its text is the message `warning.<code>`. */
export interface Warning {
	readonly code: string;
	/** Line of the file, from 1, where it is about one. */
	readonly line?: number;
	/** What the message names: counts, a delimiter, an encoding … never a person. */
	readonly values?: Readonly<Record<string, string | number>>;
}

/** Why nothing of a file was loaded. Its text is the message `refusal.<code>`. */
export interface Refusal {
	readonly code: string;
	readonly line?: number;
	readonly values?: Readonly<Record<string, string | number>>;
}

/** Some rows of a sheet, in file order, every cell as it stands there. */
export interface RowBatch {
	/** Each as long as the sheet has columns: missing cells are empty, and warned of. */
	readonly rows: readonly (readonly string[])[];
	/** The line of the file (of a workbook's sheet: the row) where each row begins, from 1. */
	readonly lines: readonly number[];
	/** How far into the file reading has come, 0 to 1. */
	readonly progress: number;
}

/** One table of a file. */
export interface Sheet {
	/** A workbook's sheet, a section's title, a zip's entry; the file's name where it is the only one. */
	readonly name: string;
	/** Line of the header; 0 where there is none and columns were numbered. */
	readonly line: number;
	readonly columns: readonly string[];
	/** HXL hashtags, one a column, where a row held them. */
	readonly tags: readonly string[] | null;
	/** Lines of text above the header, as `Topic: …`, which may name and date the event. */
	readonly preamble: readonly string[];
	/** The first rows, at most 500, for recognising and showing. */
	readonly sample: readonly (readonly string[])[];
	/** How many rows there are, where the file was read whole; null while it streams. */
	readonly rowCount: number | null;
	/** What was dropped, padded or guessed. Complete once the last batch has been taken. */
	readonly warnings: readonly Warning[];
	/** Every row, from the first; may be called again. Rejects with a {@link RefusedError}. */
	batches(signal?: AbortSignal): AsyncGenerator<RowBatch>;
	/** The same rows for a database that reads CSV itself; null where they are not regular enough. */
	readonly bulk?: Bulk | null;
}

/** A delimited text in pieces that DuckDB reads faster than we do. */
export interface Bulk {
	/** One character between cells; quotes are `"`, and doubled inside cells. */
	readonly delimiter: string;
	/** Cells in each record of a piece. */
	readonly width: number;
	/**
	 * Every row, from the first: pieces, and rows that were read already where records are not
	 * regular. Rejects as {@link Sheet.batches} does.
	 */
	steps(signal?: AbortSignal): AsyncGenerator<BulkPiece | RowBatch>;
}

/** Whole records, one a line, without header, in UTF-8. */
export interface BulkPiece {
	readonly bytes: Uint8Array;
	readonly newline: '\n' | '\r\n';
	/** The line of the first record. */
	readonly line: number;
	/** How many records there are: if the database finds another number, take {@link batches}. */
	readonly count: number;
	readonly progress: number;
	/** The rows of this piece, read without the database. Counts what is off into the warnings. */
	batches(): readonly RowBatch[];
}

/** A file that was opened, or refused. */
export interface OpenedFile {
	readonly file: string;
	/** The text's encoding by its WHATWG name; null for binary formats. */
	readonly encoding: string | null;
	readonly refused: Refusal | null;
	readonly sheets: readonly Sheet[];
}

/** Thrown when a file turns out unreadable after its beginning was read. */
export class RefusedError extends Error {
	constructor(readonly refusal: Refusal) {
		super(refusal.code);
		this.name = 'RefusedError';
	}
}
