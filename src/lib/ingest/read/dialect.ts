/** How a delimited text is written. */
export interface Dialect {
	/** One character; {@link ONE_COLUMN} for a text of one column. */
	readonly delimiter: string;
	/** Null where quotes are characters as any other. */
	readonly quote: '"' | "'" | null;
	readonly escape: 'doubled' | '\\';
	/** `\n` stands for LF and CRLF alike. */
	readonly newline: '\n' | '\r';
}

/** The delimiter of a text that has none: a control character that is not in it. */
export const ONE_COLUMN = '\u001f';
