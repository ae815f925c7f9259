import type { Filter, FilterChange } from '$lib/model/filter';
import {
	readAddress,
	writeAddress,
	type Asked,
	type Domain,
	type Opened,
	type PageCodecs
} from '$lib/url/address';
import { goOn } from './go-on';
import { passportHistory } from './passport-history';
import { stepYears } from './step-years';

/**
 * What readers do on a page that answers a filter: each changes the address, and the page follows.
 * `wanted` is what the address asks for now.
 */
export function actions<Page>(wanted: () => Asked<Page>, domain: Domain, codecs: PageCodecs<Page>) {
	const visit = (filter: Filter, page: Page, opened: Partial<Opened>, replace: boolean) =>
		goOn(writeAddress(filter, page, domain, codecs, opened), replace);
	/** A passport belongs to what was shown before; one chart alone stays alone. */
	const show = (part: Partial<Filter>, page: Partial<Page> = {}, replace = false) => {
		const { filter, page: shown, embed } = wanted();
		visit({ ...filter, ...part }, { ...shown, ...page }, { embed }, replace);
	};
	return {
		change: (part: FilterChange) => show(typeof part === 'function' ? part(wanted().filter) : part),
		changePage: (part: Partial<Page>, replace = false) => show({}, part, replace),
		stepYears: (move: 'earlier' | 'later') =>
			show({ years: stepYears(wanted().filter.years, domain.years, move) }, {}, true),
		passports: passportHistory(
			(figure) => readAddress(new URLSearchParams({ figure }), domain, {}).figure,
			(figure, replace) => visit(wanted().filter, wanted().page, { figure }, replace)
		)
	};
}
