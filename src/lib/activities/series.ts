import { sentence, type Sentence } from '$lib/figure/sentence';
import type { Programme } from '$lib/model/programme';
import type { ActivityRow } from '$lib/queries/activities';
import { published, selected } from './selection';
import type { ActivitiesFormat } from './texts';
import { seriesLabel } from './words';

/** A series with its editions, the earliest first. */
export interface Series {
	readonly id: string;
	readonly editions: readonly ActivityRow[];
}

/**
 * The series of the filter with their editions in every year, whichever series are chosen; in the
 * programme's order, those it does not describe last.
 */
export function seriesOf(
	rows: readonly ActivityRow[],
	programme: Pick<Programme, 'series'>
): Series[] {
	const chosen = selected(rows, 'series', 'years').filter(({ series }) => series !== null);
	const ids = [...new Set(chosen.map(({ series }) => series))] as string[];
	const described = programme.series.map(({ id }) => id);
	const ordered = [
		...described.filter((id) => ids.includes(id)),
		...ids.filter((id) => !described.includes(id)).sort()
	];
	return ordered.map((id) => ({ id, editions: chosen.filter(({ series }) => series === id) }));
}

/** The other editions of an activity's series, the earliest first. */
export function otherEditions(rows: readonly ActivityRow[], of: ActivityRow): ActivityRow[] {
	if (of.series === null) return [];
	return rows.filter(
		({ series, activity_id }) => series === of.series && activity_id !== of.activity_id
	);
}

/** The longest run of published editions: "from the IX (2004) to the X (2005, planned)". */
export function seriesTitle(
	all: readonly Series[],
	programme: Programme,
	format: ActivitiesFormat
): Sentence {
	const known = all
		.map(({ id, editions }) => ({ id, editions: published(editions) }))
		.filter(({ editions }) => editions.length > 1);
	const numbered = known.filter(({ editions }) => editions.every(({ edition }) => edition));
	const [longest] = (numbered.length > 0 ? numbered : known).sort(
		(a, b) => b.editions.length - a.editions.length
	);
	const [first, last] = [longest?.editions[0], longest?.editions.at(-1)];
	if (!longest || !first || !last) {
		return sentence(format, 'activities.series.none', {}, { n: all.length });
	}
	const name = (row: ActivityRow) =>
		format.t('activities.series.edition', {
			edition: row.edition ?? '',
			numbered: row.edition ? 'yes' : 'no',
			year: String(row.year),
			status: row.status
		});
	return sentence(
		format,
		'activities.series.title',
		{},
		{
			name: seriesLabel(longest.id, programme, format),
			n: longest.editions.length,
			first: name(first),
			last: name(last)
		}
	);
}
