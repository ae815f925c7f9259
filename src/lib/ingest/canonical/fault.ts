/** Something wrong in a data file; any of them stops the build. */
export interface Fault {
	readonly file: string;
	/** Line of the file, the header being 1; 0 where the whole file is meant. */
	readonly line: number;
	readonly column: string;
	readonly value: string;
	/** The rule's name and what to do about it. */
	readonly rule: string;
}

/** "activities.csv:7, headcount "muchas": not a whole number". */
export function describe({ file, line, column, value, rule }: Fault): string {
	const place = line > 0 ? `${file}:${line}` : file;
	const cell = column ? `, ${column}${value ? ` "${value}"` : ''}` : '';
	return `${place}${cell}: ${rule}`;
}
