import type { Assignment } from './assign';
import { headerKey } from './header';
import { OTHER_DIMENSIONS } from './synonyms/visits';
import type { Table } from './table';

const DIMENSIONS = new Set(OTHER_DIMENSIONS.split('|').map(headerKey));

const SPLITS = ['section', 'channel', 'device'] as const;

/**
 * Whether visitors are counted once a day and country. Somebody who used two devices is a visitor
 * of both, so visitors split by anything else cannot be added up, nor be one day's visitors.
 */
function areWholeDays(table: Table, assignment: Assignment): boolean {
	if (SPLITS.some((field) => assignment.has(field))) return false;
	if (table.columns.some(({ key, bareKey }) => DIMENSIONS.has(key) || DIMENSIONS.has(bareKey)))
		return false;
	const at = (['day', 'country'] as const).flatMap((field) => {
		const name = assignment.get(field)?.column.name;
		return name === undefined ? [] : [table.sheet.columns.indexOf(name)];
	});
	const days = table.sheet.sample.map((row) => at.map((index) => row[index] ?? '').join('\u0000'));
	return new Set(days).size === days.length;
}

/** The assignment without visitors, where those are no whole day's. */
export function withoutPartialVisitors(table: Table, assignment: Assignment): Assignment {
	if (!assignment.has('visitors') || areWholeDays(table, assignment)) return assignment;
	return new Map([...assignment].filter(([field]) => field !== 'visitors'));
}
