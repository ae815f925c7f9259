import type { PageCodecs } from '$lib/url/address';
import { several } from '$lib/url/codec';

/** What a country's page adds to the filter: the countries it is compared with, never itself. */
export function codecsOf(country: string): PageCodecs<{ compare: readonly string[] }> {
	return {
		compare: several('compare', ({ countries }) => countries.filter((other) => other !== country))
	};
}
