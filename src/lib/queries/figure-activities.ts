import { activityMatches } from '$lib/facts/matches';
import type { Filter, Lens } from '$lib/model/filter';
import { all, ident, list, sql, type Fragment, type Statement } from '$lib/sql/statement';
import { eventRows, touched } from '$lib/tally/statement';
import { eventsBy, touchesOf } from '$lib/tally/tally';

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
	return type === '' ? sql`len(e.types) = 0` : sql`list_contains(e.types, ${type})`;
}

function ofGroup({ series, partner }: FigureActivities): Fragment {
	return all([
		...(series === undefined ? [] : [sql`coalesce(e.series = ${series}, false)`]),
		...(partner === undefined ? [] : [sql`list_contains(e.involved, ${partner})`])
	]);
}

function serves(objective: string | undefined): Fragment {
	if (objective === undefined) return sql`true`;
	return objective === ''
		? sql`len(e.objectives) = 0`
		: sql`list_contains(e.objectives, ${objective})`;
}

function isWanted(wanted: FigureActivities, filter: Filter): Fragment {
	const { convenes, reached, type, activity, objective, as: role } = wanted;
	const kind = convenes === null ? sql`true` : convenes ? sql`e.convenes` : sql`not e.convenes`;
	const one = activity === undefined ? sql`true` : sql`e.activity_id = ${activity}`;
	const part =
		role === undefined ? sql`true` : sql`list_has_any(e.${ident(role)}, ${list(filter.partners)})`;
	const own = all([kind, ofType(type), ofGroup(wanted), serves(objective), part, one]);
	if (!reached || reached.lens === 'audience') return own;
	return sql`${own} and e.activity_id in (
		select activity_id from (${touched(touchesOf(reached.lens, filter))})
		where country is not distinct from ${reached.country === null ? sql`null` : reached.country})`;
}

/** The activities of the filter that a figure is made of, the earliest first. */
export function figureActivities(
	filter: Filter,
	wanted: FigureActivities
): Statement<FigureActivityRow> {
	// Reach through the lens in force leaves out the countries chosen by it.
	const seen =
		wanted.reached?.lens === filter.lens ? { ...filter, countries: [] as string[] } : filter;
	return sql`with counted as (${eventRows(eventsBy([], seen))})
		select e.activity_id, e.title, e.start_date::varchar as start_date, e.end_date::varchar as end_date,
			e.date_precision, e.countries, c.value::double as headcount,
			case when c.value is null then 'unknown' else c.qualifier end as qualifier,
			e.headcount is null and c.value is not null as listed,
			e.provenance, coalesce(c.made, false) and not e.synthetic as synthetic_list, e.coded, e.source
		from event e left join counted c using (activity_id)
		where e.status = ${wanted.status} and ${activityMatches(seen)} and ${isWanted(wanted, filter)}
		order by e.start_date, e.activity_id`;
}
