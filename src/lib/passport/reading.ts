import type { Filter } from '$lib/model/filter';
import type { WebChoice } from '$lib/model/web-choice';
import type { Count } from '$lib/model/qualified-count';
import type { CountryReachRow } from '$lib/queries/country-reach';
import type { FigureActivityRow } from '$lib/queries/figure-activities';
import type { FigureCountryRow } from '$lib/queries/figure-countries';
import type { FigureDayRow } from '$lib/queries/figure-days';
import type { FigureListRow } from '$lib/queries/figure-lists';
import type { ReportedFigure } from '$lib/model/reported-figure';
import type { Askable, AnswersTo, Question } from '$lib/tally/ask';
import type { Statement } from '$lib/sql/statement';

/** What a number is: a text says it, by this name. */
export type Meaning =
	/** The rows of its filter, counted or added up. */
	| 'counted'
	/** Everything to the end of the filter's years, from the rows alone. */
	| 'cumulative'
	/** The same where a report's total stands for the years it covers. */
	| 'cumulative-reported'
	| 'to-date'
	| 'least'
	| 'most'
	| 'opening'
	| 'reported-total'
	| 'reported-level'
	| 'planned'
	/** The rows of one group: a country, type, series or partner. */
	| 'group'
	/** What one event counts. */
	| 'headcount'
	| 'reached'
	| 'reached-ever'
	| 'members'
	| 'members-to-date'
	| 'all-members'
	| 'never'
	| 'dated'
	| 'undated'
	| 'leaders'
	| 'planned-hosts'
	| 'placeless'
	| 'placeless-to-date'
	/** Means over days. */
	| 'average'
	| 'average-month'
	/** Added up over days. */
	| 'summed'
	/** What a year has more than the year before. */
	| 'change'
	/** The day with the most. */
	| 'busiest'
	/** People from one country at the events of another. */
	| 'exchange';

/** The names of the statements a figure is worked out from. */
export type AskName =
	| 'participations'
	| 'completeYears'
	| 'reportedFigures'
	| 'reach'
	| 'types'
	| 'people'
	| 'groups'
	| 'webUse'
	| 'webTotal'
	| 'breakdown'
	| 'exchange'
	| 'partners'
	| 'activities'
	| 'plannedActivities'
	| 'cancelled';

/** Rows that a figure is made of, and which of the statement's rows they are. */
export type Behind =
	| { readonly kind: 'activities'; readonly statement: Statement<FigureActivityRow> }
	| { readonly kind: 'lists'; readonly statement: Statement<FigureListRow> }
	| { readonly kind: 'days'; readonly statement: Statement<FigureDayRow> }
	| {
			readonly kind: 'reported';
			readonly statement: Question<ReportedFigure>;
			readonly isOwn: (row: ReportedFigure) => boolean;
	  }
	| {
			readonly kind: 'countries';
			readonly statement: Question<FigureCountryRow>;
			readonly isOwn: (row: CountryReachRow, all: readonly CountryReachRow[]) => boolean;
	  };

/** Begins the name of a statement that is asked of the year before, too. */
export const EARLIER = 'earlier.';

export type EarlierAsk = `${typeof EARLIER}${AskName}`;

type Asks = Partial<Record<AskName | EarlierAsk, Askable>>;

/** How a figure comes about: what it is, the statements that answer it, and its rows. */
export interface Reading {
	readonly meaning: Meaning;
	/** The filter it answers: the page's, narrowed to the figure. */
	readonly filter: Filter;
	/** Of web use, the parts it answers; without it, all. */
	readonly choice?: WebChoice;
	readonly asks: Asks;
	/** Works the figure out from the statements' answers. */
	readonly count: (rows: Readonly<Record<string, readonly unknown[]>>) => Count;
	/** What turns out from the answers: whether a report's total stands in for rows, or its level for days. */
	readonly settled?: (
		rows: Readonly<Record<string, readonly unknown[]>>
	) => Partial<Pick<Reading, 'meaning' | 'behind'>>;
	readonly behind: readonly Behind[];
}

/** Puts a reading together, its rows typed by its statements. */
export function reading<A extends Asks>(
	meaning: Meaning,
	filter: Filter,
	asks: A,
	count: (rows: AnswersTo<A>) => Count,
	behind: readonly Behind[] = []
): Reading {
	return {
		meaning,
		filter,
		asks,
		count: (rows) => count(rows as unknown as AnswersTo<A>),
		behind
	};
}
