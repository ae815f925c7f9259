import fc from 'fast-check';
import {
	COUNTING_MODES,
	FACTS as PROVENANCES,
	LENSES,
	type Filter
} from '../../src/lib/model/filter';
import type { WebChoice } from '../../src/lib/model/web-choice';
import { FACTS } from './native';

const { first_year, last_year, countries, types, series, partners } = FACTS.dimensions;
const { sections, channels, devices } = FACTS.dimensions;
const year = fc.integer({ min: first_year, max: last_year });
/** Mostly nothing, sometimes a few: filters that leave something to look at. */
const few = (items: readonly string[]) =>
	fc.oneof(
		{ weight: 3, arbitrary: fc.constant<string[]>([]) },
		...(items.length > 0
			? [
					{
						weight: 1,
						arbitrary: fc.subarray([...items], {
							minLength: 1,
							maxLength: Math.min(3, items.length)
						})
					}
				]
			: [])
	);

const filters: fc.Arbitrary<Filter> = fc.record({
	years: fc.tuple(year, year).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
	countries: few(countries),
	types: few(types),
	series: few(series),
	partners: few(partners),
	lens: fc.constantFrom(...LENSES),
	count: fc.constantFrom(...COUNTING_MODES),
	facts: fc.constantFrom(...PROVENANCES)
});

const choices: fc.Arbitrary<WebChoice> = fc.record({
	section: few(sections),
	channel: few(channels),
	device: few(devices)
});

/** The same random filters every time. */
export function randomFilters(count: number, seed: number): { filter: Filter }[] {
	return fc.sample(fc.record({ filter: filters }), { numRuns: count, seed });
}

/** Random filters with random parts of web use. */
export function randomWebQuestions(
	count: number,
	seed: number
): { filter: Filter; choice: WebChoice }[] {
	return fc.sample(fc.record({ filter: filters, choice: choices }), { numRuns: count, seed });
}
