import {
	COUNTING_MODES,
	FACTS,
	LENSES,
	type Filter,
	type FilterProblem,
	type YearRange
} from '$lib/model/filter';
import { readFigureRef, writeFigureRef } from '$lib/model/figure-ref';
import type { FigureRef } from '$lib/model/measure';
import {
	oneOf,
	paramsOf,
	readValues,
	several,
	unknownParams,
	writeValues,
	type Codec,
	type Codecs
} from './codec';

/** What a dataset can be filtered by; anything else in an address is reported. */
export interface Domain {
	readonly years: YearRange;
	readonly countries: readonly string[];
	readonly types: readonly string[];
	readonly series: readonly string[];
	readonly partners: readonly string[];
	readonly objectives: readonly string[];
	readonly sections: readonly string[];
	readonly channels: readonly string[];
	readonly devices: readonly string[];
}

const years: Codec<YearRange, Domain> = {
	param: 'years',
	usual: (domain) => domain.years,
	write({ from, to }, domain) {
		if (from === domain.years.from && to === domain.years.to) return null;
		return from === to ? String(from) : `${from}-${to}`;
	},
	read(text, domain) {
		const match = /^(\d{4})(?:-(\d{4}))?$/.exec(text);
		const from = Number(match?.[1]);
		const to = Number(match?.[2] ?? match?.[1]);
		const within = match && from <= to && from <= domain.years.to && to >= domain.years.from;
		return within
			? {
					value: { from: Math.max(from, domain.years.from), to: Math.min(to, domain.years.to) },
					unread: []
				}
			: { value: domain.years, unread: [text] };
	}
};

const FILTER: Codecs<Filter, Domain> = {
	years,
	countries: several('country', (domain) => domain.countries),
	types: several('type', (domain) => domain.types),
	series: several('series', (domain) => domain.series),
	partners: several('partner', (domain) => domain.partners),
	lens: oneOf('lens', LENSES),
	count: oneOf('count', COUNTING_MODES),
	facts: oneOf('facts', FACTS)
};

/** What any page can have open or be reduced to. */
export interface Opened {
	/** The figure whose passport is open; usually none. */
	readonly figure: FigureRef | null;
	/** Id of the one chart that is shown, as where it is embedded; usually null, for the whole page. */
	readonly embed: string | null;
}

/** Whether a text can be the id of a chart. */
export const isChartId = (text: string): boolean => /^[a-z][a-z0-9-]*$/.test(text);

const OPENED: Codecs<Opened, Domain> = {
	figure: {
		param: 'figure',
		usual: () => null,
		write: (figure) => figure && writeFigureRef(figure),
		read(text, domain) {
			const value = readFigureRef(text, domain);
			return { value, unread: value ? [] : [text] };
		}
	},
	embed: {
		param: 'embed',
		usual: () => null,
		write: (chart) => chart,
		read(text) {
			const isId = isChartId(text);
			return { value: isId ? text : null, unread: isId ? [] : [text] };
		}
	}
};

/** What a page adds to the filter: what it searches, sorts by or has open. Most add nothing. */
export type PageCodecs<Page> = Codecs<Page, Domain>;

/** What the address of a page asks for, and what of it says nothing here. */
export interface Asked<Page> extends Opened {
	readonly filter: Filter;
	readonly page: Page;
	readonly problems: readonly FilterProblem[];
}

/** A filter as search parameters, in their order, defaults left out. "" for the whole programme. */
export function writeFilter(filter: Filter, domain: Domain): '' | `?${string}` {
	return writeAddress(filter, {}, domain, {});
}

/** A filter, what the page adds to it and what is opened as search parameters, in that order. */
export function writeAddress<Page>(
	filter: Filter,
	page: Page,
	domain: Domain,
	codecs: PageCodecs<Page>,
	{ figure = null, embed = null }: Partial<Opened> = {}
): '' | `?${string}` {
	const written = [
		...writeValues(filter, FILTER, domain),
		...writeValues(page, codecs, domain),
		...writeValues({ figure, embed }, OPENED, domain)
	];
	return written.length === 0 ? '' : `?${written.join('&')}`;
}

/** The filter that search parameters ask for, what they ask of the page, and what nobody knows. */
export function readAddress<Page>(
	params: URLSearchParams,
	domain: Domain,
	codecs: PageCodecs<Page>
): Asked<Page> {
	const filter = readValues(params, FILTER, domain);
	const page = readValues(params, codecs, domain);
	const { values, problems } = readValues(params, OPENED, domain);
	const names = new Set([...paramsOf(FILTER), ...paramsOf(codecs), ...paramsOf(OPENED)]);
	return {
		filter: filter.values,
		page: page.values,
		...values,
		problems: [...filter.problems, ...page.problems, ...problems, ...unknownParams(params, names)]
	};
}

/** What an address without parameters asks for. */
export function readNothing<Page>(domain: Domain, codecs: PageCodecs<Page>): Asked<Page> {
	return readAddress(new URLSearchParams(), domain, codecs);
}
