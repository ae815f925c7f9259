import type { Filter, Lens } from '$lib/model/filter';
import { CONVENES, activityMatches } from '$lib/sql/predicates';
import { all, ident, list, sql, type Fragment, type Statement } from '$lib/sql/statement';
import { countryTouches } from './country-touches';
import { eventHeadcount } from './event-headcount';

/** One activity behind a figure, with what it adds to it. */
export interface FigureActivityRow {
	activity_id: string;
	title: string;
	/** ISO dates, both included; `date_precision` says what of them is known. */
	start_date: string;
	end_date: string;
	date_precision: string;
	/** ISO 3166-1 alpha-2; empty where the source does not say. */
	countries: string[];
	/** Participations it counts; null where nobody counted them, or it is not held. */
	headcount: number | null;
	qualifier: string;
	/** Whether they were counted from its list of participants. */
	listed: boolean;
	/** Provenance of the activity; where its list alone is made up, `synthetic_list`. */
	provenance: string;
	synthetic_list: boolean;
	/** Columns that are a reading of the source, not its words. */
	coded: string[];
	source: string | null;
}

/** Which activities stand behind a figure. */
export interface FigureActivities {
	readonly status: 'held' | 'planned' | 'cancelled';
	/** Those that convene people, those that do not, or both (null). */
	readonly convenes: boolean | null;
	/** Only those that reached a country through a lens; a null country is one that is not known. */
	readonly reached?: { readonly lens: Lens; readonly country: string | null };
	/** Only those of a type; empty for those whose type is not stated. */
	readonly type?: string;
	/** Only those of a series; only those of an organiser or partner. */
	readonly series?: string;
	readonly partner?: string;
	/** Only those that serve an objective; empty for those that serve none. */
	readonly objective?: string;
	/** Only those in which one of the filter's partners has this part. */
	readonly as?: 'organisers' | 'partners';
	/** Only this one. */
	readonly activity?: string;
}

function ofType(type: string | undefined): Fragment {
	if (type === undefined) return sql`true`;
	return type === '' ? sql`len(coalesce(a.types, [])) = 0` : sql`list_contains(a.types, ${type})`;
}

function ofGroup({ series, partner }: FigureActivities): Fragment {
	return all([
		...(series === undefined ? [] : [sql`a.series = ${series}`]),
		...(partner === undefined
			? []
			: [sql`list_contains(list_concat(a.organisers, a.partners), ${partner})`])
	]);
}

function serves(objective: string | undefined): Fragment {
	if (objective === undefined) return sql`true`;
	return objective === ''
		? sql`len(coalesce(a.objectives, [])) = 0`
		: sql`list_contains(a.objectives, ${objective})`;
}

function isWanted(wanted: FigureActivities, filter: Filter): Fragment {
	const { convenes, reached, type, activity, objective, as: role } = wanted;
	const kind =
		convenes === null ? sql`true` : convenes ? CONVENES : sql`not coalesce(${CONVENES}, false)`;
	const one = activity === undefined ? sql`true` : sql`a.activity_id = ${activity}`;
	const part =
		role === undefined ? sql`true` : sql`list_has_any(a.${ident(role)}, ${list(filter.partners)})`;
	const own = all([kind, ofType(type), ofGroup(wanted), serves(objective), part, one]);
	if (!reached) return own;
	const country =
		reached.country === null ? sql`t.country is null` : sql`t.country = ${reached.country}`;
	return sql`${own} and exists (select 1 from (${countryTouches(filter)}) t
		where t.lens = ${reached.lens} and t.activity_id = a.activity_id and ${country})`;
}

/** The activities of the filter that a figure is made of, the earliest first. */
export function figureActivities(
	filter: Filter,
	wanted: FigureActivities
): Statement<FigureActivityRow> {
	// Reach through the lens in force leaves out the countries chosen by it.
	const seen =
		wanted.reached?.lens === filter.lens ? { ...filter, countries: [] as string[] } : filter;
	return sql`with event as (${eventHeadcount(seen)})
		select a.activity_id, a.title, a.start_date::varchar as start_date,
			a.end_date::varchar as end_date, coalesce(a.date_precision, 'day')::varchar as date_precision,
			a.countries, event.value::double as headcount,
			case when event.value is null then 'unknown' else event.qualifier end as qualifier,
			a.headcount is null and event.value is not null as listed,
			a.provenance, coalesce(event.synthetic, false) and a.provenance <> 'synthetic' as synthetic_list,
			a.coded, a.source
		from activity a left join event using (activity_id)
		where a.status = ${wanted.status} and ${activityMatches(seen)} and ${isWanted(wanted, filter)}
		order by a.start_date, a.activity_id`;
}
