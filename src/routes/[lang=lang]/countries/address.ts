import { SORTS, type Sort } from '$lib/countries/order';
import type { PageCodecs } from '$lib/url/address';
import { anyText, oneOf } from '$lib/url/codec';

/** What the list of countries adds to the filter: what is searched for, and its order. */
export const CODECS: PageCodecs<{ q: string; sort: Sort }> = {
	q: anyText('q'),
	sort: oneOf('sort', SORTS)
};
