import type { YearCount } from '$lib/model/cumulative';
import { ZERO, atLeast, isQualifier, qualified, sum, type Count } from '$lib/model/qualified-count';
import type { YearRow } from '$lib/queries/complete-years';
import type { ParticipationsRow } from '$lib/queries/participations-by-year';

/** A number of rows or reports with the qualifier its source gives it ("exact" or one of ours). */
export function asQualified(value: number, qualifier: string) {
	return isQualifier(qualifier) ? qualified(value, qualifier) : qualified(value);
}

function participations(rows: readonly ParticipationsRow[]): Count {
	return sum(
		rows.map(({ participations: value, qualifier }) =>
			value === null ? null : asQualified(value, qualifier)
		)
	);
}

function events(rows: readonly ParticipationsRow[]): Count {
	return qualified(rows.reduce((total, row) => total + row.events, 0));
}

/**
 * A measure year by year. A year without rows is zero where its list is whole, else unknown; a year
 * with rows whose list is not whole is a lower bound.
 */
function byYear(
	measure: (rows: readonly ParticipationsRow[]) => Count,
	rows: readonly ParticipationsRow[],
	years: readonly YearRow[]
): YearCount[] {
	return years.map(({ year, complete }) => {
		const own = rows.filter((row) => row.year === year);
		if (own.length === 0) return { year, count: complete ? ZERO : null };
		const count = measure(own);
		return { year, count: count && !complete ? atLeast(count) : count };
	});
}

/** Held events of each year. */
export const eventsByYear = byYear.bind(null, events);

/** Participations of each year. */
export const participationsOfYears = byYear.bind(null, participations);

/** Whether the lists of all the years of a range are whole, as far as anything could be held in it. */
export function areWhole(years: readonly YearRow[], range: { from: number; to: number }): boolean {
	const within = years.filter(({ year }) => year >= range.from && year <= range.to);
	return years.length > 0 && within.every(({ complete }) => complete);
}

/** The count of one year; null where the rows do not reach it. */
export function ofYear(years: readonly YearCount[], year: number): Count {
	return years.find((one) => one.year === year)?.count ?? null;
}

/** The sum over the years of a range; null where nothing of it is known. */
export function overYears(years: readonly YearCount[], range: { from: number; to: number }): Count {
	const within = years.filter(({ year }) => year >= range.from && year <= range.to);
	return within.length === 0 ? null : sum(within.map(({ count }) => count));
}
