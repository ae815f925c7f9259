import { sql, type Fragment, type Statement } from '$lib/sql/statement';
import { find } from './findings';

/**
 * What is off in the rows of `attendance_read`. In a row that slipped by a column any cell may hold
 * a name or a phone, so nothing of an unread cell is repeated: its line and column are told.
 */
export function attendanceFindings(id: string): Statement[] {
	const where = (condition: Fragment): Fragment => sql`from attendance_read where ${condition}`;
	const nothing = sql`''`;
	const lost = sql`skip is null and activity_id is null`;
	const counted = sql`skip is null and activity_id is not null`;
	return [
		find(id, 'registration-only', '', nothing, where(sql`skip = 'registration-only'`)),
		find(
			id,
			'did-not-attend',
			'attended',
			sql`case when attended_word = 'no' then attended else '' end`,
			where(sql`skip = 'did-not-attend'`)
		),
		find(id, 'attendance-unread', 'attended', nothing, where(sql`skip = 'attendance-unread'`)),
		find(id, 'no-such-activity', 'activity_id', nothing, where(sql`${lost} and matches = 0`)),
		find(id, 'activity-ambiguous', 'activity_title', nothing, where(sql`${lost} and matches > 1`)),
		find(
			id,
			'unreadable-event-date',
			'activity_date',
			nothing,
			where(sql`${counted} and date_kind in ('unknown', 'ambiguous')`)
		),
		find(id, 'no-identity', '', nothing, where(sql`${counted} and person = ''`)),
		find(
			id,
			'unknown-country',
			'country',
			nothing,
			where(sql`${counted} and unknown_country <> ''`)
		),
		find(id, 'region-no-country', 'country', nothing, where(sql`${counted} and region <> ''`)),
		...unread('role', sql`role_unread`),
		...unread('sex', sql`sex = 'unread'`),
		...unread('attended', sql`attended_word = 'unread'`)
	];

	function unread(field: 'role' | 'sex' | 'attended', condition: Fragment): Statement[] {
		return [find(id, 'unknown-value', field, nothing, where(sql`${counted} and ${condition}`))];
	}
}
