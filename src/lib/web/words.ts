import { countriesInWords } from '$lib/format/filter-in-words';
import { WEB_PARTS } from '$lib/model/web-choice';
import { audienceOf } from '$lib/queries/web-visits';
import type { WebFormat } from './texts';
import type { WebView } from './view';

/** What part of web use is looked at, in words; nothing for all of it. */
export function partInWords({ filter, choice }: WebView, format: WebFormat): string[] {
	const countries = audienceOf(filter).length > 0 ? countriesInWords(filter, format) : [];
	const parts = WEB_PARTS.filter((part) => choice[part].length > 0).map((part) =>
		format.t(`web.page.chosen.${part}`, { value: format.list(choice[part]) })
	);
	return [...countries, ...parts];
}
