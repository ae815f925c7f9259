import { isWithin, type FilterProblem, type YearRange } from '$lib/model/filter';

/** How one value stands in an address. `Known` is what a dataset has, to judge the value by. */
export interface Codec<T, Known = unknown> {
	readonly param: string;
	/** What an address without the parameter means. */
	usual(known: Known): T;
	/** The value as written, or null when it is the usual one. */
	write(value: T, known: Known): string | null;
	/** The value, and the pieces that could not be read. */
	read(text: string, known: Known): { value: T; unread: string[] };
}

/** One codec for every key of `Values`, in the order in which an address names them. */
export type Codecs<Values, Known = unknown> = {
	readonly [Key in keyof Values]: Codec<Values[Key], Known>;
};

/** Several of what is known, in the order they were chosen. */
export function several<Known>(
	param: string,
	options: (known: Known) => readonly string[]
): Codec<readonly string[], Known> {
	return {
		param,
		usual: () => [],
		write: (chosen) => (chosen.length > 0 ? chosen.map(encodeComma).join(',') : null),
		read(text, known) {
			const wanted = [...new Set(text.split(',').filter(Boolean).map(decodeComma))];
			const allowed = new Set(options(known));
			return {
				value: wanted.filter((item) => allowed.has(item)),
				unread: text === '' ? [''] : wanted.filter((item) => !allowed.has(item))
			};
		}
	};
}

/** One of a few; the first one is usual. */
export function oneOf<T extends string>(param: string, options: readonly [T, ...T[]]): Codec<T> {
	const [usual] = options;
	return {
		param,
		usual: () => usual,
		write: (value) => (value === usual ? null : value),
		read(text) {
			const value = options.find((option) => option === text);
			return { value: value ?? usual, unread: value ? [] : [text] };
		}
	};
}

/** One calendar year among those that are known; usually none is chosen. */
export function oneYear<Known>(
	param: string,
	known: (known: Known) => YearRange
): Codec<number | null, Known> {
	return {
		param,
		usual: () => null,
		write: (year) => (year === null ? null : String(year)),
		read(text, dataset) {
			const year = /^\d{4}$/.test(text) ? Number(text) : null;
			const isKnown = year !== null && isWithin(year, known(dataset));
			return { value: isKnown ? year : null, unread: isKnown ? [] : [text] };
		}
	};
}

/** Any text, such as what is searched for; usually none. */
export function anyText(param: string): Codec<string> {
	return {
		param,
		usual: () => '',
		write: (value) => value || null,
		read: (text) => ({ value: text, unread: [] })
	};
}

/** A value as it is written into an address; commas and colons between items stay readable. */
function encoded(value: string): string {
	return encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%3A', ':');
}

/** `param=value` for everything that is not as usual, in the codecs' order. */
export function writeValues<Values, Known>(
	values: Values,
	codecs: Codecs<Values, Known>,
	known: Known
): string[] {
	return (Object.keys(codecs) as (keyof Values)[]).flatMap((key) => {
		const value = codecs[key].write(values[key], known);
		return value === null ? [] : [`${codecs[key].param}=${encoded(value)}`];
	});
}

/** What search parameters say of every key; the usual value where they say nothing. */
export function readValues<Values, Known>(
	params: URLSearchParams,
	codecs: Codecs<Values, Known>,
	known: Known
): { values: Values; problems: FilterProblem[] } {
	const problems: FilterProblem[] = [];
	const values: Partial<Values> = {};
	for (const key of Object.keys(codecs) as (keyof Values)[]) {
		const codec = codecs[key];
		const texts = params.getAll(codec.param);
		if (texts.length === 0) {
			values[key] = codec.usual(known);
			continue;
		}
		const { value, unread } = codec.read(texts.join(','), known);
		values[key] = value;
		problems.push(...unread.map((piece) => ({ param: codec.param, value: piece })));
	}
	return { values: values as Values, problems };
}

/** Parameters that none of these names stands for. */
export function unknownParams(
	params: URLSearchParams,
	names: ReadonlySet<string>
): FilterProblem[] {
	return [...new Set(params.keys())]
		.filter((param) => !names.has(param))
		.map((param) => ({ param, value: params.getAll(param).join(',') }));
}

/** The parameters that codecs read. */
export function paramsOf<Values, Known>(codecs: Codecs<Values, Known>): string[] {
	return (Object.keys(codecs) as (keyof Values)[]).map((key) => codecs[key].param);
}

/** A comma inside a name, which would otherwise part it in two, is written `%2C` once more. */
function encodeComma(item: string): string {
	return item.replaceAll('%', '%25').replaceAll(',', '%2C');
}

function decodeComma(item: string): string {
	return item.replaceAll('%2C', ',').replaceAll('%25', '%');
}
