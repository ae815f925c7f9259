import type { Figure } from '$lib/model/measure';
import { persons } from '$lib/model/people';
import { qualified } from '$lib/model/qualified-count';
import type { CountryExchangeRow } from '$lib/queries/country-exchange';

/** A country that people came from, or went to. */
export interface Exchange {
	readonly country: string | null;
	/** Events with participants, with speakers. */
	readonly participants: number;
	readonly speakers: number;
	/** Distinct participants on lists; null without any. */
	readonly people: number | null;
	/** How many of them are rows that name nobody. */
	readonly unidentified: number;
	readonly isMade: boolean;
}

type Direction = CountryExchangeRow['direction'];

/** The numbers of a line. */
export const EXCHANGED = [
	{ key: 'participants', measure: 'events', lens: 'origin' },
	{ key: 'speakers', measure: 'events', lens: 'speaker' },
	{ key: 'people', measure: 'people', lens: 'origin' }
] as const;

/**
 * A number of a line as a figure: who came from where to whose events; null where it is not known or
 * nothing, or the other country is not known.
 */
export function exchangedFigure(
	line: Exchange,
	{ key, measure, lens }: (typeof EXCHANGED)[number],
	direction: Direction,
	country: string
): Figure | null {
	const value = line[key];
	if (line.country === null || !value) return null;
	const [from, host] = direction === 'from' ? [line.country, country] : [country, line.country];
	const count = key === 'people' ? persons(value, line.unidentified) : qualified(value);
	return { measure, scope: 'mark', lens, country: from, host, count };
}

/** Both roles of each country in one line, most events with participants first. */
export function exchangesOf(rows: readonly CountryExchangeRow[], direction: Direction): Exchange[] {
	const own = rows.filter((row) => row.direction === direction && row.named === null);
	const codes = [...new Set(own.map(({ country }) => country))];
	const lines = codes.map((country): Exchange => {
		const find = (role: CountryExchangeRow['role']) =>
			own.find((row) => row.country === country && row.role === role);
		const [participant, speaker] = [find('participant'), find('speaker')];
		return {
			country,
			participants: participant?.events ?? 0,
			speakers: speaker?.events ?? 0,
			people: participant?.people ?? null,
			unidentified: participant?.unidentified ?? 0,
			isMade: (participant?.synthetic ?? 0) + (speaker?.synthetic ?? 0) > 0
		};
	});
	return lines.sort(
		(a, b) =>
			b.participants - a.participants ||
			b.speakers - a.speakers ||
			(a.country ?? '').localeCompare(b.country ?? '')
	);
}

/** Regions and organisations that a source names instead of countries. */
export function namedInstead(rows: readonly CountryExchangeRow[]): string[] {
	return [...new Set(rows.flatMap(({ named }) => (named === null ? [] : [named])))];
}
