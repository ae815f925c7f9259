import { ident, pattern, sql, type Fragment } from '$lib/sql/statement';
import { joined } from '../canonical/staged';
import { PASSING, type Field, type Mapping } from '../fields';
import type { SourceColumn } from './source-columns';

/** Measures of web use; a sheet without any is a log: one row a page view. */
const MEASURES: readonly Field[] = ['visits', 'pageviews', 'visitors'];

/** Whether every row of the sheet is one page view. */
export function isLog(mapping: Mapping): boolean {
	return MEASURES.every((measure) => mapping[measure] === undefined);
}

/** The fields a source of visits keeps. */
export function visitFields(columns: readonly SourceColumn[]): string[] {
	const added: readonly string[] = [...MEASURES, ...PASSING];
	const kept = columns.map(({ field }) => field);
	return [...kept.filter((field) => !added.includes(field)), ...MEASURES];
}

/** A time of day at a text's end, with its zone; what another date follows is no moment. */
const CLOCK =
	'[T ,]+[0-9]{1,2}:[0-9]{2}(:[0-9]{2}([.,][0-9]+)?)?( ?[AaPp]\\.? ?[Mm]\\.?)?( ?[A-Za-z]{1,5})?( ?[+-][0-9]{2}:?[0-9]{2})?$';

/** The day of a moment, as it is written: "03/04/2026 9:05" → "03/04/2026". */
const dayOf = (cell: Fragment) => sql`regexp_replace(trim(${cell}), ${pattern(CLOCK)}, '')`;

/** The first part of an address's path: "https://x.org/es/agenda?p=1" → "es"; "/" stays. */
const sectionOf = (cell: Fragment) => sql`coalesce(nullif(regexp_extract(
	regexp_replace(trim(${cell}), '^(https?:)?//[^/]+', ''), '^/?([^/?#]*)', 1), ''), nullif(left(trim(${cell}), 1), ''), '')`;

const yes = (cell: Fragment) =>
	sql`lower(trim(${cell})) not in ('', '0', 'false', 'no', 'não', 'nao')`;

/** Whether a cell holds figures that can be added up as they stand, or nothing. */
export const plainNumber = (cell: Fragment) => sql`regexp_full_match(${cell}, '[0-9]{0,9}')`;

/**
 * Adds a batch's rows up to days, dimension by dimension: `line` is the first one's, `rows` how many
 * there were. Rows whose numbers need reading, or that count visitors (never summed), stay single.
 * `seen` is a table of the sessions already counted as a visit.
 */
export function visitsByDay(
	columns: readonly SourceColumn[],
	mapping: Mapping,
	skip: Fragment,
	seen: Fragment
): { insert: Fragment; remember: Fragment | null } {
	const cell = (field: string): Fragment =>
		columns.find((column) => column.field === field)?.cell ?? sql`''`;
	const dimensions = visitFields(columns).slice(0, -MEASURES.length);
	const dimension = (field: string): Fragment => {
		if (field === 'day') return dayOf(cell(field));
		return field === 'section' ? sectionOf(cell(field)) : cell(field);
	};
	const named = joined(dimensions.map((field) => sql`${dimension(field)} as ${ident(field)}`));
	const names = joined(dimensions.map(ident));
	const notAPage = sql`case when ${skip} is not null then ${skip}
		when ${yes(cell('bot'))} then 'bot' when ${yes(cell('event'))} then 'event' end`;
	if (isLog(mapping)) {
		const bySession = mapping.session !== undefined && mapping.first_visit === undefined;
		const visit =
			mapping.session === undefined && mapping.first_visit === undefined
				? sql`null`
				: bySession
					? sql`(first_of_session and session <> '' and session_hash not in (select seen_session from ${seen}))::integer`
					: sql`first_visit::integer`;
		const hits = sql`select line, ${notAPage} as skip, ${named}, ${cell('session')} as session,
				${yes(cell('first_visit'))} as first_visit,
				hash(${cell('session')}, ${dayOf(cell('day'))}) as session_hash,
				row_number() over (partition by ${cell('session')}, ${dayOf(cell('day'))}, ${notAPage} is null order by line) = 1 as first_of_session
			from batch`;
		return {
			insert: sql`select min(line)::integer, count(*)::integer, skip, ${names},
					coalesce(sum(${visit})::bigint::varchar, ''), count(*)::varchar, ''
				from (${hits}) group by skip, ${names}`,
			remember: bySession
				? sql`select distinct hash(${cell('session')}, ${dayOf(cell('day'))}) from batch where ${notAPage} is null`
				: null
		};
	}
	const measure = (field: Field): Fragment => sql`trim(${cell(field)})`;
	const single =
		mapping.visitors === undefined
			? sql`not (${plainNumber(measure('visits'))} and ${plainNumber(measure('pageviews'))})`
			: sql`true`;
	const total = (field: Field): Fragment =>
		sql`case when bool_or(single) then any_value(${ident(field)})
			else coalesce(sum(try_cast(nullif(${ident(field)}, '') as bigint))::bigint::varchar, '') end`;
	return {
		insert: sql`select min(line)::integer, count(*)::integer, skip, ${names},
				${total('visits')}, ${total('pageviews')}, any_value(visitors)
			from (select line, ${notAPage} as skip, ${named}, ${measure('visits')} as visits,
				${measure('pageviews')} as pageviews, ${measure('visitors')} as visitors, ${single} as single from batch)
			group by skip, ${names}, case when single then line end`,
		remember: null
	};
}
