import { asQualified } from '$lib/counts/year-counts';
import type { CountingMode } from '$lib/model/filter';
import { boundBy, qualified, sum, type Count } from '$lib/model/qualified-count';
import type { ParticipationsByRow, PeopleByRow } from '$lib/queries/counted-by';

/** Participations of one country's events; null where nobody counted. */
function participationsIn(rows: readonly ParticipationsByRow[]): Count {
	return sum(
		rows.map(({ participations, qualifier }) =>
			participations === null ? null : asQualified(participations, qualifier)
		)
	);
}

/** Persons on the lists of one country's events, as far as there are lists; null without any. */
function personsIn(row: PeopleByRow | undefined, key: 'people' | 'new_people'): Count {
	const value = row?.[key] ?? null;
	return value === null ? null : qualified(value);
}

/** Who is counted in one country, by the counting mode. `events` bounds it. */
export function countedIn(
	country: string,
	mode: CountingMode,
	events: Count,
	rows: {
		readonly participationsByCountry: readonly ParticipationsByRow[];
		readonly peopleByCountry: readonly PeopleByRow[];
	}
): Count {
	if (events === null || events.value === 0) return events;
	if (mode !== 'participations') {
		const row = rows.peopleByCountry.find(({ group }) => group === country);
		return personsIn(row, mode === 'people' ? 'people' : 'new_people');
	}
	const own = rows.participationsByCountry.filter(({ group }) => group === country);
	return boundBy(events, own.length > 0 ? participationsIn(own) : null);
}
