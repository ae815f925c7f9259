import { knownAmount } from '$lib/counts/reach';
import { asQualified } from '$lib/counts/year-counts';
import { lastHeldYear, yearsOf, type DatasetFacts } from '$lib/model/dataset';
import { LENSES, isWithin, type Filter, type Lens, type YearRange } from '$lib/model/filter';
import { ZERO, sum, type Count } from '$lib/model/qualified-count';
import type { CountryActivityRow } from '$lib/queries/country-activities';
import type { CountryReachRow } from '$lib/queries/country-reach';
import type { CoverageRow } from '$lib/queries/coverage-by-year';
import type { CountryRows } from './country-questions';
import { timesOf, type Times } from './times';

/** A country through one lens. */
export interface LensView {
	readonly lens: Lens;
	readonly reach: CountryReachRow | undefined;
	/** All its years. */
	readonly years: readonly CoverageRow[];
	/** Events of the filter that reached it; for the audience, visits. */
	readonly amount: Count;
	readonly times: Times;
}

/** What a country's page draws. */
export interface CountryView {
	readonly country: string;
	readonly rows: CountryRows;
	readonly filter: Filter;
	readonly facts: DatasetFacts;
	readonly lenses: Readonly<Record<Lens, LensView>>;
	/** The same without made-up rows, for what a headline may say. */
	readonly published: Readonly<Record<Lens, LensView>>;
	/** The last year of the filter in which anything can have been held. */
	readonly end: number;
	readonly domain: YearRange;
}

function lensViews(
	reach: readonly CountryReachRow[],
	coverage: readonly CoverageRow[],
	country: string,
	{ years }: Filter,
	end: number
): Record<Lens, LensView> {
	const views = LENSES.map((lens): LensView => {
		const own = coverage.filter((row) => row.lens === lens);
		const row = reach.find((one) => one.lens === lens && one.country === country);
		const within = own.filter(({ year }) => isWithin(year, years));
		const amount = row ? knownAmount(row) : unnamed(within);
		return { lens, reach: row, years: own, amount, times: timesOf(own, end) };
	});
	return Object.fromEntries(views.map((view) => [view.lens, view])) as Record<Lens, LensView>;
}

/** A country that no row names: zero where the lists are whole, else unknown. */
function unnamed(years: readonly CoverageRow[]): Count {
	const held = years.filter(({ ahead }) => !ahead);
	return held.length > 0 && held.every(({ state }) => state === 'zero') ? ZERO : null;
}

/** Puts a country's answers together. */
export function countryView(
	country: string,
	rows: CountryRows,
	filter: Filter,
	facts: DatasetFacts
): CountryView {
	const end = Math.min(filter.years.to, lastHeldYear(facts.dimensions));
	return {
		country,
		rows,
		filter,
		facts,
		lenses: lensViews(rows.reach, rows.years, country, filter, end),
		published: lensViews(rows.publishedReach, rows.publishedYears, country, filter, end),
		end,
		domain: yearsOf(facts.dimensions)
	};
}

/** The headcount of one event with what its source says of it. */
export function headcountOf({ headcount, qualifier }: CountryActivityRow): Count {
	return headcount === null ? null : asQualified(headcount, qualifier);
}

/** Participations at the events a country hosted. */
export function hostedParticipations(activities: readonly CountryActivityRow[]): Count {
	const held = activities.filter(({ status, hosted }) => status === 'held' && hosted);
	return sum(held.map(headcountOf));
}

/** Held activities through one lens, or through any. */
export function heldBy(
	activities: readonly CountryActivityRow[],
	lens: Lens | null
): CountryActivityRow[] {
	return activities.filter(
		(row) =>
			row.status === 'held' &&
			(lens === null ||
				(lens === 'host' && row.hosted) ||
				(lens === 'origin' && row.participants) ||
				(lens === 'speaker' && row.speakers))
	);
}

/** What is planned in the country. */
export function plannedIn(activities: readonly CountryActivityRow[]): CountryActivityRow[] {
	return activities.filter(({ status, hosted }) => status === 'planned' && hosted);
}
