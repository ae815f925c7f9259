import { isWholeKind, isWithin, type Filter } from '$lib/model/filter';
import type { ReachState } from '$lib/queries/country-reach';
import type { CoverageRow } from '$lib/queries/coverage-by-year';
import type { Cube } from './cube';
import { datedHosts, listedYears, namedBy, plannedByHost } from './hosts';
import { sliceCompleteYears } from './slice-complete-years';
import { touchesByYear } from './touches-by-year';

/** Every year from the dataset's first to the filter's last, and what is known of all its countries alike. */
function yearsOf(cube: Cube, filter: Filter) {
	const isAudience = filter.lens === 'audience';
	const touches = touchesByYear(cube, filter.lens, filter);
	const known = sliceCompleteYears(cube, filter);
	const visited = cube.web.visits.month.map((month) => Number(cube.web.months[month]?.slice(0, 4)));
	const first = visited.reduce(
		(least, year) => Math.min(least, year),
		cube.years.first ?? Infinity
	);
	return Array.from({ length: Math.max(0, filter.years.to - first + 1) }, (_, index) => {
		const year = first + index;
		const complete = known.find((row) => row.year === year)?.complete;
		const isCovered = touches.get(year)?.covered;
		const covered = isCovered ?? !isAudience;
		return {
			year,
			touched: touches.get(year)?.countries,
			// Nothing of it can have been held yet.
			ahead: complete === undefined,
			complete: complete ?? false,
			whole: (isCovered ?? true) && (isAudience || (complete ?? false)),
			absentIsZero: covered && (isAudience || (complete ?? false))
		};
	});
}

type Year = ReturnType<typeof yearsOf>[number];

/** Countries that the lens has anything to say of, by code. */
function universe(cube: Cube, filter: Filter, years: readonly Year[]): string[] {
	const { to } = filter.years;
	const touched = years.flatMap((year) => [...(year.touched?.keys() ?? [])]);
	const named = [...new Set(touched)].flatMap((position) => cube.countries[position] ?? []);
	const planned = [...plannedByHost(cube, filter)]
		.filter(([, plans]) => [...plans.keys()].some((year) => year <= to))
		.map(([country]) => country);
	const hosts = filter.lens === 'host' ? planned : [];
	const known = namedBy(cube, filter.lens, to);
	return [...new Set([...named, ...known, ...hosts, ...filter.countries])].sort();
}

/** What the list of known hosts says of a country in a year without any event that is known of. */
function hostList(cube: Cube, filter: Filter): (country: string, year: Year) => ReachState | null {
	const { knownHosts } = cube;
	const listed = listedYears(cube);
	if (filter.lens !== 'host' || !listed) return () => null;
	const dated = datedHosts(cube, filter);
	return (country, { year, ahead, complete }) => {
		if (ahead) return null;
		const known = knownHosts.find((one) => one.country === country);
		if (!known) return isWithin(year, listed) ? 'zero' : null;
		const isUndated = isWithin(year, known) && !complete && !dated.has(country);
		return isUndated && isWholeKind(filter) ? 'year-unknown' : null;
	};
}

/** The rows of `coverageByYear`. */
export function sliceCoverageByYear(cube: Cube, filter: Filter): CoverageRow[] {
	const { lens } = filter;
	const all: Filter = { ...filter, countries: [], years: { from: 0, to: filter.years.to } };
	const years = yearsOf(cube, all);
	const plannedIn = plannedByHost(cube, all);
	const listed = hostList(cube, all);
	return universe(cube, { ...all, countries: filter.countries }, years).flatMap((country) => {
		const position = cube.countries.indexOf(country);
		return years.map((year): CoverageRow => {
			// No position is that of countries nobody knows, too.
			const touched = position < 0 ? undefined : year.touched?.get(position);
			const { amount = 0, made = 0 } = touched ?? {};
			const planned = lens === 'host' ? (plannedIn.get(country)?.get(year.year) ?? 0) : 0;
			const isListed = listed(country, year);
			const absent = year.absentIsZero ? 'zero' : (isListed ?? 'no-data');
			const state =
				amount > 0
					? 'reached'
					: isListed === 'year-unknown'
						? isListed
						: planned > 0
							? 'planned'
							: absent;
			return {
				...{ lens, country, year: year.year, amount, synthetic: made, planned, state },
				whole: year.whole,
				ahead: year.ahead
			};
		});
	});
}
