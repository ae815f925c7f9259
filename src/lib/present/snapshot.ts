import type { Connector } from '$lib/engine/connector';
import type { Filter } from '$lib/model/filter';
import { askOverview, type OverviewRows } from '$lib/overview/questions';
import { yearsWithin } from './deck';
import { remembering } from './remember';

/** Everything a presentation shows, answered once: nothing is asked while it is given. */
export interface Snapshot {
	readonly filter: Filter;
	/** The answer over all the years of the filter. */
	readonly whole: OverviewRows;
	/** The answer for each single year of the filter, ascending; empty where it takes one only. */
	readonly years: readonly { readonly year: number; readonly rows: OverviewRows }[];
}

/** The filter of a slide seen at one year, or over all of them. */
export function filterAt(filter: Filter, year: number | null): Filter {
	return year === null ? filter : { ...filter, years: { from: year, to: year } };
}

/** The answer to a slide seen at one year. A year the snapshot does not hold shows all of them. */
export function rowsAt({ whole, years }: Snapshot, year: number | null): OverviewRows {
	return years.find((one) => one.year === year)?.rows ?? whole;
}

/**
 * Asks everything that any slide shows at any year. `onprogress` is told how many of the answers are
 * there. Rejects as the connector does.
 */
export async function takeSnapshot(
	connector: Connector,
	filter: Filter,
	lastHeldYear: number,
	onprogress: (done: number, total: number) => void = () => {}
): Promise<Snapshot> {
	const asked = remembering(connector);
	const single = yearsWithin(filter);
	const total = single.length + 1;
	onprogress(0, total);
	const whole = await askOverview(asked, filter, lastHeldYear);
	const years: { year: number; rows: OverviewRows }[] = [];
	for (const year of single) {
		onprogress(years.length + 1, total);
		years.push({ year, rows: await askOverview(asked, filterAt(filter, year), lastHeldYear) });
	}
	onprogress(total, total);
	return { filter, whole, years };
}
