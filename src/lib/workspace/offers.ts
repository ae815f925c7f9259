import type { Connector } from '$lib/engine/connector';
import { PERSONAL, type Field, type Mapping } from '$lib/ingest/fields';
import { proposeSettings } from '$lib/ingest/propose-settings';
import { openFile } from '$lib/ingest/read/open-file';
import { looksPersonal } from '$lib/ingest/recognise/looks-personal';
import { recognise } from '$lib/ingest/recognise/recognise';
import { shapeKey } from '$lib/ingest/recognise/shape-key';
import { hintsInFile } from '$lib/ingest/recognise/hints-in-file';
import type { OpenedFile, Sheet } from '$lib/ingest/sheet';
import { readDate } from '$lib/ingest/values/date';
import type { Source } from '$lib/ingest/source';
import type { Remembered } from '$lib/store/store';
import { eventCandidates } from './event-candidates';
import { isMarked, sourceMarked, withoutEscapes } from './source-mark';
import type { Offer, RefusedFile, Replaced } from './offer';

/** Rows shown of an offer. */
const SHOWN = 12;
const MASK = '•••';
const ADDRESS = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+/gu;

/** A sheet on offer, with the file it is in. */
export interface Offered {
	readonly offer: Offer;
	readonly sheet: Sheet;
	/** The dropped file it is in: itself, or an archive. */
	readonly original: File;
}

/** What proposing needs to know of what is there already. */
export interface Surroundings {
	readonly database: Connector;
	readonly asOf: string;
	readonly hasActivities: boolean;
	readonly remembered: (shape: string) => Promise<Remembered | undefined>;
	readonly newId: () => string;
	readonly sources: readonly Source[];
}

/** Opens a file and proposes what each of its sheets is. */
export async function offersOf(
	file: File,
	around: Surroundings
): Promise<{ offers: Offered[]; refused: RefusedFile[] }> {
	const offers: Offered[] = [];
	const refused: RefusedFile[] = [];
	for (const opened of await openFile(file)) {
		if (opened.refused) refused.push({ file: opened.file, refusal: opened.refused });
		for (const read of opened.sheets) {
			const sheet = isMarked(read.columns) ? withoutEscapes(read) : read;
			offers.push({ offer: await offerOf(sheet, opened, around), sheet, original: file });
		}
	}
	return { offers, refused };
}

async function offerOf(
	sheet: Sheet,
	opened: OpenedFile,
	{ database, asOf, hasActivities, remembered, newId, sources }: Surroundings
): Promise<Offer> {
	const replaces = replacedBy(sheet, opened.file, sources);
	const mended = replaces?.mended ? sources.find(({ id }) => id === replaces.id) : undefined;
	const before = mended ?? (sheet.line > 0 ? await remembered(shapeKey(sheet.columns)) : undefined);
	const fresh = recognise(sheet);
	const recognition =
		before && before.kind !== 'table'
			? { ...fresh, kind: before.kind, mapping: before.mapping }
			: fresh;
	const proposal = proposeSettings(sheet, recognition, { asOf, hasActivities });
	// What the cells prove holds against what was chosen for another file of this shape.
	const settings = {
		...proposal.settings,
		dateOrder: proposal.settings.dateOrder ?? before?.settings.dateOrder ?? null,
		decimal: proposal.settings.decimal ?? before?.settings.decimal ?? null,
		role: before?.settings.role ?? proposal.settings.role,
		...(mended ? { evidence: mended.settings.evidence, event: mended.settings.event } : undefined)
	};
	const personal = sheet.columns.map((column, index) => {
		const field = fieldOf(column, recognition.mapping);
		if (field) return field === 'person' || PERSONAL.includes(field);
		return looksPersonal(
			column,
			sheet.sample.map((row) => row[index] ?? '')
		);
	});
	const { file } = opened;
	const hints = hintsInFile(sheet, opened);
	const reading = hints.dates
		.map((text) => readDate(text, settings.dateOrder))
		.find(({ kind }) => kind === 'date');
	const event = {
		title: hints.title ?? file.replace(/\.[^.]*$/, ''),
		date: reading?.kind === 'date' ? reading.start : null
	};
	return {
		id: newId(),
		file,
		sheet: sheet.name,
		line: sheet.line,
		columns: sheet.columns,
		personal,
		sample: sheet.sample
			.slice(0, SHOWN)
			.map((row) => row.map((cell, index) => masked(cell, personal[index] ?? false))),
		rowCount: sheet.rowCount,
		recognition,
		remembered: before !== undefined,
		settings,
		dates: proposal.dates,
		askEvidence: proposal.askEvidence,
		askEvent: proposal.askEvent,
		event,
		candidates: proposal.askEvent ? await eventCandidates(database, event, hasActivities) : [],
		warnings: sheet.warnings,
		replaces
	};
}

/** What a column holds under a mapping; undefined for a column that is not used. */
function fieldOf(column: string, mapping: Mapping): Field | undefined {
	return (Object.keys(mapping) as Field[]).find((field) => mapping[field] === column);
}

/** The source that a sheet is a new version of; null where there is none. */
function replacedBy(
	{ name, columns }: Sheet,
	file: string,
	sources: readonly Source[]
): Replaced | null {
	const marked = columns.map(sourceMarked).find((id) => id !== null);
	const mended = sources.find(({ id }) => id === marked);
	const replaced =
		mended ?? sources.find((source) => source.file === file && source.sheet === name);
	return replaced
		? { id: replaced.id, rows: replaced.rowsRead, mended: mended !== undefined }
		: null;
}

/** A cell as it may be shown. */
function masked(cell: string, personal: boolean): string {
	if (personal) return cell === '' ? '' : MASK;
	return cell.replace(ADDRESS, MASK);
}
