import {
	LENSES,
	isWithin,
	takesAnyEvent,
	type Filter,
	type Lens,
	type YearRange
} from '$lib/model/filter';
import type { CountryReachRow, ReachState } from '$lib/queries/country-reach';
import type { Cube } from './cube';
import { datedHosts, listedYears, namedBy, plannedByHost } from './hosts';
import { lensTouches, type LensTouches } from './lens-touches';
import { sliceCompleteYears } from './slice-complete-years';

/** What is known of the years of a filter, and of all to their end. */
interface Span {
	readonly years: ReturnType<typeof sliceCompleteYears>;
	/** Whether no event can be missing, by the lens that looks. */
	readonly whole: (lens: Lens) => boolean;
	readonly wholeEver: (lens: Lens) => boolean;
	readonly lastEver: number | undefined;
}

function spanOf(cube: Cube, filter: Filter): Span {
	const years = sliceCompleteYears(cube, filter);
	const ever = sliceCompleteYears(cube, { ...filter, years: { from: 0, to: filter.years.to } });
	// The lens in force sees every country's events, the others those of the chosen countries alone.
	const isWhole = (of: typeof years) => (lens: Lens) =>
		lens === 'audience' ||
		(of.length > 0 &&
			of.every(({ listed, complete }) => (lens === filter.lens ? listed : complete)));
	return {
		years,
		whole: isWhole(years),
		wholeEver: isWhole(ever),
		lastEver: ever.at(-1)?.year
	};
}

/** What is known of hosts that no lens sees. */
interface Hosts {
	readonly planned: ReadonlyMap<string, number>;
	readonly dated: ReadonlySet<string>;
	/** The years the list of known hosts is about; undefined without such a list. */
	readonly listed: YearRange | undefined;
}

/** Planned events of the filter by the country they are planned in. */
function plannedWithin(cube: Cube, filter: Filter): Map<string, number> {
	const within = new Map<string, number>();
	for (const [country, years] of plannedByHost(cube, filter)) {
		const planned = [...years].filter(([year]) => isWithin(year, filter.years));
		if (planned.length > 0)
			within.set(
				country,
				planned.reduce((sum, [, events]) => sum + events, 0)
			);
	}
	return within;
}

function hostsOf(cube: Cube, filter: Filter): Hosts {
	return {
		planned: plannedWithin(cube, filter),
		dated: datedHosts(cube, filter),
		listed: listedYears(cube)
	};
}

/** The countries that a lens has something to say of, null among them where one is not known. */
function universe(
	cube: Cube,
	lens: Lens,
	filter: Filter,
	{ countries }: LensTouches,
	{ planned }: Hosts
) {
	return new Set<string | null>([
		...countries.keys(),
		...namedBy(cube, lens, filter.years.to),
		...(lens === 'host' ? planned.keys() : []),
		...(lens === filter.lens ? filter.countries : [])
	]);
}

function rowOf(
	country: string | null,
	lens: Lens,
	filter: Filter,
	cube: Cube,
	touches: LensTouches,
	hosts: Hosts,
	span: Span
): CountryReachRow {
	const { from, to } = filter.years;
	const host = lens === 'host';
	const anyEvent = takesAnyEvent(filter);
	const { amount = 0, ever = 0, made = 0 } = touches.countries.get(country) ?? {};
	const planned = host && country !== null ? (hosts.planned.get(country) ?? 0) : 0;
	const known = host ? cube.knownHosts.find((one) => one.country === country) : undefined;
	const isUndated =
		known !== undefined &&
		anyEvent &&
		!hosts.dated.has(known.country) &&
		span.years.some(({ year, listed }) => !listed && isWithin(year, known));
	const within = isUndated && known.from >= from && known.to <= to;
	const isAudience = lens === 'audience';
	const absentIsZero = (touches.covered ?? !isAudience) && span.whole(lens);
	const absentIsNever = (touches.coveredEver ?? !isAudience) && span.wholeEver(lens);
	const { listed } = hosts;
	const notOnList = host && !known && listed !== undefined;
	const firstYear = span.years[0]?.year;
	const lastYear = span.years.at(-1)?.year;
	const notOnHostList =
		notOnList &&
		firstYear !== undefined &&
		lastYear !== undefined &&
		firstYear >= listed.from &&
		lastYear <= listed.to;
	const neverOnHostList = notOnList && span.lastEver !== undefined && span.lastEver <= listed.to;
	const state: ReachState =
		amount > 0
			? 'reached'
			: isUndated
				? 'year-unknown'
				: planned > 0
					? 'planned'
					: absentIsZero || notOnHostList
						? 'zero'
						: 'no-data';
	return {
		lens,
		country,
		member_since:
			cube.members.find((one) => one.country === country && one.since <= to)?.since ?? null,
		amount,
		amount_ever: ever,
		at_least: country !== null && amount > 0 && !absentIsZero,
		synthetic: made,
		planned,
		requested:
			host &&
			cube.requests.some((one) => one.country === country && isWithin(one.year, filter.years)),
		state,
		reached: amount > 0 || within,
		open: amount === 0 && !within && !absentIsZero && !notOnHostList,
		ever:
			ever > 0 || (known !== undefined && known.to <= to && anyEvent)
				? 'yes'
				: absentIsNever || neverOnHostList
					? 'no'
					: 'unknown',
		selected:
			filter.countries.length === 0 ||
			lens !== filter.lens ||
			(country !== null && filter.countries.includes(country))
	};
}

/** The rows of `countryReach`. */
export function sliceCountryReach(cube: Cube, filter: Filter): CountryReachRow[] {
	const span = spanOf(cube, filter);
	const hosts = hostsOf(cube, filter);
	return [...LENSES].sort().flatMap((lens) => {
		const touches = lensTouches(cube, lens, filter);
		return [...universe(cube, lens, filter, touches, hosts)]
			.map((country) => rowOf(country, lens, filter, cube, touches, hosts, span))
			.sort((a, b) => b.amount - a.amount || byCountry(a.country, b.country));
	});
}

/** By code, what is not known last. */
function byCountry(a: string | null, b: string | null): number {
	if (a === null || b === null) return Number(a === null) - Number(b === null);
	return a < b ? -1 : Number(a > b);
}
