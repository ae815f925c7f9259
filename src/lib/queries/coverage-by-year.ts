import { LENSES, isWholeKind, isWithin, type Filter, type Lens } from '$lib/model/filter';
import { question, type Question } from '$lib/tally/ask';
import { touchesOf, type TouchRow } from '$lib/tally/tally';
import { besideTouches, knownOf, type ReachState } from './country-reach';
import { listedHosts, yearsOfHost } from './known-hosts';
import { touchedBy } from './touched';

/** What is known of one country in one year, under one lens. */
export interface CoverageRow {
	lens: Lens;
	/** ISO 3166-1 alpha-2. */
	country: string;
	year: number;
	/** Events that reached it; for the audience, visits. */
	amount: number;
	/** How much of `amount` is made up. */
	synthetic: number;
	/** Planned events it is to host; only under the lens host. */
	planned: number;
	/** As `countryReach` says it of that year alone. */
	state: ReachState;
	/** Whether it is known of every event (every visit) of the year which countries it reached. */
	whole: boolean;
	/** Whether the year is past the last one with anything held: nothing can be missing in it yet. */
	ahead: boolean;
}

/** What is known of one year, of all its countries alike. */
interface Year {
	readonly year: number;
	readonly ahead: boolean;
	readonly complete: boolean;
	readonly whole: boolean;
	readonly absentIsZero: boolean;
	readonly touched: ReturnType<typeof touchedBy>;
}

/** What the list of known hosts says of a country in a year without any event that is known of. */
function hostList(
	filter: Filter,
	{ hosts, dated }: ReturnType<typeof knownOf>
): (country: string, year: Year) => ReachState | null {
	const listed = listedHosts(hosts);
	if (filter.lens !== 'host' || !listed) return () => null;
	return (country, { year, ahead, complete }) => {
		if (ahead) return null;
		const host = hosts.find((one) => one.country === country);
		if (!host) return isWithin(year, listed) ? 'zero' : null;
		const undated = isWithin(year, yearsOfHost(host)) && !complete && !dated.has(country);
		return undated && isWholeKind(filter) ? 'year-unknown' : null;
	};
}

/** What of a filter is asked: every country of its lens, from the beginning to its end. */
function everywhere(filter: Filter): Filter {
	return { ...filter, countries: [], years: { from: 0, to: filter.years.to } };
}

/** Rows of the filter's lens, for every country it has anything to say of, whatever `filter.countries`. */
function coverage(
	filter: Filter,
	beside: Parameters<typeof knownOf>[1],
	touches: readonly TouchRow[]
): CoverageRow[] {
	const { lens } = filter;
	const all = everywhere(filter);
	const { to } = all.years;
	const isAudience = lens === 'audience';
	const known = knownOf(all, beside, touches);
	const firsts = [beside.span?.first, beside.span?.first_visit].filter(
		(year) => typeof year === 'number'
	);
	const first = Math.min(...firsts);
	const years = Array.from({ length: Math.max(0, to - first + 1) }, (_, index): Year => {
		const year = first + index;
		const touched = touchedBy(touches, { from: year, to: year });
		const complete = known.years.find((row) => row.year === year)?.complete;
		const isWhole = isAudience || (complete ?? false);
		return {
			year,
			touched,
			// Nothing of it can have been held yet.
			ahead: complete === undefined,
			complete: complete ?? false,
			whole: (touched.covered ?? true) && isWhole,
			absentIsZero: (touched.covered ?? !isAudience) && isWhole
		};
	});
	const planned = new Map(
		known.planned.map(({ country, year, amount }) => [`${country} ${year}`, amount])
	);
	const isHost = lens === 'host';
	const named = [
		...touches.filter(({ year }) => year <= to).map(({ country }) => country),
		...known.members.filter(({ since }) => since <= to).map(({ country }) => country),
		...(isHost ? known.planned.filter(({ year }) => year <= to).map(({ country }) => country) : []),
		...(isHost
			? known.hosts.filter((one) => yearsOfHost(one).from <= to).map(({ country }) => country)
			: []),
		...filter.countries
	].filter((country) => country !== null);
	const listed = hostList(filter, known);
	return [...new Set(named)].sort().flatMap((country) =>
		years.map((year): CoverageRow => {
			const { amount = 0, made = 0 } = year.touched.countries.get(country) ?? {};
			const plans = isHost ? (planned.get(`${country} ${year.year}`) ?? 0) : 0;
			const said = listed(country, year);
			const absent = year.absentIsZero ? 'zero' : (said ?? 'no-data');
			return {
				...{ lens, country, year: year.year, amount, synthetic: made, planned: plans },
				state:
					amount > 0 ? 'reached' : said === 'year-unknown' ? said : plans > 0 ? 'planned' : absent,
				whole: year.whole,
				ahead: year.ahead
			};
		})
	);
}

/** Each country's years under the lens in force, from the dataset's first year to the filter's last. */
export function coverageByYear(filter: Filter): Question<CoverageRow> {
	const touches = touchesOf(filter.lens, everywhere(filter));
	return question(
		{ ...besideTouches(filter), touches },
		({ span: [span], touches: own, ...beside }) => coverage(filter, { ...beside, span }, own)
	);
}

/** The years of one country under every lens, whatever the filter's lens and countries. */
export function countryYears(country: string, filter: Filter): Question<CoverageRow> {
	const parts = Object.fromEntries(
		LENSES.map((lens) => [lens, coverageByYear({ ...filter, lens, countries: [country] })] as const)
	);
	return question(parts, (answers) =>
		[...LENSES]
			.sort()
			.flatMap((lens) => (answers[lens] ?? []).filter((row) => row.country === country))
	);
}
