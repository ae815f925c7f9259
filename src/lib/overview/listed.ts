import { areWhole } from '$lib/counts/year-counts';
import type { Format } from '$lib/format/format';
import type { Filter } from '$lib/model/filter';
import { atLeast, qualified } from '$lib/model/qualified-count';
import type { YearRow } from '$lib/queries/complete-years';

/** Of how many events people are known, as a message says it: those with a list, of all or at least so many. */
export function listedInWords(
	{ listed_events: listed, events }: { listed_events: number; events: number },
	years: readonly YearRow[],
	filter: Filter,
	format: Format
): { listed: number; events: string } {
	const all = qualified(events);
	const known = areWhole(years, filter.years) ? all : atLeast(all);
	return { listed, events: format.countInWords(known, 'noun.events') };
}
