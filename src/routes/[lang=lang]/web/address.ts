import type { WebChoice } from '$lib/model/web-choice';
import type { PageCodecs } from '$lib/url/address';
import { several } from '$lib/url/codec';

/** What web use adds to the filter. */
export const CODECS: PageCodecs<WebChoice> = {
	section: several('section', ({ sections }) => sections),
	channel: several('channel', ({ channels }) => channels),
	device: several('device', ({ devices }) => devices)
};
