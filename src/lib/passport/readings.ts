import type { FigureRef } from '$lib/model/measure';
import { activityReading, headcountReading } from './activity-readings';
import { additiveReading } from './additive-readings';
import { changeReading, isChange } from './change-readings';
import { countryReading } from './country-readings';
import { exchangeReading } from './exchange-readings';
import { groupReading, placelessReading } from './group-readings';
import { withFacts, type Place } from './narrow';
import { peopleReading } from './people-readings';
import type { Reading } from './reading';
import { visitReading, visitorReading } from './web-readings';

const isPlaceless = ({ basis }: FigureRef) =>
	basis === 'placeless' || basis === 'placeless-to-date';

const isOfGroup = ({ country, type, series, partner }: FigureRef) =>
	[country, type, series, partner].some((one) => one !== undefined);

const isExchange = (ref: FigureRef): ref is FigureRef & { host: string } => ref.host !== undefined;

/** How a figure comes about, by what it says of itself; null where it says what no page shows. Pure. */
export function readingOf(ref: FigureRef, page: Place): Reading | null {
	const place: Place = { ...page, filter: withFacts(ref, page.filter) };
	const { measure } = ref;
	if (isChange(ref)) return changeReading(ref, (one) => readingOf(one, page));
	if (isPlaceless(ref)) return placelessReading(ref, place);
	switch (measure) {
		case 'events':
		case 'participations':
			if (ref.activity !== undefined) return headcountReading(ref.activity, place);
			if (measure === 'events' && isExchange(ref)) return exchangeReading(measure, ref, place);
			return isOfGroup(ref)
				? groupReading(measure, ref, place)
				: additiveReading(measure, ref, place);
		case 'people':
		case 'new-people':
			if (measure === 'people' && isExchange(ref)) return exchangeReading(measure, ref, place);
			return peopleReading(measure, ref, place);
		case 'activities':
			return activityReading(ref, place);
		case 'countries':
			return countryReading(ref, place);
		case 'visits':
		case 'pageviews':
			return visitReading(measure, ref, place);
		case 'visitors':
			return visitorReading(ref, place);
	}
}
