import { readCountry, UNKNOWN_COUNTRY, type CountryReading } from './country';
import { isAlsoPlace } from './country-homonyms';
import { countryKey } from './country-key';
import { isOnline } from './online';

/** Where something was: `city` is what stands beside the country, in the cell's own words. */
export interface PlaceReading {
	readonly city: string | null;
	readonly country: CountryReading;
}

/** Longer cells are texts, whatever place stands in them. */
const LONGEST = 200;

/** "Portland, OR": what stands last in a city's part where it is a state's code. */
const STATE_CODE = /,\s*[A-Z]{2,3}$/;

/** "City, Country", "City (Country)", "City - Country"; the last comma or dash counts. */
const CITY_FIRST = /^(.*\S)\s*(?:[,(]|\s-\s|\s[–—]\s)\s*([^,()]+?)\s*\)?$/u;

/** "Country - City", "Country: City", "Country (City)". */
const COUNTRY_FIRST = /^([^,()]+?)\s*(?:\(|:|\s-\s|\s[–—]\s)\s*(.+?)\s*\)?$/u;

/**
 * The city and country of a cell as "Bogotá, Colombia", "San José (Costa Rica)" or "Portland, OR,
 * USA"; a country alone; or a city alone, whose country is unknown: no city is looked up.
 *
 * Unknown too: codes and names that stand for a state or city as well ("Denver, CO", "Atlanta,
 * Georgia", "Granada"), "Colombia, Bogotá" (as "Lebanon, Ohio"), and cells with several
 * places, as "Bogotá (Colombia), Quito (Ecuador)".
 */
export function readPlace(text: string): PlaceReading {
	const place = text.replace(/\s+/gu, ' ').trim();
	if (place.length > LONGEST || /[;|\n\r]/u.test(text.trim())) return nowhere(null);
	if (isOnline(place)) return { city: null, country: { kind: 'online' } };
	const [, before, last] = CITY_FIRST.exec(place) ?? [];
	const isRepeated = before !== undefined && countryKey(before) === countryKey(last ?? '');
	const whole = readCountry(place);
	if (whole.kind !== 'unknown' && !isRepeated) {
		return isAlsoPlace(place) ? nowhere(place) : { city: null, country: whole };
	}
	if (before !== undefined && last !== undefined) {
		const country = readCountry(last);
		if (country.kind === 'country') return cityIn(before, last, country, place);
		if (country.kind === 'region') return { city: before, country };
	}
	return countryFirst(place) ?? nowhere(place);
}

function cityIn(
	before: string,
	last: string,
	country: CountryReading,
	place: string
): PlaceReading {
	if (isAlsoPlace(last) || isOnline(before) || namesAnother(before, country)) return nowhere(place);
	return { city: before.replace(STATE_CODE, ''), country };
}

function countryFirst(place: string): PlaceReading | null {
	const [, first, city] = COUNTRY_FIRST.exec(place) ?? [];
	if (first === undefined || city === undefined || isOnline(city)) return null;
	const country = readCountry(first);
	if (country.kind !== 'country' || isAlsoPlace(first)) return null;
	return namesAnother(city, country) ? null : { city, country };
}

/**
 * Whether a city's part also names, by more than a code, a country that is not this one: "Bogotá
 * (Colombia), Quito" before "(Ecuador)". What stands in parentheses is no city of the same name.
 */
function namesAnother(city: string, country: CountryReading): boolean {
	const noted: readonly string[] = city.match(/(?<=\()[^()]+(?=\))/gu) ?? [];
	return city
		.split(/[,/()]|\s(?:y|e|and|-|–|—)\s/u)
		.filter((part) => part.trim().length > 3 && (!isAlsoPlace(part) || noted.includes(part)))
		.map(readCountry)
		.some((reading) => reading.kind === 'country' && !sameCountry(reading, country));
}

function sameCountry(one: CountryReading, other: CountryReading): boolean {
	return one.kind === 'country' && other.kind === 'country' && one.code === other.code;
}

function nowhere(city: string | null): PlaceReading {
	return { city, country: UNKNOWN_COUNTRY };
}
