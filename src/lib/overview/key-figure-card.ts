import type { Sentence } from '$lib/figure/sentence';
import type { Format } from '$lib/format/format';
import type { Filter } from '$lib/model/filter';
import type { MadeUp } from '$lib/model/made-up';
import type { Figure } from '$lib/model/measure';
import type { YearRow } from '$lib/queries/complete-years';
import type { PeopleRow } from '$lib/queries/people';
import type { PeopleToDateRow } from '$lib/queries/people-to-date';

/** What stands under a card's figure. */
export type Note = string | Sentence;

/** A number under a key figure, with its name. */
export interface KeyFigureLine {
	readonly label: string;
	readonly figure: Figure;
	readonly note?: Note;
	/** What is said in place of a number that is still being counted. */
	readonly later?: string;
}

/** A key figure as it is shown. */
export interface KeyFigureCard {
	readonly figure: Figure;
	readonly label: string;
	/** Whether made-up rows are in it. */
	readonly demonstration: boolean;
	readonly notes: readonly Note[];
	readonly lines: readonly KeyFigureLine[];
	/** What is said in place of a number that is still being counted. */
	readonly later?: string;
}

/** What the cards need beside the figures. */
export interface CardContext {
	readonly filter: Filter;
	/** Whether the filter takes all the years there are: then the cards lead with totals to date. */
	readonly wholePeriod: boolean;
	readonly people: PeopleRow | undefined;
	/** People year by year; empty while they are still being counted. */
	readonly peopleToDate?: readonly PeopleToDateRow[];
	/** What is known of the filter's years. */
	readonly completeYears: readonly YearRow[];
	/** Events planned within the filter. */
	readonly planned: number;
	/** The programme's first year. */
	readonly since: number;
	readonly demonstration: MadeUp;
	/** Whether published reports speak for the programme: then totals to date are shown apart. */
	readonly hasReports: boolean;
	/** Whether anything is known of web use: else nothing is said of it. */
	readonly hasWeb: boolean;
	readonly format: Format;
}
