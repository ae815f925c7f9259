/** What a sheet's rows are. */
export const KINDS = ['activities', 'attendance', 'visits'] as const;

export type Kind = (typeof KINDS)[number];

/**
 * What a column of each kind can mean. Names of canonical columns where there is one; the others
 * are what exports hold instead: `place` is "Ciudad, País", `activity_title` and `activity_date`
 * name an event that has no id, `attended` says whether somebody came, `joined` when, and
 * `session` and `first_visit` make visits of single page views, of which `bot` and `event` mark
 * those that are none.
 */
export const FIELDS = {
	activities: [
		'activity_id',
		'title',
		'types',
		'status',
		'start_date',
		'end_date',
		'countries',
		'place',
		'city',
		'series',
		'edition',
		'access',
		'mode',
		'capacity',
		'objectives',
		'description',
		'organisers',
		'partners',
		'headcount',
		'headcount_qualifier',
		'provenance',
		'source'
	],
	attendance: [
		'activity_id',
		'activity_title',
		'activity_date',
		'person',
		'email',
		'phone',
		'name',
		'first_name',
		'last_name',
		'country',
		'place',
		'city',
		'sex',
		'organisation',
		'organisation_type',
		'role',
		'attended',
		'joined',
		'provenance'
	],
	visits: [
		'day',
		'country',
		'section',
		'channel',
		'device',
		'visits',
		'pageviews',
		'visitors',
		'session',
		'first_visit',
		'bot',
		'event',
		'provenance'
	]
} as const satisfies Record<Kind, readonly string[]>;

export type Field = (typeof FIELDS)[Kind][number];

/** Fields that say who somebody is: their cells become a keyed hash before anything is kept. */
export const PERSONAL: readonly Field[] = ['email', 'phone', 'name', 'first_name', 'last_name'];

/** Fields of page views that are read while they are added up to days, and not kept. */
export const PASSING: readonly Field[] = ['session', 'first_visit', 'bot', 'event'];

/** Which column of the sheet, by its name there, holds each field. */
export type Mapping = Readonly<Partial<Record<Field, string>>>;

/** What a sheet was taken for. */
export interface Recognition {
	readonly kind: Kind | 'unknown';
	/** The export it comes from, as `zoom-webinar`; null for a table of somebody's own. */
	readonly layout: string | null;
	/** 0 to 1: how much of it was understood. */
	readonly confidence: number;
	readonly mapping: Mapping;
	/**
	 * For attendance: whether its rows say who came, or only who registered. Null where the rows
	 * do not tell, which is asked.
	 */
	readonly evidence: 'attendance' | 'registration' | null;
	/** Order of day and month where the layout fixes it; null where the values must tell. */
	readonly dateOrder: 'dmy' | 'mdy' | null;
}
