import type { Kind, Mapping } from './fields';
import type { Warning } from './sheet';

/** What a reader decided about a sheet where its cells do not tell. */
export interface Settings {
	/** Order of day and month in numeric dates; null where every date is clear by itself. */
	readonly dateOrder: 'dmy' | 'mdy' | null;
	/** Decimal mark of numbers; null where none needs it. */
	readonly decimal: ',' | '.' | null;
	/** ISO date of the import: what begins later has not been held. */
	readonly asOf: string;
	/** Whether the rows of an attendance sheet say who came. */
	readonly evidence: 'attendance' | 'registration';
	/** Role of the persons where no column says it. */
	readonly role: 'participant' | 'speaker' | 'organiser';
	/** The event a sheet without activity columns is the list of; null where columns tell. */
	readonly event: EventChoice | null;
	/** Whether activities that only an attendance sheet names are made from its titles and dates. */
	readonly makeActivities: boolean;
}

/** An activity that exists, by its id, or one to be made. */
export type EventChoice =
	| { readonly activityId: string }
	| {
			readonly title: string;
			readonly date: string;
			readonly type: string;
			readonly country: string | null;
	  };

/** A sheet that was taken in: its rows lie in the table {@link sourceTable} names. */
export interface Source {
	/** Lower-case letters and digits; orders sources by when they were added. */
	readonly id: string;
	readonly file: string;
	readonly sheet: string;
	/** `table` for a canonical table taken over as it is, from a project file. */
	readonly kind: Kind | 'table';
	/** Name of the canonical table, for `table`. */
	readonly table: string | null;
	readonly mapping: Mapping;
	readonly settings: Settings;
	/** Rows of the file, whatever became of them. */
	readonly rowsRead: number;
	/** What was off in the file itself. */
	readonly warnings: readonly Warning[];
}

/** Name of the table of a source's rows: `line, rows, skip`, then a text column per field. */
export const sourceTable = (id: string): string => `source_${id}`;
