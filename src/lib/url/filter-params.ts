import {
	FACTS,
	LENSES,
	unfiltered,
	type Filter,
	type FilterProblem,
	type YearRange
} from '$lib/model/filter';

/** What a dataset can be filtered by; anything else in an address is reported. */
export interface Domain {
	readonly years: YearRange;
	readonly countries: readonly string[];
	readonly types: readonly string[];
	readonly series: readonly string[];
	readonly partners: readonly string[];
}

interface Codec<T> {
	readonly param: string;
	/** The value as written, or null when it is the default. */
	write(value: T, domain: Domain): string | null;
	/** The value, or the pieces that could not be read. */
	read(text: string, domain: Domain): { value: T; unread: string[] };
}

function several(
	param: string,
	known: (domain: Domain) => readonly string[]
): Codec<readonly string[]> {
	return {
		param,
		write: (chosen) => (chosen.length > 0 ? chosen.map(encodeComma).join(',') : null),
		read(text, domain) {
			const wanted = [...new Set(text.split(',').filter(Boolean).map(decodeComma))];
			const allowed = new Set(known(domain));
			return {
				value: wanted.filter((item) => allowed.has(item)),
				unread: text === '' ? [''] : wanted.filter((item) => !allowed.has(item))
			};
		}
	};
}

function oneOf<T extends string>(param: string, options: readonly [T, ...T[]]): Codec<T> {
	const [usual] = options;
	return {
		param,
		write: (value) => (value === usual ? null : value),
		read(text) {
			const value = options.find((option) => option === text);
			return { value: value ?? usual, unread: value ? [] : [text] };
		}
	};
}

const years: Codec<YearRange> = {
	param: 'years',
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

/** One codec for every key of a filter, in the order in which an address names them. */
const CODECS: { readonly [Key in keyof Filter]: Codec<Filter[Key]> } = {
	years,
	countries: several('country', (domain) => domain.countries),
	types: several('type', (domain) => domain.types),
	series: several('series', (domain) => domain.series),
	partners: several('partner', (domain) => domain.partners),
	lens: oneOf('lens', LENSES),
	facts: oneOf('facts', FACTS)
};

const KEYS = Object.keys(CODECS) as (keyof Filter)[];

/** A filter as search parameters, in their order, defaults left out. "" for the whole programme. */
export function writeFilter(filter: Filter, domain: Domain): '' | `?${string}` {
	const written = KEYS.map((key) => {
		const codec = CODECS[key] as Codec<unknown>;
		const value = codec.write(filter[key], domain);
		return value === null
			? ''
			: `${codec.param}=${encodeURIComponent(value).replaceAll('%2C', ',')}`;
	});
	const query = written.filter(Boolean).join('&');
	return query === '' ? '' : `?${query}`;
}

/** The filter that search parameters ask for, and what of them says nothing here. */
export function readFilter(
	params: URLSearchParams,
	domain: Domain
): { filter: Filter; problems: FilterProblem[] } {
	const problems: FilterProblem[] = [];
	const filter: Record<string, unknown> = { ...unfiltered(domain.years) };
	for (const key of KEYS) {
		const codec = CODECS[key] as Codec<unknown>;
		const texts = params.getAll(codec.param);
		if (texts.length === 0) continue;
		const { value, unread } = codec.read(texts.join(','), domain);
		filter[key] = value;
		problems.push(...unread.map((piece) => ({ param: codec.param, value: piece })));
	}
	const known = new Set(KEYS.map((key) => CODECS[key].param));
	for (const param of new Set(params.keys())) {
		if (!known.has(param)) problems.push({ param, value: params.getAll(param).join(',') });
	}
	return { filter: filter as unknown as Filter, problems };
}

/** A comma inside a name, which would otherwise part it in two, is written `%2C` once more. */
function encodeComma(item: string): string {
	return item.replaceAll('%', '%25').replaceAll(',', '%2C');
}

function decodeComma(item: string): string {
	return item.replaceAll('%2C', ',').replaceAll('%25', '%');
}
