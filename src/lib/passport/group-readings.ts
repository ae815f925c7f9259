import { knownAmount } from '$lib/counts/reach';
import { areWhole, asQualified } from '$lib/counts/year-counts';
import type { Filter } from '$lib/model/filter';
import type { FigureRef } from '$lib/model/measure';
import { ZERO, atLeast, qualified, sum, type Count } from '$lib/model/qualified-count';
import { activityTypesByYear } from '$lib/queries/activity-types-by-year';
import { completeYears } from '$lib/queries/complete-years';
import { participationsBy, type ParticipationsByRow } from '$lib/queries/counted-by';
import { figureActivities, type FigureActivities } from '$lib/queries/figure-activities';
import { figureCountries } from '$lib/queries/figure-countries';
import { inYears, lensOf, type Place } from './narrow';
import { reading, type Behind, type Reading } from './reading';
import { isShared, sharedReading } from './shared-readings';

type Measure = 'events' | 'participations';

const activities = (filter: Filter, wanted: FigureActivities): Behind => ({
	kind: 'activities',
	statement: figureActivities(filter, wanted)
});

/** Lists of the years up to the filter's end, to know whether absence means zero. */
const yearsTo = (filter: Filter) =>
	completeYears({ ...filter, years: { from: 0, to: filter.years.to } });

/** Events that reached one country, or none known, through a lens: the rows of the map. */
function eventsInCountry(ref: FigureRef, filter: Filter): Reading {
	const lens = lensOf(ref, filter);
	const country = ref.country ?? null;
	return reading(
		'group',
		filter,
		{ reach: figureCountries(filter, lens) },
		({ reach }) => {
			const row = reach.find((one) => one.country === country);
			return row ? knownAmount(row) : null;
		},
		[activities(filter, { status: 'held', convenes: true, reached: { lens, country } })]
	);
}

/** Held events of one type, as the chart of types counts them. */
function eventsOfType(ref: FigureRef, filter: Filter): Reading {
	return reading(
		'group',
		filter,
		{ types: activityTypesByYear(filter), completeYears: yearsTo(filter) },
		({ types, completeYears: years }) => {
			const own = types.filter(
				({ type, status, convenes }) => type === ref.type && status === 'held' && convenes
			);
			const count = qualified(own.reduce((total, row) => total + row.activities, 0));
			if (areWhole(years, filter.years)) return count;
			return count.value > 0 ? atLeast(count) : null;
		},
		[activities(filter, { status: 'held', convenes: true, type: ref.type })]
	);
}

const GROUPINGS = ['country', 'partner', 'series', 'type'] as const;

function counted(measure: Measure, rows: readonly ParticipationsByRow[]): Count {
	if (measure === 'events') return qualified(rows.reduce((total, row) => total + row.events, 0));
	return sum(
		rows.map(({ participations, qualifier }) =>
			participations === null ? null : asQualified(participations, qualifier)
		)
	);
}

/** Events or participations of one group among those of the filter. */
function ofGroup(measure: Measure, ref: FigureRef, filter: Filter): Reading | null {
	const grouping = GROUPINGS.find((one) => ref[one] !== undefined);
	if (!grouping) return null;
	const isCountry = grouping === 'country';
	const lens = isCountry ? lensOf(ref, filter) : filter.lens;
	const asked: Filter = {
		...filter,
		// Bars of countries leave out their own filter.
		...(isCountry && { lens, countries: [] }),
		types: grouping !== 'type' && ref.type ? [ref.type] : filter.types
	};
	const narrow: Filter = {
		...asked,
		...(ref.country !== undefined && { countries: [ref.country] }),
		...(ref.partner !== undefined && { partners: [ref.partner] }),
		...(ref.series !== undefined && { series: [ref.series] })
	};
	return reading(
		'group',
		narrow,
		{
			groups: participationsBy(grouping, asked),
			completeYears: yearsTo(asked),
			...(isCountry && { reach: figureCountries(asked, lens) })
		},
		({ groups, completeYears: years, reach = [] }) => {
			const own = groups.filter(({ group }) => (group ?? '') === ref[grouping]);
			const whole = areWhole(years, asked.years);
			const row = reach.find(({ country }) => country === ref.country);
			if (own.length === 0) return whole || (row && knownAmount(row)?.value === 0) ? ZERO : null;
			const count = counted(measure, own);
			// What has no known country may be of this one.
			const isLeast = !whole || (row?.at_least ?? false);
			return count && isLeast ? atLeast(count) : count;
		},
		[activities(narrow, { status: 'held', convenes: true, type: ref.type })]
	);
}

/** Events and participations of one country, type, series or partner, or in none. */
export function groupReading(measure: Measure, ref: FigureRef, { filter }: Place): Reading | null {
	const own = inYears(ref, filter);
	if (measure === 'participations') return ofGroup(measure, ref, own);
	if (isShared(ref)) return sharedReading('held', ref, own);
	if (ref.country !== undefined && ref.type === undefined) return eventsInCountry(ref, own);
	if (ref.type !== undefined && ref.country === undefined) return eventsOfType(ref, own);
	return ofGroup(measure, ref, own);
}

/** Events (visits, through the lens of the audience) in no known country. */
export function placelessReading(ref: FigureRef, { filter }: Place): Reading {
	const ever = ref.basis === 'placeless-to-date';
	const lens = lensOf(ref, filter);
	return reading(
		ever ? 'placeless-to-date' : 'placeless',
		inYears(ref, filter),
		{ reach: figureCountries(filter, lens) },
		({ reach }) => {
			const row = reach.find(({ country }) => country === null);
			return qualified((ever ? row?.amount_ever : row?.amount) ?? 0);
		},
		lens === 'audience'
			? []
			: [
					activities(ever ? { ...filter, years: { ...filter.years, from: 0 } } : filter, {
						status: 'held',
						convenes: true,
						reached: { lens, country: null }
					})
				]
	);
}
