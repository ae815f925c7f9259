import type { Sentence } from '../../src/lib/figure/sentence';
import { randomFilter } from '../fixtures/random-filter';

/** The years of the shipped programme. */
export const YEARS = { from: 1999, to: 2005 };

/** Filters of the shipped programme that leave most titles something to claim. */
export const FILTERS = randomFilter({
	years: YEARS,
	countries: ['CO', 'VE', 'ES', 'MX', 'BR', 'PE'],
	types: ['workshop', 'seminar', 'forum', 'mission'],
	series: ['foro-garantias'],
	partners: ['ICEX']
});

/** The values of a title's figures by their tag; null for what is not known. */
export const valuesOf = ({ figures }: Sentence) =>
	Object.fromEntries(
		Object.entries(figures).map(([tag, { count }]) => [tag, count?.value ?? null])
	);
