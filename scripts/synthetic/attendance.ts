import type { SyntheticEvent } from './activities.ts';
import type { Row } from './csv.ts';
import { originWeights } from './origins.ts';
import { createPeople, type Person } from './people.ts';
import { PROVENANCE } from './provenance.ts';
import { createRandom, createSampler, type Random } from './random.ts';

const SEED = 20031231;
/** How often a seat goes to somebody who has been to an earlier event. */
const RETURNING_PARTICIPANT = 0.36;
const RETURNING_SPEAKER = 0.5;
/** How often a speaker is somebody who took part in an earlier event. */
const PARTICIPANT_WHO_SPEAKS = 0.1;

/** Fewest and most speakers of an event of each type. */
const SPEAKERS: Readonly<Record<string, readonly [number, number]>> = {
	workshop: [2, 4],
	seminar: [3, 7],
	forum: [4, 8],
	meeting: [3, 6],
	'annual-meeting': [4, 8],
	mission: [2, 3]
};

/** The columns of the attendance table, in the Data Package's order. */
export const ATTENDANCE_COLUMNS = [
	'activity_id',
	'person',
	'country',
	'sex',
	'organisation',
	'organisation_type',
	'role',
	'provenance'
] as const;

export type AttendanceRow = Row<(typeof ATTENDANCE_COLUMNS)[number]>;

/** People who came before, by country. */
type Acquaintances = Map<string, Person[]>;

/** The attendance lists of the made-up events, in order of date; some people come again. */
export function generateAttendance(events: readonly SyntheticEvent[]): AttendanceRow[] {
	const random = createRandom(SEED);
	const createPerson = createPeople(random);
	const participants: Acquaintances = new Map();
	const speakers: Acquaintances = new Map();

	return events.flatMap((event) => {
		const present = new Set<Person>();
		const seat = (kind: string, seats: number, chooseAmong: () => Acquaintances | undefined) => {
			const drawCountry = createSampler(originWeights(kind, event.countries));
			return Array.from({ length: seats }, () => {
				const country = drawCountry(random);
				const person =
					pickAbsent(random, chooseAmong()?.get(country), present) ?? createPerson(country);
				present.add(person);
				return person;
			});
		};
		const attending = seat(event.type, event.participants, () =>
			random.chance(RETURNING_PARTICIPANT) ? participants : undefined
		);
		const speaking = seat('speakers', countSpeakers(random, event.type), () => {
			if (random.chance(PARTICIPANT_WHO_SPEAKS)) return participants;
			return random.chance(RETURNING_SPEAKER) ? speakers : undefined;
		});
		remember(participants, attending);
		remember(speakers, speaking);
		return [
			...attending.map((person) => toRow(event, person, 'participant')),
			...speaking.map((person) => toRow(event, person, 'speaker'))
		];
	});
}

function countSpeakers(random: Random, type: string): number {
	const range = SPEAKERS[type];
	if (!range) throw new Error(`No speakers for ${type}`);
	return random.integer(...range);
}

function pickAbsent(
	random: Random,
	people: readonly Person[] | undefined,
	present: ReadonlySet<Person>
): Person | undefined {
	const absent = people?.filter((person) => !present.has(person));
	return absent?.length ? random.pick(absent) : undefined;
}

function remember(acquaintances: Acquaintances, people: readonly Person[]): void {
	for (const person of people) {
		const known = acquaintances.get(person.country) ?? [];
		if (!known.includes(person)) known.push(person);
		acquaintances.set(person.country, known);
	}
}

function toRow(event: SyntheticEvent, person: Person, role: string): AttendanceRow {
	return {
		activity_id: event.id,
		person: person.key,
		country: person.country,
		sex: person.sex,
		organisation: person.organisation,
		organisation_type: person.organisationType,
		role,
		provenance: PROVENANCE
	};
}
