import { LENSES, isWithin, type YearRange } from './filter';
import { BASES, MEASURES, SCOPES, type FigureRef } from './measure';

/** What a figure can be about, to judge a written one by. */
export interface FigureDomain {
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

const among =
	(options: readonly string[]) =>
	(text: string): boolean =>
		options.includes(text);

type Part = Exclude<keyof FigureRef, 'measure' | 'scope'>;

/** Every part that may follow measure and scope, in the order they are written, and what it may say. */
const PARTS: Record<Part, (text: string, domain: FigureDomain) => boolean> = {
	lens: among(LENSES),
	country: (text, { countries }) => countries.includes(text),
	host: (text, { countries }) => countries.includes(text),
	// The year before the first is compared with it.
	year: (text, { years: { from, to } }) =>
		/^\d{4}$/.test(text) && isWithin(Number(text), { from: from - 1, to }),
	month: (text, { years }) =>
		/^\d{4}-(0[1-9]|1[0-2])$/.test(text) && isWithin(Number(text.slice(0, 4)), years),
	type: (text, { types }) => text === '' || types.includes(text),
	series: (text, { series }) => series.includes(text),
	partner: (text, { partners }) => partners.includes(text),
	objective: (text, { objectives }) => text === '' || objectives.includes(text),
	section: (text, { sections }) => sections.includes(text),
	channel: (text, { channels }) => channels.includes(text),
	device: (text, { devices }) => devices.includes(text),
	activity: (text) => text !== '',
	basis: among(BASES),
	statement: (text) => /^\d$/.test(text),
	facts: among(['reported'])
};

/** The names of a figure's parts, as they stand in addresses and in `data-` attributes. */
export const FIGURE_PARTS = Object.keys(PARTS) as Part[];

const escaped = (text: string) => text.replaceAll('%', '%25').replaceAll(':', '%3A');
const unescaped = (text: string) => text.replaceAll('%3A', ':').replaceAll('%25', '%');

/** A figure as one text: `events:mark:lens.host:country.CO`. Equal figures are written alike. */
export function writeFigureRef(ref: FigureRef): string {
	const parts = FIGURE_PARTS.flatMap((part) =>
		ref[part] === undefined ? [] : [`${part}.${escaped(String(ref[part]))}`]
	);
	return [ref.measure, ref.scope, ...parts].join(':');
}

/** The figure that a text names; null where it names none of this dataset. */
export function readFigureRef(text: string, domain: FigureDomain): FigureRef | null {
	const [measure, scope, ...rest] = text.split(':');
	if (!measure || !among(MEASURES)(measure) || !scope || !among(SCOPES)(scope)) return null;
	const read: Record<string, string | number> = { measure, scope };
	for (const piece of rest) {
		const dot = piece.indexOf('.');
		const part = FIGURE_PARTS.find((one) => one === piece.slice(0, dot));
		const value = unescaped(piece.slice(dot + 1));
		if (!part || part in read || !PARTS[part](value, domain)) return null;
		read[part] = part === 'year' || part === 'statement' ? Number(value) : value;
	}
	return read as unknown as FigureRef;
}
