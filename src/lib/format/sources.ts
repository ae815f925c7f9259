import type { Format, MessageKey } from './format';
import type { Programme } from '$lib/model/programme';

/** Where a picture's rows come from: published reports or own records, and made-up rows if any. */
export function sourceInWords(
	{ reports }: Programme,
	demonstration: boolean,
	format: Format
): string {
	const names =
		reports.length > 0
			? format.list(reports.map(({ label }) => label[format.lang]))
			: format.t('source.own');
	return demonstration ? format.t('source.withDemo', { reports: names }) : names;
}

/** The text for a programme that published reports, or the one for a programme's own records. */
export function worded<Key extends string = MessageKey>(
	{ reports }: Programme,
	published: Key,
	own: Key
): Key {
	return reports.length > 0 ? published : own;
}
