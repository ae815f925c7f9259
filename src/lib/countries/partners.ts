import type { Figure } from '$lib/model/measure';
import { qualified } from '$lib/model/qualified-count';
import type { CountryActivityRow } from '$lib/queries/country-activities';

/** Something that activities have in common, and how many were held and are planned. */
export interface Shared {
	readonly id: string;
	readonly held: number;
	readonly planned: number;
	/** The years it occurs in. */
	readonly years: readonly string[];
	/** The editions, as they are called. */
	readonly editions: readonly string[];
}

/** How many events a country held with a partner or of a series, and how many are planned. */
export function sharedFigures(
	{ id, held, planned }: Shared,
	of: 'partner' | 'series',
	country: string
): { readonly held: Figure; readonly planned: Figure } {
	const about = { scope: 'mark', lens: 'host', country, [of]: id } as const;
	return {
		held: { measure: 'events', ...about, count: qualified(held) },
		planned: { measure: 'activities', basis: 'planned', ...about, count: qualified(planned) }
	};
}

function shared(
	rows: readonly CountryActivityRow[],
	idsOf: (row: CountryActivityRow) => readonly string[]
): Shared[] {
	const ids = [...new Set(rows.flatMap(idsOf))];
	return ids
		.map((id) => {
			const own = rows.filter((row) => idsOf(row).includes(id));
			return {
				id,
				held: own.filter(({ status }) => status === 'held').length,
				planned: own.filter(({ status }) => status === 'planned').length,
				years: [...new Set(own.map(({ start_date }) => start_date.slice(0, 4)))],
				editions: own.flatMap(({ edition }) => (edition ? [edition] : []))
			};
		})
		.sort((a, b) => b.held - a.held || b.planned - a.planned || a.id.localeCompare(b.id));
}

/** The organisers and partners of activities in the country, most events first. */
export function partnersOf(activities: readonly CountryActivityRow[]): Shared[] {
	const hosted = activities.filter(({ hosted: here }) => here);
	const named = shared(hosted, (row) => [...new Set([...row.organisers, ...row.partners])]);
	// An edition is a series' own.
	return named.map((partner) => ({ ...partner, editions: [] }));
}

/** The series with activities in the country. */
export function seriesOf(activities: readonly CountryActivityRow[]): Shared[] {
	const hosted = activities.filter(({ hosted: here }) => here);
	return shared(hosted, ({ series }) => (series ? [series] : []));
}
