import type { Format } from '$lib/format/format';
import type { Programme } from '$lib/model/programme';

/** Where a picture's rows come from: the published reports, and made-up rows where there are any. */
export function sourceInWords(
	{ reports }: Programme,
	demonstration: boolean,
	format: Format
): string {
	const names = format.list(reports.map(({ label }) => label[format.lang]));
	return demonstration ? format.t('source.withDemo', { reports: names }) : names;
}
