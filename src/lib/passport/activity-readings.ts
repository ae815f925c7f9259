import { areWhole, asQualified } from '$lib/counts/year-counts';
import { unfiltered, type Filter } from '$lib/model/filter';
import type { FigureRef } from '$lib/model/measure';
import { atLeast, qualified } from '$lib/model/qualified-count';
import { activityTypesByYear, type ActivityTypeRow } from '$lib/queries/activity-types-by-year';
import { completeYears } from '$lib/queries/complete-years';
import { figureActivities, type FigureActivities } from '$lib/queries/figure-activities';
import { figureCountries } from '$lib/queries/figure-countries';
import { partners } from '$lib/queries/partners';
import { inYears, type Place } from './narrow';
import { reading, type Meaning, type Reading } from './reading';
import { isShared, sharedReading } from './shared-readings';

/** How many activities rows by type hold, each counted once, or those of one type. */
function activitiesIn(rows: readonly ActivityTypeRow[], type: string | undefined): number {
	if (type !== undefined) {
		const typed = rows.filter((row) => row.type === type);
		return typed.reduce((total, row) => total + row.activities, 0);
	}
	const groups = new Map(
		rows.map((row) => [`${row.year} ${row.status} ${row.convenes}`, row.year_total])
	);
	return [...groups.values()].reduce((total, n) => total + n, 0);
}

/** Activities of one kind, each counted once; of one type where the figure names it. */
function ofKind(
	meaning: Meaning,
	ref: FigureRef,
	filter: Filter,
	kinds: readonly FigureActivities[]
): Reading {
	const isKind = (row: ActivityTypeRow) =>
		kinds.some(
			({ status, convenes }) =>
				row.status === status && (convenes === null || row.convenes === convenes)
		);
	return reading(
		meaning,
		filter,
		{
			types: activityTypesByYear(filter),
			completeYears: completeYears({ ...filter, years: { from: 0, to: filter.years.to } })
		},
		({ types, completeYears: years }) => {
			const n = activitiesIn(types.filter(isKind), ref.type);
			// Of one year it is said how sure the list of what was held is.
			const isOpen = ref.year !== undefined && kinds.some(({ status }) => status === 'held');
			if (!isOpen || areWhole(years, filter.years)) return qualified(n);
			return n > 0 ? atLeast(qualified(n)) : null;
		},
		kinds.map((kind) => ({
			kind: 'activities' as const,
			statement: figureActivities(filter, { ...kind, type: ref.type })
		}))
	);
}

/** The filter's activities of the one series or partner that the figure names, whichever it chooses. */
function ofGroup({ series, partner }: FigureRef, filter: Filter): Filter {
	return {
		...filter,
		...(series !== undefined && { series: [series] }),
		...(partner !== undefined && { partners: [partner] })
	};
}

/** Planned events that a country is to host. */
function plannedIn(country: string, filter: Filter): Reading {
	const hosted: Filter = { ...filter, lens: 'host', countries: [country] };
	return reading(
		'planned',
		hosted,
		{ reach: figureCountries(filter, 'host') },
		({ reach }) => qualified(reach.find((row) => row.country === country)?.planned ?? 0),
		[
			{
				kind: 'activities',
				statement: figureActivities(hosted, { status: 'planned', convenes: true })
			}
		]
	);
}

/** Planned activities of the filter's years; of a country's page, of the years that follow, too. */
function planned(ref: FigureRef, filter: Filter, last: number): Reading {
	const ahead = { ...filter, years: { ...filter.years, to: Math.max(filter.years.to, last) } };
	if (isShared(ref)) return sharedReading('planned', ref, ahead);
	const own = ofGroup(ref, filter);
	if (ref.country !== undefined) return plannedIn(ref.country, own);
	return ofKind('planned', ref, own, [{ status: 'planned', convenes: null }]);
}

/** Activities of some statuses, each by itself. */
function ofStatuses(
	statuses: readonly FigureActivities['status'][],
	filter: Filter,
	wanted: Partial<FigureActivities> = {}
): Reading {
	const statement = (status: FigureActivities['status']) =>
		figureActivities(filter, { convenes: null, ...wanted, status });
	const names = {
		held: 'activities',
		planned: 'plannedActivities',
		cancelled: 'cancelled'
	} as const;
	const asks = Object.fromEntries(statuses.map((status) => [names[status], statement(status)]));
	return {
		meaning: statuses.length === 1 && statuses[0] === 'planned' ? 'planned' : 'group',
		filter,
		asks,
		count: (rows) => qualified(Object.values(rows).reduce((total, one) => total + one.length, 0)),
		behind: statuses.map((status) => ({ kind: 'activities', statement: statement(status) }))
	};
}

/** Activities, of any status, in which an organisation has one part. */
function inPart(partner: string, basis: 'as-organiser' | 'as-partner', filter: Filter): Reading {
	const as = basis === 'as-organiser' ? 'organisers' : 'partners';
	return reading(
		'group',
		filter,
		{ partners: partners(filter) },
		({ partners: rows }) => {
			const row = rows.find((one) => one.partner === partner);
			return qualified((as === 'organisers' ? row?.as_organiser : row?.as_partner) ?? 0);
		},
		(['held', 'planned', 'cancelled'] as const).map((status) => ({
			kind: 'activities',
			statement: figureActivities(filter, { status, convenes: null, as })
		}))
	);
}

/** A number of activities: held ones where nothing else is said. */
export function activityReading(ref: FigureRef, { filter, years }: Place): Reading {
	const within = inYears(ref, filter);
	const own = ofGroup(ref, within);
	const { basis, objective, partner } = ref;
	if (objective !== undefined) {
		const unserved = objective === '' && basis === undefined;
		const statuses = basis === 'planned' ? ['planned'] : unserved ? ['held', 'planned'] : ['held'];
		return ofStatuses(statuses as FigureActivities['status'][], own, { objective });
	}
	if (basis === 'planned') return planned(ref, within, years.to);
	if (basis === 'listed') return ofStatuses(['held', 'planned', 'cancelled'], own);
	if (basis === 'held-or-planned') {
		return ofStatuses(['held', 'planned'], own, partner === undefined ? {} : { as: 'partners' });
	}
	if (partner !== undefined && (basis === 'as-organiser' || basis === 'as-partner')) {
		return inPart(partner, basis, own);
	}
	const meaning = ref.type === undefined ? 'counted' : 'group';
	return ofKind(meaning, ref, own, [{ status: 'held', convenes: null }]);
}

/** What one event counts, whatever the filter leaves out. */
export function headcountReading(activity: string, { filter }: Place): Reading {
	const everything: Filter = { ...unfiltered({ from: 0, to: 9999 }), facts: filter.facts };
	const statement = figureActivities(everything, { status: 'held', convenes: null, activity });
	return reading(
		'headcount',
		everything,
		{ activities: statement },
		({ activities: [row] }) =>
			row && row.headcount !== null ? asQualified(row.headcount, row.qualifier) : null,
		[{ kind: 'activities', statement }]
	);
}
