import type { DatasetFacts } from '$lib/model/dataset';
import type { Filter, FilterChange, FilterProblem } from '$lib/model/filter';

/** What a page asks of the dataset. */
export interface Question<Page> {
	readonly filter: Filter;
	/** What the page adds to the filter. */
	readonly page: Page;
}

/** What a page is given to draw. */
export interface FilteredView<Rows, Page> extends Question<Page> {
	/** The answer to this filter. */
	readonly rows: Rows;
	readonly facts: DatasetFacts;
	/** The filter in words. */
	readonly words: string;
	/** The filter as search parameters. */
	readonly search: '' | `?${string}`;
	/** What of the address could not be read. */
	readonly problems: readonly FilterProblem[];
	/** Whether scripts run. */
	readonly live: boolean;
	/** Changes the filter; the address, and with it the history, follow. */
	readonly change: (part: FilterChange) => void;
	/** Changes what the page adds; `replace` makes no entry in the history, as for each key typed. */
	readonly changePage: (part: Partial<Page>, replace?: boolean) => void;
}
