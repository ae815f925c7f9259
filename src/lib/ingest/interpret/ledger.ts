import { list, sql, type Fragment, type Statement } from '$lib/sql/statement';
import { RESOURCES } from '../canonical/resources';
import { staged } from '../canonical/staged';
import type { Source } from '../source';
import { RULES, type Rule, type Severity } from './rules';

const rulesOf = (outcome: 'refused' | 'skipped'): string[] =>
	Object.entries(RULES)
		.filter(([, rule]) => rule.outcome === outcome)
		.map(([name]) => name);

/** What became of a source's rows. */
export interface OutcomeRow {
	source: string;
	refused: number;
	skipped: number;
}

/**
 * Rows refused and rows left out on purpose, source by source; a row is one or the other, refused
 * where it is told of both.
 */
export function outcomes(): Statement<OutcomeRow> {
	return sql`with told as (
			select source, line, max(rows) as rows, bool_or(list_contains(${list(rulesOf('refused'))}, rule)) as refused
			from finding where list_contains(${list([...rulesOf('refused'), ...rulesOf('skipped')])}, rule)
			group by source, line
		)
		select source, coalesce(sum(rows) filter (where refused), 0)::double as refused,
			coalesce(sum(rows) filter (where not refused), 0)::double as skipped
		from told group by source order by source`;
}

/** The findings of one rule in one column. */
export interface FindingGroupRow {
	rule: Rule;
	source: string;
	/** The field it is about; empty where it is about the row. */
	field: string;
	/** Rows of the file. */
	rows: number;
	/** A few of the lines, ascending. */
	lines: number[];
	/** A few of the values, the most frequent first. */
	values: string[];
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** Every rule with how many figures it touches and how much it matters, as a table in SQL. */
function weights(): Fragment {
	const names = Object.keys(RULES) as Rule[];
	const touched = names.map((rule) => String(RULES[rule].touches.length));
	const severity = names.map((rule) => String(SEVERITIES.indexOf(RULES[rule].severity)));
	return sql`select unnest(${list(names)}) as rule, unnest(${list(touched)})::integer as touched,
		unnest(${list(severity)})::integer as severity`;
}

/**
 * Findings by rule, source and field: the rules that touch most figures in most rows first, over all
 * sources, then those that matter most.
 */
export function findingGroups(): Statement<FindingGroupRow> {
	return sql`with grouped as (
			select rule, source, field, sum(rows)::double as rows,
				(list(distinct line::integer order by line::integer))[1:12] as lines,
				coalesce((select list(value order by n desc, value) from (
					select value, count(*) as n from finding v
					where v.rule = f.rule and v.source = f.source and v.field = f.field and value <> ''
					group by value order by n desc, value limit 6)), []) as values,
				sum(sum(rows)) over (partition by rule) as of_rule
			from finding f group by rule, source, field
		)
		select rule, source, field, rows, lines, values from grouped join (${weights()}) using (rule)
		order by of_rule * touched desc, severity, of_rule desc, rule, rows desc, source, field`;
}

/** One finding. */
export interface FindingRow {
	line: number;
	field: string;
	value: string;
	rule: Rule;
}

/** The findings of a source by line, at most so many. */
export function findingsOf(source: string, limit: number): Statement<FindingRow> {
	return sql`select line::integer as line, field, value, rule from finding where source = ${source}
		order by line, rule, field limit ${limit}::integer`;
}

/** Rows of each source that made it into the staged tables, counted there. */
export function loadedRows(
	sources: readonly Source[]
): Statement<{ source: string; rows: number }> {
	const from = (table: string, kind: Source['kind']): Fragment => {
		const ids = sources
			.filter((source) => (source.table === null ? source.kind === kind : source.table === table))
			.map(({ id }) => id);
		return sql`select _file as source, count(*) as rows from ${staged(table)}
			where list_contains(${list(ids)}, _file) group by all`;
	};
	const kinds: Record<string, Source['kind']> = {
		activity: 'activities',
		attendance: 'attendance'
	};
	const parts = RESOURCES.map(({ name }) => from(name, kinds[name] ?? 'table'));
	const visits = sql`select source, sum(rows) as rows from visit_chosen
		where takes_visits or takes_visitors group by all`;
	const all = parts.reduce((joined, part) => sql`${joined} union all ${part}`, visits);
	return sql`select source, sum(rows)::double as rows from (${all}) group by source order by source`;
}
