import type { FigureRef } from '$lib/model/measure';
import { activityReadings, headcountReading } from './activity-readings';
import { additiveReadings } from './additive-readings';
import { changeReadings, isChange } from './change-readings';
import { countryReadings } from './country-readings';
import { exchangeReadings } from './exchange-readings';
import { groupReadings, placelessReadings } from './group-readings';
import { withFacts, type Place } from './narrow';
import { peopleReadings } from './people-readings';
import type { Reading } from './reading';
import { visitReadings, visitorReadings } from './web-readings';

const isPlaceless = ({ basis }: FigureRef) =>
	basis === 'placeless' || basis === 'placeless-to-date';

const isOfGroup = ({ country, type, series, partner }: FigureRef) =>
	[country, type, series, partner].some((one) => one !== undefined);

const isExchange = (ref: FigureRef): ref is FigureRef & { host: string } => ref.host !== undefined;

/**
 * The ways in which a figure can come about, the likeliest first; pure. Most figures say all that
 * is needed and have one. Of those that do not, the reading that gives the number on screen is theirs.
 */
export function readingsOf(ref: FigureRef, page: Place): Reading[] {
	const place: Place = { ...page, filter: withFacts(ref, page.filter) };
	const { measure } = ref;
	if (isChange(ref)) return changeReadings(ref, (one) => readingsOf(one, page));
	if (isPlaceless(ref)) return placelessReadings(ref, place);
	switch (measure) {
		case 'events':
		case 'participations':
			if (ref.activity !== undefined) return [headcountReading(ref.activity, place)];
			if (measure === 'events' && isExchange(ref)) return exchangeReadings(measure, ref, place);
			return isOfGroup(ref)
				? groupReadings(measure, ref, place)
				: additiveReadings(measure, ref, place);
		case 'people':
		case 'new-people':
			if (measure === 'people' && isExchange(ref)) return exchangeReadings(measure, ref, place);
			return peopleReadings(measure, ref, place);
		case 'activities':
			return activityReadings(ref, place);
		case 'countries':
			return countryReadings(ref, place);
		case 'visits':
		case 'pageviews':
			return visitReadings(measure, ref, place);
		case 'visitors':
			return visitorReadings(ref, place);
	}
}
