import { asQualified } from '$lib/counts/year-counts';
import type { CountingMode } from '$lib/model/filter';
import { peopleOf } from '$lib/model/people';
import { boundBy, sum, type Count } from '$lib/model/qualified-count';
import type { ParticipationsByRow, PeopleByRow } from '$lib/queries/counted-by';

/** Participations of one country's events; null where nobody counted. */
function participationsIn(rows: readonly ParticipationsByRow[]): Count {
	return sum(
		rows.map(({ participations, qualifier }) =>
			participations === null ? null : asQualified(participations, qualifier)
		)
	);
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
		return peopleOf(row, mode);
	}
	const own = rows.participationsByCountry.filter(({ group }) => group === country);
	return boundBy(events, own.length > 0 ? participationsIn(own) : null);
}
