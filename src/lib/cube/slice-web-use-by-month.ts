import type { Filter } from '$lib/model/filter';
import type { WebUseRow } from '$lib/queries/web-use-by-month';
import type { Cube, WebCells } from './cube';

interface Month {
	readonly month: string;
	readonly days: number;
	visits: number;
	made: number;
	visitors: number;
	visitorDays: number;
}

/** The months of the filter in which any visits, of its audience if it has one, are known, by their position. */
function monthsOf(
	web: WebCells,
	{ years, facts }: Filter,
	hasAudience: boolean
): Map<number, Month> {
	const found = new Map<number, Month>();
	const days = hasAudience ? web.placedDays : web.days;
	web.months.forEach((month, position) => {
		const year = Number(month.slice(0, 4));
		const [all, published] = days[position] ?? [0, 0];
		const known = facts === 'all' ? all : published;
		if (year < years.from || year > years.to || known === 0) return;
		const nothing = { visits: 0, made: 0, visitors: 0, visitorDays: 0 };
		found.set(position, { month, days: known, ...nothing });
	});
	return found;
}

/** Whose visitors are known: all countries' together, or one's. */
function isVisitorsOf(chosen: readonly string[], countries: readonly string[]) {
	const [only] = chosen;
	if (only === undefined) return (country: number) => country === -1;
	const position = countries.indexOf(only);
	return (country: number) => chosen.length === 1 && country >= 0 && country === position;
}

/** The rows of `webUseByMonth`. */
export function sliceWebUseByMonth({ web, countries }: Cube, filter: Filter): WebUseRow[] {
	const chosen = filter.lens === 'audience' ? filter.countries : [];
	const wanted = new Set(chosen.map((code) => countries.indexOf(code)).filter((at) => at >= 0));
	const isCounted = (made: number | undefined) => filter.facts === 'all' || made === 0;
	const months = monthsOf(web, filter, chosen.length > 0);
	web.visits.month.forEach((position, row) => {
		const month = months.get(position);
		const ofCountry = chosen.length === 0 || wanted.has(web.visits.country[row] ?? -1);
		if (!month || !ofCountry || !isCounted(web.visits.made[row])) return;
		month.visits += web.visits.visits[row] ?? 0;
		if (web.visits.made[row] === 1) month.made += web.visits.visits[row] ?? 0;
	});
	const isAsked = isVisitorsOf(chosen, countries);
	web.visitors.month.forEach((position, row) => {
		const month = months.get(position);
		if (!month || !isAsked(web.visitors.country[row] ?? -1)) return;
		if (!isCounted(web.visitors.made[row])) return;
		month.visitors += web.visitors.sum[row] ?? 0;
		month.visitorDays += web.visitors.days[row] ?? 0;
	});
	return [...months.values()].map(({ month, days, visits, made, visitors, visitorDays }) => ({
		month,
		days,
		visits: visits / days,
		visitors: visitorDays === 0 ? null : visitors / visitorDays,
		synthetic: visits === 0 ? 0 : made / visits
	}));
}
