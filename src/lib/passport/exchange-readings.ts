import type { FigureRef } from '$lib/model/measure';
import { persons } from '$lib/model/people';
import { qualified } from '$lib/model/qualified-count';
import { countryExchange } from '$lib/queries/country-exchange';
import { figureActivities } from '$lib/queries/figure-activities';
import { inYears, lensOf, type Place } from './narrow';
import { reading, type Reading } from './reading';

/** Events that one country hosted with people from another, or those people on their lists. */
export function exchangeReading(
	measure: 'events' | 'people',
	ref: FigureRef & { readonly host: string },
	{ filter }: Place
): Reading {
	const lens = lensOf(ref, filter);
	const role = lens === 'speaker' ? 'speaker' : 'participant';
	const country = ref.country ?? null;
	const own = inYears(ref, filter);
	const hosted = { ...own, lens: 'host' as const, countries: [ref.host] };
	return reading(
		'exchange',
		hosted,
		{ exchange: countryExchange(ref.host, own) },
		({ exchange }) => {
			const row = exchange.find(
				(one) => one.direction === 'from' && one.role === role && one.country === country
			);
			if (measure === 'people') return persons(row?.people, row?.unidentified);
			return row ? qualified(row.events) : null;
		},
		[
			{
				kind: 'activities',
				statement: figureActivities(hosted, {
					status: 'held',
					convenes: true,
					reached: { lens, country }
				})
			}
		]
	);
}
