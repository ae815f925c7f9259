import { asQualified } from '$lib/counts/year-counts';
import { sentence, type Sentence } from '$lib/figure/sentence';
import { capitalised, countriesInWords, kindsInWords } from '$lib/format/filter-in-words';
import type { Filter } from '$lib/model/filter';
import type { Figure } from '$lib/model/measure';
import type { Programme } from '$lib/model/programme';
import { qualified } from '$lib/model/qualified-count';
import { plannedOf, plannedTitle } from './planned';
import type { ActivitiesRows } from './questions';
import { published, selected } from './selection';
import type { ActivitiesFormat } from './texts';
import { placeOf } from './words';

/** The page's finding and what follows from it. Neither rests on any made-up row. */
export interface ActivitiesHeadline {
	readonly sentence: Sentence;
	readonly lead: readonly Sentence[];
}

/** What the headline is about: the chosen countries, kinds and years. */
function whatInWords(filter: Filter, programme: Programme, format: ActivitiesFormat): string {
	const parts = [
		...countriesInWords(filter, format),
		...kindsInWords(filter, programme, format),
		format.years(filter.years)
	];
	return capitalised(parts.join(', '));
}

/** Published events of the filter above their limit, with place and numbers: "San José (≈ 60, limit 40)". */
function exceededInWords(
	rows: ActivitiesRows,
	format: ActivitiesFormat
): { n: number; names: string } {
	const found = published(selected(rows.activities)).flatMap((row) =>
		rows.capacityExceeded
			.filter(({ activity_id }) => activity_id === row.activity_id)
			.map(({ headcount, qualifier, capacity }) =>
				format.t('activities.lead.limit', {
					place: placeOf(row, format) ?? row.title,
					count: format.count(asQualified(headcount, qualifier)),
					capacity: format.number(capacity)
				})
			)
	);
	return { n: found.length, names: format.list(found) };
}

/** Says how many activities of the filter are on record as held and as planned, and what stands out. */
export function headline(
	rows: ActivitiesRows,
	filter: Filter,
	programme: Programme,
	format: ActivitiesFormat
): ActivitiesHeadline {
	const known = published(selected(rows.activities));
	const amount = (status: string): Figure => ({
		measure: 'activities',
		scope: 'mark',
		facts: 'reported',
		...(status === 'planned' && { basis: 'planned' }),
		count: qualified(known.filter((row) => row.status === status).length)
	});
	const [held, planned] = [amount('held'), amount('planned')];
	const [h, p] = [held.count?.value ?? 0, planned.count?.value ?? 0];
	const key = h > 0 ? (p > 0 ? 'both' : 'held') : p > 0 ? 'planned' : 'none';
	const figures = {
		...(h > 0 && { held }),
		...(p > 0 && { planned })
	};
	const ahead = published(plannedOf(rows.activities));
	const exceeded = exceededInWords(rows, format);
	return {
		sentence: sentence(format, `activities.headline.${key}`, figures, {
			what: whatInWords(filter, programme, format),
			h,
			p,
			source: programme.reports.length > 0 ? 'published' : 'own'
		}),
		lead: [
			...(ahead.length > 0
				? [plannedTitle(ahead, format, 'activities.lead.planned', 'reported')]
				: []),
			...(exceeded.n > 0 ? [sentence(format, 'activities.lead.exceeded', {}, exceeded)] : [])
		]
	};
}
