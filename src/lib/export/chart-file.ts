import type { Table } from '$lib/figure/table';
import type { Format } from '$lib/format/format';
import { credits } from './credits';
import type { ChartFacts } from './csv';
import type { Origin } from './origin';

/** The files a chart can be had as, in the order in which they are offered, and what each is made of. */
export const FILES = { png: 'picture', svg: 'picture', csv: 'table' } as const;

export type FileKind = keyof typeof FILES;

export const FILE_KINDS = Object.keys(FILES) as FileKind[];

/** A chart on its page. */
export interface ChartOnPage extends ChartFacts {
	readonly table: Table;
	/** What holds title, chart and notes. */
	readonly figure: HTMLElement;
	/** The part of it that is not drawn. */
	readonly foot: HTMLElement;
}

export interface ChartFile {
	readonly content: Blob;
	readonly name: string;
}

/** Pixels of a PNG for each of the screen's. */
const SCALE = 2;

let makers: ReturnType<typeof loadMakers> | null = null;

async function loadMakers() {
	const [{ tableToCsv }, { pictureOf }, { toPng }, { siteTypeface }] = await Promise.all([
		import('./csv'),
		import('./picture'),
		import('./png'),
		import('./typeface')
	]);
	await siteTypeface();
	return { tableToCsv, pictureOf, toPng };
}

/** Loads, once, what making files takes: they can then be had without a network. Browser only. */
export function prepareFiles() {
	makers ??= loadMakers().catch((error: unknown) => {
		makers = null;
		throw error;
	});
	return makers;
}

/** Makes a file of a chart as it is now. Browser only. */
export async function chartFile(
	kind: FileKind,
	chart: ChartOnPage,
	origin: Origin | null,
	format: Format
): Promise<ChartFile> {
	const { tableToCsv, pictureOf, toPng } = await prepareFiles();
	const name = fileName(kind, chart.id, origin);
	if (kind === 'csv') {
		const text = tableToCsv(chart.table, chart, origin, format);
		return { name, content: new Blob([text], { type: 'text/csv;charset=utf-8' }) };
	}
	const { title, subtitle: description, source, figure, foot } = chart;
	const link = origin?.link(chart.id);
	const said = [format.t('frame.source', { source }), ...credits(origin, format)];
	const picture = await pictureOf({
		figure,
		foot,
		title,
		description,
		credits: link ? [...said, link] : said
	});
	const svg = new Blob([picture.svg], { type: 'image/svg+xml;charset=utf-8' });
	return { name, content: kind === 'png' ? await toPng(picture, SCALE) : svg };
}

/** `iberpyme-reach-e23f97f92fa6.png`: what of, which chart, which data. */
export function fileName(kind: FileKind, chart: string, origin: Origin | null): string {
	const words = [origin?.programme ?? 'alcance', chart, origin?.dataset ?? ''].map((part) =>
		part
			.normalize('NFD')
			.replace(/\p{M}/gu, '')
			.toLowerCase()
			.replace(/[^a-z0-9]+/g, '-')
			.replace(/^-|-$/g, '')
	);
	return `${words.filter(Boolean).join('-')}.${kind}`;
}
