import { sql, type Fragment, type Statement } from '$lib/sql/statement';
import { find } from './findings';

const UNREADABLE = sql`(visits_text <> '' and visits = '' or pageviews_text <> '' and pageviews = ''
	or visitors_text <> '' and stated_visitors = '')`;

/** Whether a row of `visit_read` counts, as SQL. */
export const COUNTED = sql`day is not null and not ${UNREADABLE} and visits || visitors <> ''`;

/** What is off in the rows of `visit_read`. */
export function visitFindings(id: string): Statement[] {
	const where = (condition: Fragment): Fragment => sql`from visit_read where ${condition}`;
	return [
		find(id, 'no-date', 'day', sql`''`, where(sql`day_kind = 'blank'`)),
		find(id, 'ambiguous-date', 'day', sql`day_text`, where(sql`day_kind = 'ambiguous'`)),
		find(id, 'unreadable-date', 'day', sql`day_text`, where(sql`day_kind = 'unknown'`)),
		find(id, 'period-not-day', 'day', sql`day_text`, where(sql`day is null and day_kind = 'date'`)),
		find(
			id,
			'unreadable-number',
			'visits',
			sql`concat_ws(' / ', nullif(visits_text, ''), nullif(pageviews_text, ''), nullif(visitors_text, ''))`,
			where(sql`day is not null and ${UNREADABLE}`)
		),
		find(
			id,
			'visits-unknown',
			'visits',
			sql`''`,
			where(sql`day is not null and not ${UNREADABLE} and visits || visitors = ''`)
		),
		find(
			id,
			'visitors-not-additive',
			'visitors',
			sql`stated_visitors`,
			where(sql`${COUNTED} and mixed`)
		),
		find(
			id,
			'unknown-country',
			'country',
			sql`country_text`,
			where(sql`${COUNTED} and unknown_country <> ''`)
		),
		find(
			id,
			'region-no-country',
			'country',
			sql`country_text`,
			where(sql`${COUNTED} and region <> ''`)
		)
	];
}
