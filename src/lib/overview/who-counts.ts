import { knownAmount } from '$lib/counts/reach';
import { areWhole, asQualified, overYears, participationsOfYears } from '$lib/counts/year-counts';
import type { Filter } from '$lib/model/filter';
import {
	atLeast,
	qualified,
	sum,
	ZERO,
	type Count,
	type QualifiedCount
} from '$lib/model/qualified-count';
import { peopleOf } from '$lib/model/people';
import type { OverviewRows } from './questions';

/** What is counted of one country under the lens in force, in each way of counting. */
export interface CountryCounts {
	/** ISO code; null for what has no known country. */
	readonly country: string | null;
	/** Events it has part in; an event of two countries counts in both. */
	readonly events: QualifiedCount;
	readonly listed: number;
	readonly participations: Count;
	readonly people: Count;
	readonly new: Count;
	/** Whether anything of it is made up. */
	readonly synthetic: boolean;
}

/** A country that is known to have no part in any event. */
function noneIn(country: string): CountryCounts {
	const counts = { events: ZERO, participations: ZERO, people: ZERO, new: ZERO };
	return { country, ...counts, listed: 0, synthetic: false };
}

/**
 * Every country with a held event of the filter, and those it asks for that are known to have none, its own countries left out of the filter, by the
 * chosen measure, the largest first and what is not known last.
 */
export function countryCounts(rows: OverviewRows, filter: Filter): CountryCounts[] {
	const counted = rows.participationsByCountry ?? [];
	const whole = areWhole(rows.completeYears, filter.years);
	const countries = [...new Set(counted.map(({ group }) => group))];
	const all = countries.map((country): CountryCounts => {
		const own = counted.filter(({ group }) => group === country);
		const listed = rows.peopleByCountry?.find(({ group }) => group === country);
		// Where absence would be no zero, more may have been: unknown events may be of this country.
		const isLeast =
			!whole ||
			rows.reach.some((row) => row.lens === filter.lens && row.country === country && row.at_least);
		const bound = <Part extends Count>(part: Part) => (part && isLeast ? atLeast(part) : part);
		const participations = sum(
			own.map((row) =>
				row.participations === null ? null : asQualified(row.participations, row.qualifier)
			)
		);
		return {
			country,
			events: bound(qualified(own.reduce((total, row) => total + row.events, 0))),
			listed: listed?.listed_events ?? 0,
			participations: bound(participations),
			people: peopleOf(listed, 'people'),
			new: peopleOf(listed, 'new'),
			synthetic: own.some((row) => row.synthetic > 0)
		};
	});
	const known = filter.countries
		.filter((code) => !countries.includes(code))
		.flatMap((code) => {
			const row = rows.reach.find(({ lens, country }) => lens === filter.lens && country === code);
			return row && knownAmount(row)?.value === 0 ? [noneIn(code)] : [];
		});
	const rank = (one: CountryCounts) =>
		one.country === null ? -2 : (one[filter.count]?.value ?? -1);
	return [...all, ...known].sort(
		(a, b) => rank(b) - rank(a) || (a.country ?? '').localeCompare(b.country ?? '')
	);
}

/** What the bars add up to, where nothing is counted twice, and what is counted twice and how often. */
export interface Reconciliation {
	/** The sum of all bars, those without a country included. */
	readonly added: Count;
	/** Each participation or person counted once. */
	readonly total: Count;
	/** Events that stand in more than one bar; for participants' own countries never. */
	readonly eventsInSeveral: number;
	/** People that stand in more than one bar. */
	readonly peopleInSeveral: number;
}

/** Holds the bars of a way of counting to their total. */
export function reconcile(
	rows: OverviewRows,
	counts: readonly CountryCounts[],
	filter: Filter
): Reconciliation {
	const overlap = rows.countryOverlap?.[0];
	const everywhere = rows.peopleEverywhere?.[0];
	const byYear = participationsOfYears(
		(rows.participationsEverywhere ?? []).map(({ group, ...row }) => ({
			...row,
			year: Number(group)
		})),
		rows.completeYears
	);
	const totals: Record<Filter['count'], Count> = {
		participations: overYears(byYear, filter.years),
		people: peopleOf(everywhere, 'people'),
		new: peopleOf(everywhere, 'new')
	};
	const bars = counts.map((one) => one[filter.count]);
	return {
		added: sum(filter.count === 'participations' ? bars : bars.filter((bar) => bar !== null)),
		total: totals[filter.count],
		eventsInSeveral: filter.lens === 'origin' ? 0 : (overlap?.events_in_several ?? 0),
		peopleInSeveral:
			(filter.count === 'new' ? overlap?.new_in_several : overlap?.people_in_several) ?? 0
	};
}
