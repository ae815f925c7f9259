import { unfiltered, type Filter, type Lens, type YearRange } from '$lib/model/filter';
import { cellsInAnyYear, eventsInAnyYear } from './cell-matches';
import type { Cube } from './cube';
import { remember } from './remember';

/** Countries that hosted at a known time, in any year and of any kind. */
export function datedHosts(cube: Cube, { facts }: Filter): ReadonlySet<string> {
	return remember(cube, `dated hosts ${facts}`, () => {
		const events = eventsInAnyYear(cube, { ...unfiltered({ from: 0, to: 0 }), facts });
		const sets = new Set(events.map((cell) => cube.cells.hosts[cell] ?? -1));
		const held = [...sets].flatMap((set) => cube.hostSets[set] ?? []);
		return new Set(held.map((position) => cube.countries[position] ?? ''));
	});
}

/** Planned events by the country they are planned in and their year, whatever the filter's countries and years. */
export function plannedByHost(
	cube: Cube,
	filter: Filter
): ReadonlyMap<string, ReadonlyMap<number, number>> {
	const { cells, countries } = cube;
	const planned = new Map<string, Map<number, number>>();
	for (const cell of cellsInAnyYear(cube, { ...filter, countries: [] })) {
		if (cells.held[cell] === 1 || cells.convenes[cell] === 0) continue;
		const year = cells.year[cell] ?? NaN;
		for (const position of cube.hostSets[cells.hosts[cell] ?? -1] ?? []) {
			const country = countries[position] ?? '';
			const years = planned.get(country) ?? new Map<number, number>();
			years.set(year, (years.get(year) ?? 0) + (cells.activities[cell] ?? 0));
			planned.set(country, years);
		}
	}
	return planned;
}

/** The years the list of known hosts is about; undefined without such a list. */
export function listedYears({ knownHosts }: Cube): YearRange | undefined {
	if (knownHosts.length === 0) return undefined;
	return {
		from: Math.min(...knownHosts.map(({ from }) => from)),
		to: Math.max(...knownHosts.map(({ to }) => to))
	};
}

/** Countries that a lens speaks of even where nothing touched them: by a year, members and known hosts. */
export function namedBy(cube: Cube, lens: Lens, year: number): string[] {
	const members = cube.members.filter(({ since }) => since <= year);
	const hosts = lens === 'host' ? cube.knownHosts.filter(({ from }) => from <= year) : [];
	return [...members, ...hosts].map(({ country }) => country);
}
