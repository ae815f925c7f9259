import { TextWriter, type FileEntry } from '@zip.js/zip.js';

/** What the library that reads workbooks passes over in a sheet. */
export interface SheetNotes {
	readonly hidden: boolean;
	/** Merged ranges of more than one cell: only their first cell has a value. */
	readonly merged: number;
	/** Cells that hold an error, as `#DIV/0!`. */
	readonly errors: number;
	/** Formulas whose result was not saved. */
	readonly uncalculated: number;
}

const NOTHING: SheetNotes = { hidden: false, merged: 0, errors: 0, uncalculated: 0 };

/** Notes on a workbook's sheets, in their order there. */
export async function notesOn(entries: readonly FileEntry[]): Promise<readonly SheetNotes[]> {
	const text = async (path: string) => {
		const entry = entries.find(({ filename }) => filename === path);
		return entry ? entry.getData(new TextWriter(), { useWebWorkers: false }) : '';
	};
	const workbook = await text('xl/workbook.xml');
	const relations = await text('xl/_rels/workbook.xml.rels');
	const sheets = [...workbook.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([tag]) => tag);
	return Promise.all(
		sheets.map(async (tag) => {
			const path = pathOf(attribute(tag, '(?:\\w+:)?id'), relations);
			if (path === null) return NOTHING;
			const hidden = /^(hidden|veryHidden)$/.test(attribute(tag, 'state') ?? '');
			return { ...countsIn(await text(path)), hidden };
		})
	);
}

function countsIn(xml: string): Omit<SheetNotes, 'hidden'> {
	const count = (pattern: RegExp) => xml.match(pattern)?.length ?? 0;
	return {
		merged: count(/<(?:\w+:)?mergeCell\s[^>]*ref="[A-Z]+\d+:[A-Z]+\d+"/g),
		errors: count(/<(?:\w+:)?c\s[^>]*\bt="e"/g),
		uncalculated: count(/<(?:\w+:)?f\b[^>]*(?:\/>|>[^<]*<\/(?:\w+:)?f>)\s*<\/(?:\w+:)?c>/g)
	};
}

/** The path in the archive of a sheet by its relation. */
function pathOf(id: string | null, relations: string): string | null {
	const relation = [...relations.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)].find(
		([tag]) => id !== null && attribute(tag, 'Id') === id
	);
	const target = relation ? attribute(relation[0], 'Target') : null;
	if (target === null) return null;
	return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function attribute(tag: string, name: string): string | null {
	return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? null;
}
