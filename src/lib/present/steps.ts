import type { FilterProblem } from '$lib/model/filter';
import type { Deck, SlideId } from './deck';

/** Where a presentation is: a slide, seen at one year or (null) over all the years of the filter. */
export interface Position {
	readonly slide: SlideId;
	readonly year: number | null;
}

/** A step through the slides or the years. "All the years" comes before the first one. */
export type Move = 'next' | 'previous' | 'first' | 'last' | 'later' | 'earlier';

/** Goes one step, as far as there is one: the ends of the deck and of the years stay where they are. */
export function step(deck: Deck, { slide, year }: Position, move: Move): Position {
	const at = deck.slides.indexOf(slide);
	const to = (index: number): Position => ({ slide: within(deck.slides, index) ?? slide, year });
	switch (move) {
		case 'next':
			return to(at + 1);
		case 'previous':
			return to(at - 1);
		case 'first':
			return to(0);
		case 'last':
			return to(deck.slides.length - 1);
		case 'later':
			return { slide, year: within(deck.years, yearIndex(deck, year) + 1) ?? null };
		case 'earlier':
			return { slide, year: yearAt(deck, yearIndex(deck, year) - 1) };
	}
}

/** Where a year stands on a slider: -1 for all of them, then the first. */
export function yearIndex(deck: Deck, year: number | null): number {
	return year === null ? -1 : deck.years.indexOf(year);
}

/** The year at a place of the slider; null below the first. */
export function yearAt(deck: Deck, index: number): number | null {
	return index < 0 ? null : (within(deck.years, index) ?? null);
}

/** A position that the deck has, and what was asked for that it has not. */
export function placed(
	deck: Deck,
	{ slide, year }: Position
): { position: Position; problems: FilterProblem[] } {
	const [first = slide] = deck.slides;
	const hasSlide = deck.slides.includes(slide);
	const hasYear = year === null || deck.years.includes(year);
	return {
		position: { slide: hasSlide ? slide : first, year: hasYear ? year : null },
		problems: [
			...(hasSlide ? [] : [{ param: 'slide', value: slide }]),
			...(hasYear ? [] : [{ param: 'year', value: String(year) }])
		]
	};
}

function within<T>(list: readonly T[], index: number): T | undefined {
	return list[Math.max(0, Math.min(list.length - 1, index))];
}
