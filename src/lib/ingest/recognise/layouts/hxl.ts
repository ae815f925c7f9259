import type { Field, Kind } from '../../fields';
import type { Column, Table } from '../table';

interface Tag {
	readonly base: string;
	readonly attributes: ReadonlySet<string>;
}

/** Halves of a count, as `#reached+f`: none of them is how many came. */
const PARTS = ['f', 'm', 'children', 'adults', 'elderly', 'i', 'infants'];

/** Which hashtag holds which field; `+` names attributes of which one must be there. */
const TAGS: Record<'activities' | 'attendance', readonly (readonly [Field, string, string?])[]> = {
	activities: [
		['activity_id', '#activity', 'id code'],
		['activity_id', '#event', 'id code'],
		['types', '#activity', 'type'],
		['types', '#event', 'type'],
		['title', '#activity'],
		['title', '#event'],
		['start_date', '#date', 'start'],
		['end_date', '#date', 'end'],
		['start_date', '#date', 'event occurred activity'],
		['countries', '#country', 'code iso2 v_iso2 iso3 v_iso3'],
		['countries', '#country'],
		['city', '#loc', 'city'],
		['place', '#loc'],
		['partners', '#org', 'partner impl funder'],
		['organisers', '#org'],
		['headcount', '#reached'],
		['capacity', '#capacity'],
		['status', '#status'],
		['description', '#description'],
		['types', '#sector'],
		['source', '#meta', 'source']
	],
	attendance: [
		['activity_id', '#activity', 'id code'],
		['activity_id', '#event', 'id code'],
		['activity_title', '#activity'],
		['activity_title', '#event'],
		['activity_date', '#date', 'start event occurred'],
		['email', '#contact', 'email'],
		['phone', '#contact', 'phone'],
		['first_name', '#contact', 'first given'],
		['last_name', '#contact', 'last family'],
		['name', '#contact', 'name'],
		['country', '#country'],
		['city', '#loc', 'city'],
		['place', '#loc'],
		['sex', '#gender'],
		['organisation_type', '#org', 'type'],
		['organisation', '#org'],
		['role', '#role']
	]
};

function read(tag: string): Tag {
	const [base = '', ...attributes] = tag.split('+').map((part) => part.trim());
	return { base: base.replace(/\s+/g, ''), attributes: new Set(attributes) };
}

function holds({ tag }: Column, base: string, wanted?: string): boolean {
	const { base: own, attributes } = read(tag);
	if (own !== base || PARTS.some((part) => attributes.has(part))) return false;
	if (wanted !== undefined) return wanted.split(' ').some((attribute) => attributes.has(attribute));
	return (
		base !== '#date' &&
		!['url', 'email', 'phone', 'num', 'lat', 'lon'].some((a) => attributes.has(a))
	);
}

/** Columns by field as the hashtags say; each column once. */
function byTag(table: Table, kind: 'activities' | 'attendance'): Map<Field, Column> {
	const found = new Map<Field, Column>();
	for (const [field, base, attributes] of TAGS[kind]) {
		const free = table.columns.filter((column) => ![...found.values()].includes(column));
		const column = free.find((candidate) => holds(candidate, base, attributes));
		if (column && !found.has(field)) found.set(field, column);
	}
	return found;
}

/** Whether a sheet has a row of HXL hashtags. */
export function hasTags({ columns }: Table): boolean {
	return columns.some(({ tag }) => tag.startsWith('#'));
}

/**
 * The kind and columns that HXL hashtags say: contacts are people, activities or events without
 * them are activities. Null where the tags tell of neither, as lists of who does what where.
 */
export function hxl(table: Table): { kind: Kind; columns: ReadonlyMap<Field, Column> } | null {
	const bases = new Set(table.columns.map(({ tag }) => read(tag).base));
	if (bases.has('#contact')) return { kind: 'attendance', columns: byTag(table, 'attendance') };
	if (!bases.has('#activity') && !bases.has('#event')) return null;
	return { kind: 'activities', columns: byTag(table, 'activities') };
}
