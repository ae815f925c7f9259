import type { ActivityOriginRow } from '$lib/queries/activity-origins';
import type { ActivitiesFormat } from './texts';

/** What one source or list says of where people came from, in words. */
export interface OriginInWords {
	/** "Chile 12, Perú 3" where they were counted, "Chile, Perú" where they were only named. */
	readonly text: string;
	/** Whether the places are only named, counted by the source, or counted from a list. */
	readonly how: 'named' | 'counted' | 'listed';
	readonly synthetic: boolean;
	readonly source: string | null;
}

function placeName({ kind }: ActivityOriginRow, place: string, format: ActivitiesFormat): string {
	if (kind === 'country') return format.country(place);
	return kind === 'unknown' ? format.country(null) : place;
}

/** Where an activity's participants or speakers came from, source by source; regions stay regions. */
export function originsInWords(
	rows: readonly ActivityOriginRow[],
	activity: string,
	role: ActivityOriginRow['role'],
	format: ActivitiesFormat
): OriginInWords[] {
	return rows
		.filter((row) => row.activity_id === activity && row.role === role)
		.map((row) => {
			const places = row.places.map((place, index) => {
				const persons = row.persons[index];
				const name = placeName(row, place, format);
				return persons === undefined ? name : `${name} ${format.number(persons)}`;
			});
			const named = row.persons.length === 0;
			return {
				text: places.join(', '),
				how: row.listed ? 'listed' : named ? 'named' : 'counted',
				synthetic: row.synthetic,
				source: row.source
			};
		});
}
