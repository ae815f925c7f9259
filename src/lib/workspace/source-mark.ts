const MARK = /^Alcance ([0-9a-z]{14}): /;

/** The header of an export's line numbers: it says which source the rows are of. */
export const sourceMark = (id: string, text: string): string => `Alcance ${id}: ${text}`;

/** The source a header marks; null where it is any other header. */
export const sourceMarked = (header: string): string | null => MARK.exec(header)?.[1] ?? null;
