const TIME = String.raw`(?:[01]?\d|2[0-4]):[0-5]\d(?::(?:[0-5]\d|60)(?:[.,]\d+)?)?`;
const HALF = String.raw`\s?[ap](?:\.\s?m\.?|m\b\.?)`;
const HOURS = String.raw`\s?(?:hs|hrs|horas?|h)\b\.?`;

/** A time of day: "16:05:09.5", "4:05 p. m.", "14h30", "14 hs", "4 pm". */
const CLOCK =
	`(?<![\\d:/.])(?:${TIME}(?:${HALF}|${HOURS})?|(?:[01]?\\d|2[0-4])h[0-5]\\d\\b|` +
	`(?:[01]?\\d|2[0-4])(?:${HALF}|${HOURS}))`;

const ZONE =
	String.raw`(?:\s?(?:z|utc|gmt|brt|art|clt|cot|pet|bot|vet|est|edt|cst|cdt|mst|mdt|pst|pdt|cet|cest|` +
	String.raw`wet|west|eet|eest|bst)\b)?(?:\s?[+-](?:0\d|1[0-4])(?::?[0-5]\d)?(?![\d:/.-]))?(?: \([^)]*\)| [a-z]+/[a-z_/]+)?`;

const BEFORE = String.raw`(?:(?<=\d)t|[,;\s]*(?:\b(?:at|a las?|as|de las?|das|de|from)\b|@)?\s*)`;
const UNTIL = String.raw`\s*(?:-|\b(?:a las?|as|a|to|y|e|and|until|hasta|ate)\b)\s*`;

const CLOCKS = new RegExp(`${BEFORE}\\(?${CLOCK}(?:${UNTIL}${CLOCK})?${ZONE}\\)?`, 'g');

/**
 * A folded text without its times of day, zones and offsets. Impossible times stay where they are,
 * so that what holds one is not read as a date.
 */
export function withoutClock(text: string): string {
	const rest = text.replace(CLOCKS, ' ');
	return rest === text ? text : rest.replace(/\s+/g, ' ').replace(/^[\s,;-]+|[\s,;-]+$/g, '');
}
