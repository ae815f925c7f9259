import type { Kind, Recognition } from '$lib/ingest/fields';
import type { Refusal, Warning } from '$lib/ingest/sheet';
import type { Settings } from '$lib/ingest/source';
import type { DateOrderEvidence } from '$lib/ingest/values/date-order';

/** An activity that a list of people may be of. */
export interface EventCandidate {
	readonly activityId: string;
	readonly title: string;
	/** ISO date. */
	readonly date: string;
	/** Whether its date and title are those the file names. */
	readonly sure: boolean;
}

/** A sheet that was read and recognised and waits for the reader's word. No cell names a person. */
export interface Offer {
	readonly id: string;
	readonly file: string;
	readonly sheet: string;
	/** Line of the header; 0 where there is none. */
	readonly line: number;
	readonly columns: readonly string[];
	/** Which columns say who somebody is; their cells are masked. */
	readonly personal: readonly boolean[];
	/** The first rows. */
	readonly sample: readonly (readonly string[])[];
	/** How many rows there are, where that is known before loading. */
	readonly rowCount: number | null;
	readonly recognition: Recognition;
	/** Whether the mapping is what was chosen for such a file before. */
	readonly remembered: boolean;
	readonly settings: Settings;
	readonly dates: DateOrderEvidence;
	readonly askEvidence: boolean;
	readonly askEvent: boolean;
	/** What the file says of its event, to make one of. */
	readonly event: { readonly title: string; readonly date: string | null };
	readonly candidates: readonly EventCandidate[];
	readonly warnings: readonly Warning[];
	/** The source it may take the place of: the same sheet before, or the one it was exported from. */
	readonly replaces: Replaced | null;
}

/** A source whose place a sheet may take. */
export interface Replaced {
	readonly id: string;
	/** Rows it was read with. */
	readonly rows: number;
	/** Whether it was exported with its findings to be mended: then all was answered before. */
	readonly mended: boolean;
}

/** A file nothing of which is offered. */
export interface RefusedFile {
	readonly file: string;
	readonly refusal: Refusal;
}

/** What the reader decided about an offer. */
export interface Decision {
	readonly offer: string;
	readonly kind: Kind;
	readonly mapping: Recognition['mapping'];
	readonly settings: Settings;
	/** Id of the source whose place it takes; null where it is added to what there is. */
	readonly replaces: string | null;
	/** Whether the original file is to be kept beside its rows. */
	readonly keepOriginal: boolean;
}
