import type { KnownHostRow, MemberRow, RequestRow, SpanRow } from '$lib/facts/stated';
import { LENSES, isWithin, takesAnyEvent, type Filter, type Lens } from '$lib/model/filter';
import { question, type Question } from '$lib/tally/ask';
import { plannedHosts, stated, touchesOf, type TouchRow } from '$lib/tally/tally';
import { byCode } from './by-code';
import { yearsKnown, type YearRow } from './complete-years';
import { countedHosts, listedHosts, yearsOfHost } from './known-hosts';
import { touchedBy, type Touched } from './touched';

/**
 * What is known of a country within the filter's years: `reached`; `year-unknown`, hosted at some
 * time that may or may not lie in them; `planned`, not held yet; `zero`, known not to be reached;
 * `no-data`, nothing is known.
 */
export type ReachState = 'reached' | 'year-unknown' | 'planned' | 'zero' | 'no-data';

/** What is known of a country since the beginning, to the end of the filter's years. */
export type EverReached = 'yes' | 'no' | 'unknown';

/** One country under one lens. */
export interface CountryReachRow {
	lens: Lens;
	/** ISO 3166-1 alpha-2; null for the events (visits) whose country is not known. */
	country: string | null;
	/** The year it joined; null for a country that was no member at the end of the filter's years. */
	member_since: number | null;
	/** Events of the filter that reached it; for the audience, visits. */
	amount: number;
	/** The same since the beginning, to the end of the filter's years. */
	amount_ever: number;
	/** Whether `amount` is a lower bound: where absence would be no zero, more may have been. */
	at_least: boolean;
	/** How much of `amount` is made up. */
	synthetic: number;
	/** Planned events it is to host. */
	planned: number;
	/** Whether it asked to host in one of the filter's years. */
	requested: boolean;
	state: ReachState;
	/** Whether it was reached within the filter's years: dated in them, or undated wholly within. */
	reached: boolean;
	/** Whether it may have been reached without the rows saying so. */
	open: boolean;
	ever: EverReached;
	/** Whether the country filter, where it is read by this lens, lets it through. */
	selected: boolean;
}

/** Everything the rows of reach rest on. */
interface Known {
	readonly filter: Filter;
	readonly members: readonly MemberRow[];
	readonly hosts: readonly KnownHostRow[];
	readonly requests: readonly RequestRow[];
	/** Planned events by country and year; countries that hosted at a known time, whatever the filter. */
	readonly planned: readonly TouchRow[];
	readonly dated: ReadonlySet<string | null>;
	/** The filter's years, and all to their end. */
	readonly years: readonly YearRow[];
	readonly ever: readonly YearRow[];
}

/** Whether no event of these years can be missing, by the lens that looks. */
function isWhole(years: readonly YearRow[], lens: Lens, filter: Filter): boolean {
	if (lens === 'audience') return true;
	// The lens in force sees every country's events, the others those of the chosen countries alone.
	return (
		years.length > 0 && years.every((year) => (lens === filter.lens ? year.listed : year.complete))
	);
}

/** Planned events of the filter by the country they are planned in. */
function plannedWithin({ planned, filter }: Known): Map<string, number> {
	const within = new Map<string, number>();
	for (const { country, year, amount } of planned) {
		if (country === null || !isWithin(year, filter.years)) continue;
		within.set(country, (within.get(country) ?? 0) + amount);
	}
	return within;
}

/** What the list of known hosts says of one country, under the lens that is about hosts. */
function hostList(country: string | null, known: Known) {
	const { filter, hosts, years, ever } = known;
	const listed = listedHosts(hosts);
	const host = hosts.find((one) => one.country === country);
	if (!host) {
		const [first, last, lastEver] = [years[0]?.year, years.at(-1)?.year, ever.at(-1)?.year];
		return {
			undated: false,
			within: false,
			byEnd: false,
			left:
				listed !== null &&
				first !== undefined &&
				last !== undefined &&
				first >= listed.from &&
				last <= listed.to,
			leftEver: listed !== null && lastEver !== undefined && lastEver <= listed.to
		};
	}
	const { from, to } = yearsOfHost(host);
	const anyEvent = takesAnyEvent(filter);
	const undated =
		anyEvent &&
		!known.dated.has(country) &&
		years.some(({ year, listed: isListed }) => !isListed && isWithin(year, { from, to }));
	return {
		undated,
		within: undated && from >= filter.years.from && to <= filter.years.to,
		byEnd: anyEvent && to <= filter.years.to,
		left: false,
		leftEver: false
	};
}

const NO_HOST = { undated: false, within: false, byEnd: false, left: false, leftEver: false };

