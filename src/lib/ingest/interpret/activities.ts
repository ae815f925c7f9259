import type { Database } from '$lib/engine/database';
import { sql, type Fragment, type Statement } from '$lib/sql/statement';
import type { Source } from '../source';
import { find } from './findings';
import { readActivities } from './read-activities';

/** Provenances a row may state of itself; anything else was recorded by whoever dropped the file. */
const PROVENANCE = sql`case when provenance in ('reported', 'recorded', 'coded', 'reference', 'synthetic') then provenance else 'recorded' end`;

/** Reads a source's activities into `activity_row`, with findings for whatever is off. */
export async function interpretActivities(database: Database, source: Source): Promise<void> {
	await readActivities(database, source);
	for (const statement of findings(source)) await database.run(statement);
	await database.run(sql`insert into activity_row
		select ${source.id}::varchar, line, given, id,
			case when title <> '' then title else named end,
			case when types <> '' then types else 'unspecified' end, type_labels, status,
			starts::varchar, ends::varchar, date_precision, codes, city, series, series_label, edition,
			access_word, case when mode_word <> '' then mode_word when online then 'online' else '' end,
			capacity, objectives, objective_labels, description, organisers, partners,
			case when status = 'held' then headcount_value else '' end,
			case when status = 'held' and headcount_value <> '' then headcount_qualifier else '' end,
			${PROVENANCE}, case when stated_source <> '' then stated_source else ${source.file}::varchar end
		from activity_read where starts is not null`);
	await database.run(sql`drop table activity_read`);
}

/** What is off in the rows of `activity_read`. */
function findings({ id, mapping }: Source): Statement[] {
	const dated = sql`starts is not null`;
	const where = (condition: Fragment): Fragment => sql`from activity_read where ${condition}`;
	const placed = mapping.countries !== undefined || mapping.place !== undefined;
	const field = mapping.countries === undefined ? 'place' : 'countries';
	const unread = (text: Fragment, word: Fragment) =>
		sql`${dated} and ${text} <> '' and ${word} = ''`;
	return [
		find(id, 'no-date', 'start_date', sql`''`, where(sql`start_kind = 'blank'`)),
		find(id, 'ambiguous-date', 'start_date', sql`start_text`, where(sql`start_kind = 'ambiguous'`)),
		find(id, 'unreadable-date', 'start_date', sql`start_text`, where(sql`start_kind = 'unknown'`)),
		find(
			id,
			'unreadable-end',
			'end_date',
			sql`end_text`,
			where(sql`${dated} and end_kind in ('unknown', 'ambiguous')`)
		),
		find(
			id,
			'end-before-start',
			'end_date',
			sql`end_text`,
			where(sql`${dated} and stated_end < starts`)
		),
		find(
			id,
			'future-held',
			'status',
			sql`status_text`,
			where(sql`future and status_word = 'held'`)
		),
		find(
			id,
			'unreadable-count',
			'headcount',
			sql`headcount_text`,
			where(sql`${dated} and headcount_kind in ('unknown', 'ambiguous')`)
		),
		find(
			id,
			'lower-bound',
			'headcount',
			sql`headcount_text`,
			where(sql`${dated} and headcount_note = 'range'`)
		),
		find(
			id,
			'headcount-not-held',
			'headcount',
			sql`headcount_text`,
			where(sql`${dated} and status <> 'held' and headcount_value <> ''`)
		),
		find(
			id,
			'unknown-value',
			'mode',
			sql`mode_text`,
			where(unread(sql`mode_text`, sql`mode_word`))
		),
		find(
			id,
			'unknown-value',
			'access',
			sql`access_text`,
			where(unread(sql`access_text`, sql`access_word`))
		),
		find(
			id,
			'unknown-value',
			'status',
			sql`status_text`,
			where(unread(sql`status_text`, sql`status_word`))
		),
		find(
			id,
			'unknown-value',
			'headcount_qualifier',
			sql`qualifier_text`,
			where(sql`${unread(sql`qualifier_text`, sql`qualifier_word`)} and headcount_value <> ''`)
		),
		find(
			id,
			'unknown-value',
			'capacity',
			sql`capacity_text`,
			where(sql`${dated} and capacity_kind in ('unknown', 'ambiguous')`)
		),
		...(mapping.types === undefined
			? []
			: [find(id, 'no-type', 'types', sql`''`, where(sql`${dated} and types = ''`))]),
		...(placed
			? [
					find(id, 'held-online', field, sql`country_text`, where(sql`${dated} and online`)),
					find(id, 'region-no-country', field, sql`region`, where(sql`${dated} and region <> ''`)),
					find(
						id,
						'unknown-country',
						field,
						sql`unknown_country`,
						where(sql`${dated} and unknown_country <> ''`)
					),
					find(
						id,
						'no-country',
						field,
						sql`''`,
						where(
							sql`${dated} and codes = '' and not online and region = '' and unknown_country = ''`
						)
					)
				]
			: [])
	];
}
