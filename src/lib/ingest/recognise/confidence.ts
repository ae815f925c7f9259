import type { Field, Kind } from '../fields';
import type { Assignment } from './assign';
import type { Ground } from './ground';
import { isCalledListOfPeople } from './evidence';
import { areRowsOfPeople } from './rows-of-people';
import { repeats } from './shapes';
import type { Table } from './table';

type Points = Partial<Record<Field, number>>;

/** What each field adds to the belief that a table is of its kind. */
const POINTS: Record<Kind, Points> = {
	activities: {
		title: 0.3,
		activity_id: 0.2,
		start_date: 0.3,
		end_date: 0.05,
		countries: 0.1,
		place: 0.1,
		city: 0.05,
		headcount: 0.15,
		types: 0.1,
		organisers: 0.05,
		status: 0.05,
		mode: 0.05,
		series: 0.05,
		capacity: 0.05,
		partners: 0.05
	},
	attendance: {
		email: 0.4,
		person: 0.3,
		first_name: 0.2,
		last_name: 0.2,
		name: 0.25,
		phone: 0.15,
		activity_id: 0.15,
		activity_title: 0.15,
		activity_date: 0.05,
		attended: 0.2,
		joined: 0.15,
		role: 0.1,
		organisation: 0.1,
		organisation_type: 0.05,
		sex: 0.1,
		country: 0.05,
		place: 0.05,
		city: 0.05
	},
	visits: {
		day: 0.4,
		visits: 0.4,
		pageviews: 0.3,
		visitors: 0.3,
		session: 0.15,
		first_visit: 0.1,
		bot: 0.05,
		country: 0.1,
		section: 0.1,
		channel: 0.1,
		device: 0.1
	}
};

/** Of each group one field is needed, or the rows cannot be of the kind. */
const NEEDED: Record<Kind, readonly (readonly Field[])[]> = {
	activities: [
		['title', 'activity_id', 'headcount'],
		['start_date', 'headcount', 'types'],
		['title', 'headcount', 'types', 'countries', 'place', 'city']
	],
	attendance: [['email', 'phone', 'person', 'name', 'first_name']],
	visits: [['day'], ['visits', 'pageviews', 'visitors', 'session']]
};

const WEIGHT: Record<Ground, number> = { pinned: 1, sure: 1, within: 0.8, loose: 0.5, shape: 0.5 };

/** The most a table gets in which nothing is said plainly: up to this it is of no kind. */
export const UNKNOWN = 0.29;

/** Whether the fields that rows of the kind cannot do without were found. */
export function isComplete(kind: Kind, has: (field: Field) => boolean): boolean {
	return NEEDED[kind].every((group) => group.some(has));
}

/** What a sheet's name or the lines above it add where they call it a list of people. */
const CALLED = 0.15;

/** 0 to 0.95: how sure it is that the assignment is right, and its table of the kind. */
export function confidence(table: Table, kind: Kind, assignment: Assignment): number {
	const points = POINTS[kind];
	const told = (ground: Ground) => ground !== 'loose' && ground !== 'shape';
	const called = kind === 'attendance' && isCalledListOfPeople(table);
	let sum = called ? CALLED : 0;
	let plain = called;
	for (const [field, { ground }] of assignment) {
		sum += (points[field] ?? 0) * WEIGHT[ground];
		plain ||= told(ground) && (points[field] ?? 0) >= 0.1;
	}
	const activity = assignment.get('activity_id') ?? assignment.get('title');
	// A title on many rows is the event of a list of people.
	if (kind === 'activities' && activity && repeats(activity.column.shapes)) sum /= 2;
	const complete =
		isComplete(kind, (field) => assignment.has(field)) &&
		!(kind === 'activities' && areRowsOfPeople(table, assignment));
	const sure = plain && complete ? Math.min(sum, 0.95) : Math.min(sum, UNKNOWN);
	return Math.round(sure * 100) / 100;
}
