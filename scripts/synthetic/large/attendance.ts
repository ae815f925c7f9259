import { ACTIVITY_COLUMNS, type ActivityRow } from '../activities.ts';
import { dayNumber, isoDate } from '../days.ts';
import { PROVENANCE, SOURCE } from '../provenance.ts';
import { createRandom, type Random } from '../random.ts';
import { attendee } from './crowd.ts';
import { shares } from './shares.ts';

const SEED = 20041230;
const FIRST_DAY = dayNumber('1999-01-11');
const LAST_DAY = dayNumber('2004-12-10');
const MOST_ACTIVITIES = 2000;
/** Fewest rows an activity has on average, before there are that many activities. */
const ROWS_PER_ACTIVITY = 50;
/** How often a person comes, on average. */
const EVENTS_PER_PERSON = 5;
const SPEAKERS = 0.05;

const TYPES = ['workshop', 'seminar', 'forum', 'meeting'] as const;
const HOSTS = ['AR', 'CL', 'CO', 'CR', 'EC', 'ES', 'GT', 'MX', 'PE', 'PT', 'UY', 'VE'] as const;

/** The columns of a list as programmes keep it: names, and the activity told in full. */
export const LIST_COLUMNS = [
	'activity_id',
	'activity_title',
	'activity_date',
	'name',
	'email',
	'country',
	'organisation',
	'role'
] as const;

/** An activity and how many rows its list has. */
export interface Listed {
	readonly activity: ActivityRow;
	readonly rows: number;
}

/** The activities, in order of date, whose lists have `count` rows in all; at most 2,000. */
export function listedActivities(count: number): Listed[] {
	const random = createRandom(SEED);
	const number = Math.min(MOST_ACTIVITIES, Math.ceil(count / ROWS_PER_ACTIVITY));
	const weights = Array.from({ length: number }, () => random.between(0.5, 1.5));
	return shares(count, weights).map((rows, index) => {
		const day = FIRST_DAY + Math.floor(((LAST_DAY - FIRST_DAY) * index) / number);
		return { rows, activity: describe(random, index + 1, isoDate(day)) };
	});
}

function describe(random: Random, number: number, date: string): ActivityRow {
	const padded = String(number).padStart(4, '0');
	const said: Partial<ActivityRow> = {
		activity_id: `large-${padded}`,
		title: `Actividad ${padded} (demostración)`,
		types: random.pick(TYPES),
		status: 'held',
		start_date: date,
		end_date: date,
		date_precision: 'day',
		countries: random.pick(HOSTS),
		mode: 'in-person',
		provenance: PROVENANCE,
		source: SOURCE
	};
	const empty = Object.fromEntries(ACTIVITY_COLUMNS.map((column) => [column, '']));
	return { ...(empty as ActivityRow), ...said };
}

/**
 * The lists of those activities, one after the other: `count` rows in all, nobody twice in one,
 * most people in several. The same on every call.
 */
export function* generateLists(listed: readonly Listed[]): Generator<string[][]> {
	const random = createRandom(SEED + 1);
	const count = listed.reduce((sum, { rows }) => sum + rows, 0);
	const longest = Math.max(0, ...listed.map(({ rows }) => rows));
	const people = Math.max(Math.ceil(count / EVENTS_PER_PERSON), 2 * longest);
	for (const { activity, rows } of listed) {
		const present = new Set<number>();
		while (present.size < rows) present.add(random.integer(1, people));
		const { activity_id: id, title, start_date: date } = activity;
		yield Array.from(present, (number) => {
			const { name, email, country, organisation } = attendee(number);
			const role = random.chance(SPEAKERS) ? 'speaker' : 'participant';
			return [`${id}`, `${title}`, `${date}`, name, email, country, organisation, role];
		});
	}
}
