import type { Database } from '$lib/engine/database';
import type { Resource } from '$lib/ingest/canonical/resource';
import { loadSheet, type LoadOrder } from '$lib/ingest/load/load-sheet';
import { personKey } from '$lib/ingest/load/person';
import { shapeKey } from '$lib/ingest/recognise/shape-key';
import type { Sheet } from '$lib/ingest/sheet';
import type { Settings, Source } from '$lib/ingest/source';
import type { Taken } from './keeper';
import type { Decision } from './offer';
import type { Offered } from './offers';
import type { Progress } from './status';

/** Rows of canonical tables are taken as they are. */
const AS_IT_IS: Settings = {
	dateOrder: null,
	decimal: null,
	asOf: '9999-12-31',
	evidence: 'attendance',
	role: 'participant',
	event: null,
	makeActivities: false
};

/** What a sheet is taken into. */
export interface Taking {
	readonly database: Database;
	/** Id of the source that is made. */
	readonly id: string;
	/** The secret that makes persons' hashes. */
	readonly key: Uint8Array;
	readonly signal: AbortSignal;
	readonly onprogress: (progress: Progress) => void;
}

/** Takes in a sheet as the reader decided. */
export async function takeOffer(
	{ offer, sheet, original }: Offered,
	{ kind, mapping, settings, keepOriginal }: Decision,
	taking: Taking
): Promise<Taken> {
	const { file, sheet: name } = offer;
	// An archive says how far its entry has come, not how far the archive.
	const size = original.name === file ? original.size : null;
	const rowsRead = await load(sheet, { as: kind, mapping, file, size }, taking);
	const { warnings } = sheet;
	const { dateOrder, decimal, role } = settings;
	return {
		source: {
			id: taking.id,
			file,
			sheet: name,
			kind,
			table: null,
			mapping,
			settings,
			rowsRead,
			warnings
		},
		original: keepOriginal ? original : null,
		// Without a header, files of one width would all be the same shape.
		choice:
			sheet.line > 0
				? [shapeKey(sheet.columns), { kind, mapping, settings: { dateOrder, decimal, role } }]
				: null
	};
}

/** Takes in a canonical table as it is; `file` is where it comes from, empty where it was entered. */
export async function takeTable(
	resource: Resource,
	sheet: Sheet,
	file: string,
	taking: Taking
): Promise<Taken> {
	const what = { as: resource, mapping: {}, file: file || resource.name, size: null };
	const rowsRead = await load(sheet, what, taking);
	const source: Source = {
		id: taking.id,
		file,
		sheet: sheet.name,
		kind: 'table',
		table: resource.name,
		mapping: {},
		settings: AS_IT_IS,
		rowsRead,
		warnings: sheet.warnings
	};
	return { source, original: null, choice: null };
}

interface What extends Pick<LoadOrder, 'as' | 'mapping'> {
	readonly file: string;
	/** Bytes of the file; null where progress is not about all of it. */
	readonly size: number | null;
}

function load(sheet: Sheet, { as, mapping, file, size: bytes }: What, taking: Taking) {
	const { database, id, key, signal, onprogress } = taking;
	return loadSheet(database, sheet, {
		id,
		as,
		mapping,
		key: personKey(key),
		signal,
		onprogress: ({ rows, share }) => onprogress({ task: 'loading', file, rows, share, bytes })
	});
}
