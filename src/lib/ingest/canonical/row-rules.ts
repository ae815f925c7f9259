import countries from 'i18n-iso-countries';
import type { Programme } from '$lib/model/programme';
import { list, sql, type Fragment } from '$lib/sql/statement';

/** A condition under which a staged row of a resource contradicts itself or the programme. */
export interface RowRule {
	readonly resource: string;
	readonly column: string;
	/** Yields the staged rows that break it, with `_file`, `_line` and the `value` to show. */
	readonly broken: Fragment;
	readonly rule: string;
}

const ISO = list(Object.keys(countries.getAlpha2Codes()));

/** Rows whose `column` (a list where `isList`) holds something outside `known`. */
function outside(resource: Fragment, column: Fragment, known: Fragment, isList: boolean): Fragment {
	const items = isList ? sql`string_split(${column}, ';')` : sql`[${column}]`;
	return sql`select _file, _line, value from (
			select _file, _line, unnest(${items}) as value from ${resource} where ${column} is not null
		) where not list_contains(${known}, value)`;
}

/** The rules beyond single cells: codes that exist, ids the programme knows, dates in order. */
export function rowRules({ types, series, objectives, networks }: Programme): RowRule[] {
	const ids = (items: readonly { id: string }[]) => list(items.map(({ id }) => id));
	const activity = sql`staged_activity`;
	const broken = (condition: Fragment, value: Fragment): Fragment =>
		sql`select _file, _line, ${value} as value from staged_activity where ${condition}`;
	const isCountry = 'not an ISO 3166-1 alpha-2 code';
	return [
		...['attendance', 'origin', 'visit', 'daily_visitors', 'known_host', 'hosting_request'].map(
			(resource): RowRule => ({
				resource,
				column: 'country',
				broken: outside({ text: `staged_${resource}`, values: [] }, sql`country`, ISO, false),
				rule: isCountry
			})
		),
		{
			resource: 'activity',
			column: 'countries',
			broken: outside(activity, sql`countries`, ISO, true),
			rule: isCountry
		},
		{
			resource: 'activity',
			column: 'types',
			broken: outside(activity, sql`types`, ids(types), true),
			rule: 'not a type of programme.json'
		},
		{
			resource: 'activity',
			column: 'series',
			broken: outside(activity, sql`series`, ids(series), false),
			rule: 'not a series of programme.json'
		},
		{
			resource: 'activity',
			column: 'objectives',
			broken: outside(activity, sql`objectives`, ids(objectives), true),
			rule: 'not an objective of programme.json'
		},
		{
			resource: 'network_meeting',
			column: 'network',
			broken: outside(sql`staged_network_meeting`, sql`network`, ids(networks), false),
			rule: 'not a network of programme.json'
		},
		{
			resource: 'activity',
			column: 'end_date',
			broken: broken(sql`try_cast(end_date as date) < try_cast(start_date as date)`, sql`end_date`),
			rule: 'ends before it starts'
		},
		{
			resource: 'activity',
			column: 'headcount_qualifier',
			broken: broken(
				sql`(headcount is null) <> (headcount_qualifier is null)`,
				sql`headcount_qualifier`
			),
			rule: 'a headcount and its qualifier go together'
		},
		{
			resource: 'activity',
			column: 'headcount',
			broken: broken(sql`status <> 'held' and headcount is not null`, sql`headcount`),
			rule: 'only a held activity has a headcount: planned is never counted'
		},
		{
			resource: 'known_host',
			column: 'to_date',
			broken: sql`select _file, _line, to_date as value from staged_known_host where try_cast(to_date as date) < try_cast(from_date as date)`,
			rule: 'ends before it starts'
		}
	];
}
