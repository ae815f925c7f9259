import { isWithin, type Filter } from '$lib/model/filter';
import { question, type Question } from '$lib/tally/ask';
import { where, type PlacesRow } from '$lib/tally/tally';

/** How the events of a filter fall on countries under its lens: why rows add up to more than the total. */
export interface CoverageOverlapRow {
	/** Held events, each once. */
	events: number;
	/** Those with at least one country. */
	placed: number;
	/** Those with more than one. */
	several: number;
	/** Events added up over countries: one of two countries counts twice. */
	added: number;
}

/** One row on all countries together, whatever `filter.countries`; no events under the lens audience. */
export function coverageOverlap(filter: Filter): Question<CoverageOverlapRow> {
	const { lens, years } = filter;
	const rowOf = (rows: readonly PlacesRow[]): CoverageOverlapRow => {
		const own = rows.filter(({ year }) => isWithin(year, years));
		const total = (amount: (row: PlacesRow) => number) =>
			own.reduce((sum, row) => sum + amount(row), 0);
		return {
			events: total(({ events }) => events),
			placed: total(({ places, events }) => (places > 0 ? events : 0)),
			several: total(({ places, events }) => (places > 1 ? events : 0)),
			added: total(({ places, events }) => places * events)
		};
	};
	if (lens === 'audience') return question({}, () => [rowOf([])]);
	const spread = { fact: 'places', lens, where: where({ ...filter, countries: [] }) } as const;
	return question({ spread }, (answers) => [rowOf(answers.spread)]);
}
