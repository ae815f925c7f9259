import { SORTS, type ActivitiesPage } from '$lib/activities/page';
import type { PageCodecs } from '$lib/url/address';
import { anyText, oneOf } from '$lib/url/codec';

/** What the activities add to the filter. */
export const CODECS: PageCodecs<ActivitiesPage> = {
	q: anyText('q'),
	sort: oneOf('sort', SORTS),
	activity: anyText('activity')
};
