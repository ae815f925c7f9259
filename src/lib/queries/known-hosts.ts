import type { KnownHostRow } from '$lib/facts/stated';
import type { Filter, YearRange } from '$lib/model/filter';

const yearOf = (day: string) => Number(day.slice(0, 4));

/** The years within which a country is known to have hosted. */
export function yearsOfHost({ from_date, to_date }: KnownHostRow): YearRange {
	return { from: yearOf(from_date), to: yearOf(to_date) };
}

/** Those rows of a statement of hosts, or of offers to host, that the filter's facts take. */
export function countedHosts<Row extends { synthetic: boolean }>(
	rows: readonly Row[],
	{ facts }: Filter
): Row[] {
	return rows.filter(({ synthetic }) => facts === 'all' || !synthetic);
}

/** The years the list of known hosts is about; null without such a list. */
export function listedHosts(hosts: readonly KnownHostRow[]): YearRange | null {
	if (hosts.length === 0) return null;
	const years = hosts.map(yearsOfHost);
	return {
		from: Math.min(...years.map(({ from }) => from)),
		to: Math.max(...years.map(({ to }) => to))
	};
}
