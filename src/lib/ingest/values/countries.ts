import { readCountry, UNKNOWN_COUNTRY, type CountryReading } from './country';
import { isAlsoPlace, isUndecided } from './country-homonyms';
import { countryKey } from './country-key';

/** Longer cells are texts, whatever countries stand in them. */
const LONGEST = 500;

/** "Pitcairn, Henderson, Ducie and Oeno Islands" is made of four. */
const MOST_PIECES = 4;

/** What parts countries unless it belongs to a name, as the "y" of "Trinidad y Tobago". */
const BETWEEN =
	/\s*[,/]\s*(?:(?:y|e|and)\s+)?|\s+(?:y|e|and|-|–|—)\s+|\s*[&+]\s*|(?<=\p{L}{4})-(?=\p{L}{4})/giu;

/** "🇨🇴🇵🇪" and "🇨🇴 🇵🇪". */
const FLAGS_ONLY = /^(?:[\u{1f1e6}-\u{1f1ff}]{2}\s*){2,}$/u;

interface Piece {
	readonly start: number;
	readonly end: number;
}

interface Found {
	readonly name: string;
	readonly reading: CountryReading;
	/** How many pieces the name is made of. */
	readonly taken: number;
}

/**
 * The countries of a cell that may list several, each once, in order: parted by semicolon, bar, line
 * break, slash, comma, dash, "&" or the es/pt/en "and". Names that hold one of these stay whole
 * ("Bosnia and Herzegovina", "Korea, Republic of"). What is not recognised is unknown, once a list;
 * so is a state's name or code ("Georgia", "CO") where commas may part it from its city or country.
 */
export function readCountries(text: string): readonly CountryReading[] {
	if (text.length > LONGEST) return [UNKNOWN_COUNTRY];
	const parts = FLAGS_ONLY.test(text.trim())
		? (text.match(/[\u{1f1e6}-\u{1f1ff}]{2}/gu) ?? [])
		: text.split(/[;|\r\n]/u);
	const readings = parts.flatMap(readPart);
	const said = readings.filter(({ kind }) => kind !== 'blank');
	return said.length === 0 ? [{ kind: 'blank' }] : distinct(said);
}

function readPart(text: string): readonly CountryReading[] {
	const pieces = piecesOf(text);
	const found: Found[] = [];
	for (let at = 0; at < pieces.length;) {
		const next = longestFrom(text, pieces, at);
		found.push(next);
		at += next.taken;
	}
	// "Denver, CO" is not in Colombia, "Georgia, USA" not two countries; "CO, CA" are.
	const isList = found.every(({ reading }) => reading.kind !== 'unknown');
	const isPlain = found.length === 1 || !text.includes(',') || areCodes(found);
	return found.map(({ name, reading }, at) => {
		const isLastName = at === found.length - 1 && name.trim().length > 3;
		const isSure = isList && (isPlain || isLastName);
		return isSure || !isAlsoPlace(name) ? reading : UNKNOWN_COUNTRY;
	});
}

/** The longest run of pieces from one on that is a country; else that one piece, unknown. */
function longestFrom(text: string, pieces: readonly Piece[], at: number): Found {
	const start = pieces[at]?.start ?? 0;
	for (let last = Math.min(at + MOST_PIECES, pieces.length) - 1; last >= at; last -= 1) {
		const name = text.slice(start, pieces[last]?.end);
		const reading = readCountry(name);
		if (reading.kind !== 'unknown' || isUndecided(countryKey(name))) {
			return { name, reading, taken: last - at + 1 };
		}
	}
	return { name: text.slice(start, pieces[at]?.end), reading: UNKNOWN_COUNTRY, taken: 1 };
}

/** Whether all are codes of one kind, of two letters or of three: "CA, USA" are not. */
function areCodes(found: readonly Found[]): boolean {
	const names = found.map(({ name }) => name.trim());
	return (
		names.every((name) => /^\p{L}{2}$/u.test(name)) ||
		names.every((name) => /^\p{L}{3}$/u.test(name))
	);
}

function piecesOf(text: string): readonly Piece[] {
	const pieces: Piece[] = [];
	let start = 0;
	for (const mark of text.matchAll(BETWEEN)) {
		pieces.push({ start, end: mark.index });
		start = mark.index + mark[0].length;
	}
	return [...pieces, { start, end: text.length }];
}

function distinct(readings: readonly CountryReading[]): readonly CountryReading[] {
	return [...new Map(readings.map((reading) => [JSON.stringify(reading), reading])).values()];
}
