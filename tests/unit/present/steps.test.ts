import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SLIDES, type Deck } from '../../../src/lib/present/deck';
import { placed, step, yearAt, yearIndex, type Move } from '../../../src/lib/present/steps';

const MOVES: Move[] = ['next', 'previous', 'first', 'last', 'later', 'earlier'];

const deck: fc.Arbitrary<Deck> = fc.record({
	slides: fc.subarray([...SLIDES], { minLength: 1 }),
	years: fc
		.tuple(fc.integer({ min: 1990, max: 2030 }), fc.integer({ min: 0, max: 12 }))
		.map(([from, n]) => Array.from({ length: n }, (_, index) => from + index))
});

const begun = deck.chain((given) =>
	fc.record({
		deck: fc.constant(given),
		start: fc.record({
			slide: fc.constantFrom(...given.slides),
			year: fc.constantFrom(null, ...given.years)
		})
	})
);

describe('stepping', () => {
	it('never leaves the deck or the years, whatever the steps', () => {
		fc.assert(
			fc.property(begun, fc.array(fc.constantFrom(...MOVES)), ({ deck, start }, moves) => {
				const end = moves.reduce((at, move) => step(deck, at, move), start);
				expect(placed(deck, end)).toEqual({ position: end, problems: [] });
			})
		);
	});

	it('changes either the slide or the year', () => {
		fc.assert(
			fc.property(begun, fc.constantFrom(...MOVES), ({ deck, start }, move) => {
				const end = step(deck, start, move);
				if (move === 'later' || move === 'earlier') expect(end.slide).toBe(start.slide);
				else expect(end.year).toBe(start.year);
			})
		);
	});

	it('reaches every slide and every year, once each, and comes back', () => {
		fc.assert(
			fc.property(deck, (given) => {
				const [first] = given.slides;
				let at = { slide: first!, year: null as number | null };
				const slides = given.slides.map(() => {
					const { slide } = at;
					at = step(given, at, 'next');
					return slide;
				});
				expect(slides).toEqual(given.slides);
				const years = given.years.map(() => (at = step(given, at, 'later')).year);
				expect(years).toEqual(given.years);
				given.years.forEach(() => (at = step(given, at, 'earlier')));
				given.slides.forEach(() => (at = step(given, at, 'previous')));
				expect(at).toEqual({ slide: first, year: null });
			})
		);
	});

	it('goes through the years in order, all of them first', () => {
		const given: Deck = { slides: ['title', 'types'], years: [2003, 2004] };
		const at = { slide: 'types', year: null } as const;
		expect(step(given, at, 'earlier')).toEqual(at);
		expect(step(given, at, 'later')).toEqual({ slide: 'types', year: 2003 });
		expect(step(given, { slide: 'types', year: 2004 }, 'later').year).toBe(2004);
		expect(step(given, { slide: 'types', year: 2003 }, 'earlier').year).toBeNull();
		expect(step(given, { slide: 'title', year: 2004 }, 'last')).toEqual({
			slide: 'types',
			year: 2004
		});
	});
});

it('a slider’s places are the years, all of them at the lowest', () => {
	fc.assert(
		fc.property(deck, (given) => {
			for (const year of [null, ...given.years]) {
				expect(yearAt(given, yearIndex(given, year))).toBe(year);
			}
		})
	);
});

it('what a deck has not is shown as its beginning, and reported', () => {
	const given: Deck = { slides: ['title', 'host'], years: [2003, 2004] };
	expect(placed(given, { slide: 'web', year: 1999 })).toEqual({
		position: { slide: 'title', year: null },
		problems: [
			{ param: 'slide', value: 'web' },
			{ param: 'year', value: '1999' }
		]
	});
});
