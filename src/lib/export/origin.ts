import { getContext, hasContext, setContext } from 'svelte';
import { lastHeldYear, type DatasetFacts } from '$lib/model/dataset';

/** What must be known of a chart that leaves its page. */
export interface Origin {
	/** Name of the programme. */
	readonly programme: string;
	/** The filter in words. */
	readonly selection: string;
	/** Hash of the dataset. */
	readonly dataset: string;
	/** To when the data tell: an ISO date or, where no report names the day, a year. */
	readonly asOf: string;
	/** The address at which a chart is shown, as the page is now; null where only this browser has it. */
	readonly link: (chart: string) => string | null;
	/** The address of a page with only that chart; null where only this browser has it. */
	readonly embed: (chart: string) => string | null;
	/** The one chart that is shown here; null where all are. */
	readonly alone: string | null;
	/** Whether charts are offered as files and links; not where they are already embedded. */
	readonly offered: boolean;
}

const KEY = Symbol('where charts come from');

/** Tells all charts of a page where they come from. Pass a getter, as what is shown changes. */
export function setOrigin(origin: () => Origin): void {
	setContext(KEY, origin);
}

/** Where the charts of this page come from, when asked; null where the page does not say. */
export function getOrigin(): () => Origin | null {
	return hasContext(KEY) ? getContext<() => Origin>(KEY) : () => null;
}

/** The day of the last report, or the last year with anything held: never today. */
export function asOf({ programme, dimensions }: Pick<DatasetFacts, 'programme' | 'dimensions'>) {
	const days = programme.reports.map(({ as_of }) => as_of).sort();
	return days.at(-1) ?? String(lastHeldYear(dimensions));
}
