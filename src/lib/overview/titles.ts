import type { Format } from '$lib/format/format';
import type { Filter, Lens, YearRange } from '$lib/model/filter';
import type { Programme } from '$lib/model/programme';
import type { Count } from '$lib/model/qualified-count';
import type { ActivityTypeRow } from '$lib/queries/activity-types-by-year';
import type { CountryReachRow } from '$lib/queries/country-reach';
import type { AdditiveFigures, VisitorFigures } from './key-figures';
import type { OverviewRows } from './questions';

/** More leaders than this are counted instead of named. */
const NAMED_LEADERS = 3;

/** The finding of the map: who leads under the lens in force, or what is known instead. */
export function mapTitle(
	rows: readonly CountryReachRow[],
	lens: Lens,
	events: Count,
	format: Format
): string {
	const own = rows.filter((row) => row.lens === lens && row.country !== null);
	const undated = own.filter((row) => row.state === 'year-unknown').length;
	const reached = own.filter((row) => row.amount > 0);
	if (undated > 0) return format.t('map.title.known', { n: reached.length + undated, undated });
	const most = Math.max(0, ...reached.map((row) => row.amount));
	const leaders = reached.filter((row) => row.amount === most).map((row) => row.country ?? '');
	const [first] = leaders;
	if (first === undefined) {
		const planned = own.filter((row) => row.planned > 0).length;
		if (planned > 0) return format.t('map.title.planned', { n: planned });
		const allZero = own.length > 0 && own.every((row) => row.state === 'zero');
		return format.t(allZero ? 'map.title.none' : 'map.title.unknown');
	}
	if (lens === 'audience') {
		const all = rows
			.filter((row) => row.lens === lens)
			.reduce((total, row) => total + row.amount, 0);
		return format.t('map.title.top.audience', {
			country: format.country(first),
			share: format.percent(most / all)
		});
	}
	const values = {
		country: format.country(first),
		names: format.list(format.byName(leaders).map(format.country)),
		countries: leaders.length,
		n: most,
		total: format.countInWords(events, 'noun.events')
	};
	const suffix = lens === 'host' ? '' : (`.${lens}` as const);
	if (leaders.length === 1) return format.t(`map.title.top${suffix}`, values);
	if (leaders.length <= NAMED_LEADERS) return format.t(`map.title.tie${suffix}`, values);
	return format.t(`map.title.even${suffix}`, values);
}

/** The finding of the cumulative chart: how many by when, and how many of them without a year. */
export function cumulativeTitle({ series, cumulative }: AdditiveFigures, format: Format): string {
	const last = series.points.at(-1);
	if (!last || !cumulative) return format.t('cumulative.title.unknown');
	const count = format.countInWords(cumulative, 'noun.participations');
	const values = { count, year: String(last.year) };
	if (!series.opening || series.opening.to > last.year) return format.t('cumulative.title', values);
	return format.t('cumulative.title.opening', {
		...values,
		opening: format.countInWords(series.opening.count)
	});
}

/** The finding of the types chart: the most frequent type of held event. */
export function typesTitle(
	rows: readonly ActivityTypeRow[],
	types: Programme['types'],
	events: Count,
	format: Format
): string {
	const held = rows.filter((row) => row.convenes && row.status === 'held');
	const totals = types
		.map((type) => ({
			label: type.plural[format.lang].toLocaleLowerCase(format.lang),
			n: held
				.filter((row) => row.type === type.id)
				.reduce((total, row) => total + row.activities, 0)
		}))
		.filter(({ n }) => n > 0);
	const most = Math.max(0, ...totals.map(({ n }) => n));
	const leaders = totals.filter(({ n }) => n === most).map(({ label }) => label);
	const values = {
		n: most,
		total: format.countInWords(events, 'noun.events'),
		types: capitalised(format.list(leaders))
	};
	if (leaders.length === 1) return format.t('types.title.top', values);
	if (leaders.length > 1) return format.t('types.title.tie', values);
	const planned = plannedEvents(rows).reduce((total, { activities }) => total + activities, 0);
	if (planned > 0) return format.t('types.title.planned', { n: planned });
	return format.t(events === null ? 'types.title.unknown' : 'types.title.none');
}

/** Planned events by year, each counted once whatever its types. */
export function plannedEvents(
	rows: readonly ActivityTypeRow[]
): { year: number; activities: number }[] {
	const planned = rows.filter((row) => row.convenes && row.status === 'planned');
	const perYear = new Map(planned.map((row) => [row.year, row.year_total]));
	return [...perYear].map(([year, activities]) => ({ year, activities }));
}

/** The finding of the web chart: how far the level moved, or what the report says. */
export function webTitle(
	{ stated }: VisitorFigures,
	rows: OverviewRows['webUse'],
	year: number,
	format: Format
): string {
	const known = rows.filter((row) => row.visitors !== null);
	const [first, last] = [known[0], known.at(-1)];
	if (first && last && first !== last) {
		return format.t('web.title.range', {
			first: format.number(first.visitors ?? 0),
			last: format.number(last.visitors ?? 0),
			firstMonth: format.month(first.month),
			lastMonth: format.month(last.month)
		});
	}
	const [from, to] = [rows[0], rows.at(-1)];
	if (from && to && from !== to) {
		return format.t('web.title.visits', {
			first: format.number(from.visits),
			last: format.number(to.visits),
			firstMonth: format.month(from.month),
			lastMonth: format.month(to.month)
		});
	}
	const [statement] = stated;
	if (!statement) return format.t('web.title.unknown');
	return format.t('web.title.stated', {
		count: capitalised(format.countInWords(statement.count)),
		year: String(year)
	});
}

/** The filter in words: years, countries by the lens, types, and which rows count. */
export function filterInWords(
	filter: Filter,
	years: YearRange,
	types: Programme['types'],
	hasSynthetic: boolean,
	format: Format
): string {
	const names = format.list(filter.countries.map(format.country));
	const labels = types
		.filter(({ id }) => filter.types.includes(id))
		.map(({ plural }) => plural[format.lang]);
	return format.t('filter.words', {
		years: format.years(filter.years ?? years),
		countries:
			filter.countries.length === 0
				? format.t('filter.words.allCountries')
				: format.t(`filter.words.countries.${filter.lens}`, { names }),
		types: labels.length === 0 ? format.t('filter.words.allTypes') : format.list(labels),
		facts: format.t(
			filter.facts === 'reported'
				? 'filter.words.reported'
				: hasSynthetic
					? 'filter.words.all'
					: 'filter.words.allPublished'
		)
	});
}

function capitalised(text: string): string {
	return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
