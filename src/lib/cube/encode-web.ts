import type { WebCells } from './cube';
import { Dictionary } from './dictionary';
import type { VisitDaysRow, VisitorsRow, VisitsRow } from './statements';

/** Lays web use out in columns. Months with visitors but no visits have no days. */
export function encodeWeb(
	visits: readonly VisitsRow[],
	days: readonly VisitDaysRow[],
	visitors: readonly VisitorsRow[],
	countries: Dictionary<string>
): WebCells {
	const named = [...visits, ...visitors].map(({ month }) => month);
	const months = new Dictionary([...new Set(named)].sort());
	const daysOf = new Map(days.map((row) => [row.month, row]));
	const where = (rows: readonly (VisitsRow | VisitorsRow)[]) => ({
		month: rows.map(({ month }) => months.add(month)),
		country: rows.map(({ country }) => (country === null ? -1 : countries.add(country))),
		made: rows.map(({ made }) => Number(made))
	});
	return {
		months: months.values,
		days: months.values.map((month) => {
			const row = daysOf.get(month);
			return [row?.days ?? 0, row?.published ?? 0];
		}),
		placedDays: months.values.map((month) => {
			const row = daysOf.get(month);
			return [row?.placed ?? 0, row?.placed_published ?? 0];
		}),
		visits: { ...where(visits), visits: visits.map((row) => row.visits) },
		visitors: {
			...where(visitors),
			sum: visitors.map(({ sum }) => sum),
			days: visitors.map(({ days: counted }) => counted)
		}
	};
}
