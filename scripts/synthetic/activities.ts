import type { CalendarEntry } from './calendar.ts';
import type { Row } from './csv.ts';
import { addDays } from './days.ts';
import { PROVENANCE, SOURCE } from './provenance.ts';
import { createRandom, type Random } from './random.ts';

const SEED = 19990401;
const PARTNERS = 24;
/** The programme's own limit for a workshop, which closes it to the public. */
const WORKSHOP_CAPACITY = 40;
const OPEN_TYPES: readonly string[] = ['seminar', 'forum'];

/** The columns of the activity table, in the Data Package's order. */
export const ACTIVITY_COLUMNS = [
	'activity_id',
	'title',
	'types',
	'status',
	'start_date',
	'end_date',
	'date_precision',
	'countries',
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
	'coded',
	'provenance',
	'source'
] as const;

export type ActivityRow = Row<(typeof ACTIVITY_COLUMNS)[number]>;

/** A calendar entry with the id its rows go by. */
export interface SyntheticEvent extends CalendarEntry {
	readonly id: string;
}

/** Gives each entry an id of year, number within the year and host: `demo-2002-07-es-pt`. */
export function identifyEvents(calendar: readonly CalendarEntry[]): SyntheticEvent[] {
	const numbers = new Map<string, number>();
	return calendar.map((entry) => {
		const year = entry.start.slice(0, 4);
		const number = (numbers.get(year) ?? 0) + 1;
		numbers.set(year, number);
		const hosts = entry.countries.map((country) => country.toLowerCase()).join('-');
		return { ...entry, id: `demo-${year}-${String(number).padStart(2, '0')}-${hosts}` };
	});
}

/** The activity rows of the made-up events. Headcounts stay empty: their lists are counted. */
export function generateActivities(events: readonly SyntheticEvent[]): ActivityRow[] {
	const random = createRandom(SEED);
	return events.map((event) => ({
		activity_id: event.id,
		title: `${event.title} (demostración)`,
		types: event.type,
		status: 'held',
		start_date: event.start,
		end_date: addDays(event.start, event.days - 1),
		date_precision: 'day',
		countries: event.countries.join(';'),
		city: event.city,
		series: event.series,
		edition: event.edition,
		access: accessOf(event.type),
		mode: 'in-person',
		capacity: event.type === 'workshop' ? WORKSHOP_CAPACITY : '',
		objectives: event.objectives.join(';'),
		description: '',
		organisers: 'IBERPYME',
		partners: pickPartners(random).join(';'),
		headcount: '',
		headcount_qualifier: '',
		coded: '',
		provenance: PROVENANCE,
		source: SOURCE
	}));
}

function accessOf(type: string): string {
	if (type === 'workshop') return 'closed';
	return OPEN_TYPES.includes(type) ? 'open' : '';
}

function pickPartners(random: Random): string[] {
	const numbers = new Set<number>();
	const size = random.integer(1, 3);
	while (numbers.size < size) numbers.add(random.integer(1, PARTNERS));
	return [...numbers]
		.sort((a, b) => a - b)
		.map((number) => `Contraparte de demostración ${String(number).padStart(2, '0')}`);
}
