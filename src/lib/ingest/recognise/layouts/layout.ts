import type { Field, Kind } from '../../fields';
import type { Assignment } from '../assign';
import type { Evidence } from '../evidence';
import { headerKey } from '../header';
import type { Table } from '../table';

/** An export that is known by its headers. */
export interface Layout {
	/** As `zoom-webinar`. */
	readonly id: string;
	/** `unknown` for a part of an export that holds no rows of any kind. */
	readonly kind: Kind | 'unknown';
	/** Groups of headers, of each of which one is there: what makes the layout known. */
	readonly signature: readonly string[];
	/** What must hold besides, as for the section of a report. */
	readonly when?: (table: Table) => boolean;
	/** Headers that hold a field, surest first. Other columns go by the general synonyms. */
	readonly fields?: Partial<Readonly<Record<Field, string>>>;
	/** Headers that mean no field, whatever they sound like. */
	readonly ignored?: string;
	/** What its rows prove; absent where the general rules tell. */
	readonly evidence?: (table: Table, assignment: Assignment) => Evidence;
}

/** Keys of headers written with `|` between them. */
export function keys(headers = ''): string[] {
	return headers.split('|').flatMap((header) => (header.trim() ? [headerKey(header)] : []));
}

/** Whether a table has the headers of a layout. */
export function hasSignature({ signature, when }: Layout, table: Table): boolean {
	return (
		signature.every((group) => keys(group).some((key) => table.keys.has(key))) &&
		(when?.(table) ?? true)
	);
}
