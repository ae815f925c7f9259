import type { Connector } from '$lib/engine/connector';
import { programmeOf, type Programme } from '$lib/model/programme';
import { sql, type Statement } from '$lib/sql/statement';
import type { Source } from '../source';

interface Named {
	what: 'types' | 'series' | 'objectives';
	id: string;
	label: string | null;
}

/** Types, series and objectives that the staged activities name, with the files' own labels,
 * the most frequent first. */
function namedInRows(): Statement<Named> {
	return sql`with label as (
			select distinct unnest(string_split(types, ';')) as id, unnest(string_split(type_labels, ';')) as label, 'types' as what from activity_row
			union select series, series_label, 'series' from activity_row
			union select unnest(string_split(objectives, ';')), unnest(string_split(objective_labels, ';')), 'objectives' from activity_row
		), named as (
			select 'types' as what, unnest(string_split(types, ';')) as id from staged_activity
			union all select 'series', series from staged_activity
			union all select 'objectives', unnest(string_split(objectives, ';')) from staged_activity
		)
		select what, id, (select nullif(min(label), '') from label l where l.what = n.what and l.id = n.id) as label
		from named n where id is not null group by what, id order by what, count(*) desc, id`;
}

/** A programme of which nothing is said: called like its first file, since the year of its first row. */
export async function programmeOfRows(
	database: Connector,
	sources: readonly Source[]
): Promise<Programme> {
	const [row] = await database.query<{
		since: number | null;
	}>(sql`select min(year)::integer as since from (
		select year(start_date::date) as year from staged_activity
		union all select year(day::date) from staged_visit union all select year(day::date) from staged_daily_visitors)`);
	const name = sources[0]?.file.replace(/^.*\//, '').replace(/\.[a-z0-9.]*$/i, '') ?? '';
	return programmeOf(name, [], row?.since ?? 2000);
}

const UNSPECIFIED = { es: 'Sin tipo', pt: 'Sem tipo', en: 'No type given' };

/**
 * The programme with whatever its activities name and it does not describe: types that convene,
 * series and objectives, labelled as the files write them.
 */
export async function completeProgramme(
	database: Connector,
	programme: Programme
): Promise<Programme> {
	const named = await database.query(namedInRows());
	const missing = (what: Named['what']) =>
		named
			.filter((one) => one.what === what && !programme[what].some(({ id }) => id === one.id))
			.map(({ id, label }) => {
				const text = label ?? id;
				return { id, label: { es: text, pt: text, en: text }, source: text };
			});
	const types = missing('types').map(({ id, label }) => {
		const words = id === 'unspecified' ? UNSPECIFIED : label;
		return { id, label: words, plural: words, convenes: true };
	});
	return {
		...programme,
		types: [...programme.types, ...types],
		series: [...programme.series, ...missing('series')],
		objectives: [...programme.objectives, ...missing('objectives')]
	};
}
