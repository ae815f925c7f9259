import { countryKey } from './country-key';

/**
 * Names that do not say which country of today is meant. Two Congos, two Koreas, two parts of Saint
 * Martin, two groups of Virgin Islands; three Guianas; a continent or the United States; a city of
 * Brazil; China or Taiwan; Dominica or the Dominican Republic; states that are several by now.
 */
const UNDECIDED = [
	'Congo; Corea; Korea; Coreia; America; República Dominica; Republic of Dominica; República China',
	'Saint Martin; San Martín; São Martinho; Virgin Islands; Islas Vírgenes; Ilhas Virgens; Guayana',
	'Salvador; Serbia y Montenegro; Sérvia e Montenegro; Serbia and Montenegro; Yugoslavia',
	'Iugoslávia; Jugoslávia; Checoslovaquia; Checoeslovaquia; Czechoslovakia; Tchecoslováquia',
	'Checoslováquia; URSS; USSR; Unión Soviética; União Soviética; Soviet Union',
	'Antillas Holandesas; Antillas Neerlandesas; Antilhas Holandesas; Netherlands Antilles'
];

/**
 * Countries whose name is also that of a city, state or province elsewhere, so that after a comma
 * or alone in a column of places it does not decide: "Atlanta, Georgia", "Motril, Granada".
 */
const ALSO_PLACES = [
	'Georgia; Granada; Guadalupe; Montserrat; Santa Lucía; Santa Helena; Santa Elena; San Marino; Jersey'
];

/**
 * ISO codes that addresses also write for a state or province of the United States, Brazil, Canada
 * or Australia: "Denver, CO" is not in Colombia, "Recife, PE" not in Peru. PR is the same place, but
 * also Paraná.
 */
const ALSO_STATES = new Set(
	(
		'AL AR AZ CA CO DE GA ID IL IN KY LA MA MD ME MN MO MS MT NC NE PA SC SD TN VA AM BA ES MG PE PR ' +
		'RO RS SE TO NL NU SK YT SA'
	).split(' ')
);

const undecided = keysOf(UNDECIDED);
const alsoPlaces = keysOf(ALSO_PLACES);

function keysOf(lists: readonly string[]): ReadonlySet<string> {
	return new Set(lists.flatMap((list) => list.split('; ')).map(countryKey));
}

/** Whether the words of a {@link countryKey} are a name that may mean several countries, or none. */
export function isUndecided(key: string): boolean {
	return undecided.has(key);
}

/** Whether a country's name or code is as well that of a city, state or province elsewhere. */
export function isAlsoPlace(text: string): boolean {
	return alsoPlaces.has(countryKey(text)) || ALSO_STATES.has(text.trim().toUpperCase());
}
