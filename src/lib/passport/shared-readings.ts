import type { Filter } from '$lib/model/filter';
import type { FigureRef } from '$lib/model/measure';
import { qualified } from '$lib/model/qualified-count';
import { figureActivities } from '$lib/queries/figure-activities';
import { reading, type Reading } from './reading';

/** A figure about what a country's events have in common: a partner, or a series. */
type Shared = FigureRef & { readonly country: string };

/** Whether a figure is about a partner or a series in one country. */
export function isShared(ref: FigureRef): ref is Shared {
	return ref.country !== undefined && (ref.partner ?? ref.series) !== undefined;
}

/** Events of the filter that a country hosted, or is to host, with a partner or of a series. */
export function sharedReading(
	status: 'held' | 'planned',
	{ country, partner, series }: Shared,
	filter: Filter
): Reading {
	const hosted: Filter = { ...filter, lens: 'host', countries: [country] };
	const statement = figureActivities(hosted, { status, convenes: true, partner, series });
	return reading(
		status === 'planned' ? 'planned' : 'group',
		hosted,
		{ activities: statement },
		({ activities }) => qualified(activities.length),
		[{ kind: 'activities', statement }]
	);
}
