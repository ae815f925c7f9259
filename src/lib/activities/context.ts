import type { DatasetFacts } from '$lib/model/dataset';
import type { Filter } from '$lib/model/filter';
import type { ActivitiesPage } from './page';
import type { ActivitiesRows } from './questions';
import type { ActivitiesFormat } from './texts';

/** What every part of the page is given: the answer, and how to ask another question. */
export interface Activities {
	readonly rows: ActivitiesRows;
	/** The filter the rows answer. */
	readonly filter: Filter;
	readonly page: ActivitiesPage;
	readonly facts: DatasetFacts;
	/** Whether scripts run. */
	readonly live: boolean;
	readonly change: (part: Partial<Filter>) => void;
	readonly changePage: (part: Partial<ActivitiesPage>, replace?: boolean) => void;
	/** The address of the page with an activity open; null before scripts run. */
	readonly addressOf: (id: string) => string | null;
	readonly format: ActivitiesFormat;
}
