import type { KnownHostRow, SpanRow } from '$lib/facts/stated';
import { isWithin, type Filter, type YearRange } from '$lib/model/filter';
import { question, type Question } from '$lib/tally/ask';
import { stated, touchesOf, type TouchRow } from '$lib/tally/tally';
import { countedHosts, listedHosts } from './known-hosts';

/** A year up to the last one with a held activity. */
export interface YearRow {
	year: number;
	/** Whether the list of that year's activities is whole. */
	listed: boolean;
	/**
	 * Whether what the filter does not find in that year is zero: its list is whole and, where the
	 * filter names countries, those of every event are known; or none of them hosted in it.
	 */
	complete: boolean;
}

/** The years that the list of hosts is about, where it names none of the filter's countries. */
function hostedByNone(
	{ countries, lens }: Filter,
	hosts: readonly KnownHostRow[]
): YearRange | null {
	if (countries.length === 0 || lens !== 'host') return null;
	return hosts.some(({ country }) => countries.includes(country)) ? null : listedHosts(hosts);
}

/**
 * What is known of the filter's years, from its first to the last one with anything held; none where
 * no activity is known at all. A list is whole when the programme says so, when it says nothing of any
 * year, or when made-up rows fill it. `touches` are those of the filter's own lens.
 */
export function yearsKnown(
	filter: Filter,
	span: SpanRow | undefined,
	hosts: readonly KnownHostRow[],
	touches: readonly TouchRow[]
): YearRow[] {
	if (!span || span.first === null) return [];
	const { facts, countries, lens, years } = filter;
	const last = facts === 'all' ? span.last_held : span.last_held_published;
	const from = Math.max(years.from, span.first);
	const to = Math.min(years.to, last ?? years.to);
	const made = facts === 'all' ? span.made : [];
	const asksPlaces = countries.length > 0 && lens !== 'audience';
	const open = new Set(
		asksPlaces ? touches.filter(({ covered }) => !covered).map(({ year }) => year) : []
	);
	const none = hostedByNone(filter, countedHosts(hosts, filter));
	return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index).map(
		(year) => {
			const { complete } = span;
			const listed = complete.length === 0 || complete.includes(year) || made.includes(year);
			const hosted = none !== null && isWithin(year, none);
			return { year, listed, complete: (listed && !open.has(year)) || hosted };
		}
	);
}

/** The years of the filter, and whether what it does not find in them is zero. */
export function completeYears(filter: Filter): Question<YearRow> {
	const lens = filter.lens === 'audience' ? 'host' : filter.lens;
	return question(
		{
			span: stated('span'),
			hosts: stated('known_host'),
			touches: touchesOf(lens, { ...filter, lens })
		},
		({ span: [span], hosts, touches }) => yearsKnown(filter, span, hosts, touches)
	);
}
