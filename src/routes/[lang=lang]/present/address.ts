import { SLIDES } from '$lib/present/deck';
import type { Position } from '$lib/present/steps';
import type { PageCodecs } from '$lib/url/address';
import { oneOf, oneYear } from '$lib/url/codec';

/** What a presentation adds to the filter: the slide, and the year it is seen at. */
export const CODECS: PageCodecs<Position> = {
	slide: oneOf('slide', SLIDES),
	year: oneYear('year', ({ years }) => years)
};

/** Where a presentation begins. */
export const START: Position = { slide: SLIDES[0], year: null };
