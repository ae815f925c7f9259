import type { Table } from '$lib/figure/table';
import type { Format } from '$lib/format/format';
import { credits } from './credits';
import type { ChartFacts } from './csv';
import type { Origin } from './origin';

/** The files a chart can be had as, in the order in which they are offered. */
export const FILE_KINDS = ['png', 'svg', 'csv'] as const;

export type FileKind = (typeof FILE_KINDS)[number];

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

/** Makes a file of a chart as it is now; what that takes is loaded when it is first wanted. Browser only. */
export async function chartFile(
	kind: FileKind,
	chart: ChartOnPage,
	origin: Origin | null,
	format: Format
): Promise<ChartFile> {
	const name = fileName(kind, chart.id, origin);
	if (kind === 'csv') {
		const { tableToCsv } = await import('./csv');
		const text = tableToCsv(chart.table, chart, origin, format);
		return { name, content: new Blob([text], { type: 'text/csv;charset=utf-8' }) };
	}
	const [{ pictureOf }, { toPng }] = await Promise.all([import('./picture'), import('./png')]);
	const { title, subtitle: description, source, figure, foot } = chart;
	const link = origin?.link(chart.id);
	const picture = await pictureOf({
		figure,
		foot,
		title,
		description,
		credits: [
			format.t('frame.source', { source }),
			...credits(origin, format),
			...(link ? [link] : [])
		]
	});
	const isPng = kind === 'png';
	return {
		name,
		content: isPng
			? await toPng(picture, SCALE)
			: new Blob([picture.svg], { type: 'image/svg+xml;charset=utf-8' })
	};
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
