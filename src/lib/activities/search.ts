import type { Programme } from '$lib/model/programme';
import type { ActivityRow } from '$lib/queries/activities';
import type { ActivitiesFormat } from './texts';
import { placeOf, seriesLabel, typesOf } from './words';

/** A text as it is compared: without accents or case. */
export function plain(text: string): string {
	return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Everything of an activity that can be searched, as it is shown. */
function textOf(row: ActivityRow, programme: Programme, format: ActivitiesFormat): string {
	const { title, description, series, edition, organisers, partners, source } = row;
	return [
		title,
		description,
		typesOf(row, programme, format),
		format.t(`activities.status.${row.status}`),
		placeOf(row, format),
		series && seriesLabel(series, programme, format),
		edition,
		...organisers,
		...partners,
		source,
		row.start_date
	].join(' ');
}

/** The activities that contain every word of `q`, whatever its accents or case; all for none. */
export function search(
	rows: readonly ActivityRow[],
	q: string,
	programme: Programme,
	format: ActivitiesFormat
): ActivityRow[] {
	const words = plain(q).split(/\s+/).filter(Boolean);
	if (words.length === 0) return [...rows];
	return rows.filter((row) => {
		const text = plain(textOf(row, programme, format));
		return words.every((word) => text.includes(word));
	});
}