function rowOf(
	country: string | null,
	lens: Lens,
	known: Known,
	touched: Touched,
	plannedIn: ReadonlyMap<string | null, number>
): CountryReachRow {
	const { filter, members, requests, years, ever } = known;
	const isHost = lens === 'host';
	const isAudience = lens === 'audience';
	const { amount = 0, ever: amountEver = 0, made = 0 } = touched.countries.get(country) ?? {};
	const planned = isHost ? (plannedIn.get(country) ?? 0) : 0;
	const list = isHost ? hostList(country, known) : NO_HOST;
	const absentIsZero = (touched.covered ?? !isAudience) && isWhole(years, lens, filter);
	const absentIsNever = (touched.coveredEver ?? !isAudience) && isWhole(ever, lens, filter);
	const absent: ReachState = absentIsZero || list.left ? 'zero' : 'no-data';
	const reached = amount > 0 || list.within;
	return {
		lens,
		country,
		member_since:
			members.find((one) => one.country === country && one.since <= filter.years.to)?.since ?? null,
		amount,
		amount_ever: amountEver,
		at_least: country !== null && amount > 0 && !absentIsZero,
		synthetic: made,
		planned,
		requested:
			isHost && requests.some((one) => one.country === country && isWithin(one.year, filter.years)),
		state:
			amount > 0 ? 'reached' : list.undated ? 'year-unknown' : planned > 0 ? 'planned' : absent,
		reached,
		open: !reached && !absentIsZero && !list.left,
		ever: amountEver > 0 || list.byEnd ? 'yes' : absentIsNever || list.leftEver ? 'no' : 'unknown',
		selected:
			filter.countries.length === 0 ||
			lens !== filter.lens ||
			(country !== null && filter.countries.includes(country))
	};
}

function rowsOf(lens: Lens, touches: readonly TouchRow[], known: Known): CountryReachRow[] {
	const { filter, members, hosts } = known;
	const { to } = filter.years;
	const touched = touchedBy(touches, filter.years);
	const planned = plannedWithin(known);
	const isHost = lens === 'host';
	const universe = new Set<string | null>([
		...touched.countries.keys(),
		...members.filter(({ since }) => since <= to).map(({ country }) => country),
		...(isHost ? planned.keys() : []),
		...(isHost
			? hosts.filter((one) => yearsOfHost(one).from <= to).map(({ country }) => country)
			: []),
		...(lens === filter.lens ? filter.countries : [])
	]);
	return [...universe]
		.map((country) => rowOf(country, lens, known, touched, planned))
		.sort((a, b) => b.amount - a.amount || byCode(a.country, b.country));
}

/** What years and countries are known by, whatever the lens; `own` are the touches of the filter's. */
export function knownOf(
	filter: Filter,
	rows: {
		readonly span: SpanRow | undefined;
		readonly members: readonly MemberRow[];
		readonly hosts: readonly KnownHostRow[];
		readonly requests: readonly RequestRow[];
		readonly planned: readonly TouchRow[];
		readonly dated: readonly TouchRow[];
	},
	own: readonly TouchRow[]
): Known {
	const hosts = countedHosts(rows.hosts, filter);
	const sinceEver = { ...filter, years: { from: 0, to: filter.years.to } };
	return {
		filter,
		members: rows.members,
		hosts,
		requests: countedHosts(rows.requests, filter),
		planned: rows.planned,
		dated: new Set(rows.dated.map(({ country }) => country)),
		years: yearsKnown(filter, rows.span, rows.hosts, own),
		ever: yearsKnown(sinceEver, rows.span, rows.hosts, own)
	};
}

/** What is known of countries beside the touches of a lens, whatever the filter's years. */
export function besideTouches(filter: Filter) {
	const everything: Filter = { ...filter, countries: [], types: [], series: [], partners: [] };
	return {
		span: stated('span'),
		members: stated('member'),
		hosts: stated('known_host'),
		requests: stated('hosting_request'),
		planned: plannedHosts(filter),
		dated: touchesOf('host', { ...everything, lens: 'host' })
	};
}

/**
 * Every member and every country reached, planned or known to have hosted, by each lens; under the
 * lens in force the countries of the filter too.
 */
export function countryReach(filter: Filter): Question<CountryReachRow> {
	const through = {
		audience: touchesOf('audience', filter),
		host: touchesOf('host', filter),
		origin: touchesOf('origin', filter),
		speaker: touchesOf('speaker', filter)
	};
	return question({ ...besideTouches(filter), ...through }, ({ span: [span], ...answers }) => {
		const known = knownOf(filter, { ...answers, span }, answers[filter.lens]);
		return [...LENSES].sort().flatMap((lens) => rowsOf(lens, answers[lens], known));
	});
}
