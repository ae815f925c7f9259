import { countriesInWords } from '$lib/format/filter-in-words';
import { WEB_PARTS } from '$lib/model/web-choice';
import type { WebDimension } from '$lib/queries/web-breakdown';
import { audienceOf } from '$lib/model/filter';
import type { WebFormat } from './texts';
import type { WebView } from './view';

/**
 * What part of web use is looked at, in words; nothing for all of it. A chart of one dimension shows all
 * of that one, whatever of it is chosen.
 */
export function partInWords(
	{ filter, choice }: WebView,
	format: WebFormat,
	own: WebDimension | null = null
): string[] {
	const hasCountries = own !== 'country' && audienceOf(filter).length > 0;
	const countries = hasCountries ? countriesInWords(filter, format) : [];
	const chosen = WEB_PARTS.filter((part) => part !== own && choice[part].length > 0);
	const parts = chosen.map((part) =>
		format.t(`web.page.chosen.${part}`, { value: format.list(choice[part]) })
	);
	return [...countries, ...parts];
}
