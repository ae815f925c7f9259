import { additiveCounts } from '$lib/counts/additive';
import { reachEver } from '$lib/counts/reach';
import { areWhole } from '$lib/counts/year-counts';
import type { Connector } from '$lib/engine/connector';
import { lastHeldYear, type DatasetFacts } from '$lib/model/dataset';
import { isWithin, unfiltered, type Filter } from '$lib/model/filter';
import type { Count } from '$lib/model/qualified-count';
import { standingOf, type Target, type TargetRow } from '$lib/model/target';
import { completeYears } from '$lib/queries/complete-years';
import { countryReach } from '$lib/queries/country-reach';
import { participationsByYear } from '$lib/queries/participations-by-year';
import { reportedFigures } from '$lib/queries/reported-figures';
import { ask } from '$lib/tally/ask';

/** The targets of a filter's years and host countries, the earliest first. */
export function targetsOf(
	targets: readonly Target[],
	{ years, countries, lens }: Filter
): Target[] {
	const hosts = lens === 'host' ? countries : [];
	return targets
		.filter(({ year }) => isWithin(year, years))
		.filter(({ country }) => hosts.length === 0 || (country && hosts.includes(country)))
		.sort((a, b) => a.year - b.year);
}

/** What has been reached by the end of a year. */
interface Reached {
	/** Null where it cannot be said; then it lies between `low` and `high`. */
	readonly actual: Count;
	readonly low: Count;
	readonly high: Count;
	readonly synthetic: boolean;
}

const exactly = (actual: Count, synthetic: boolean): Reached => ({
	...{ actual, low: actual, high: actual },
	synthetic
});

/** Everything a target is about: its country's events, or all, to the end of a year. */
function filterOf({ country }: Target, to: number, facts: Filter['facts']): Filter {
	return { ...unfiltered({ from: 0, to }), countries: country ? [country] : [], facts };
}

/**
 * Events or participations to the end of the target's year. All that is known is asked, later reports
 * too: what they state bounds what had been reached before.
 */
async function additive(
	connector: Connector,
	measure: 'events' | 'participations',
	target: Target,
	held: number,
	facts: Filter['facts']
): Promise<Reached> {
	const filter = filterOf(target, held, facts);
	const rows = await ask(connector, participationsByYear(filter));
	const { series } = additiveCounts(
		measure,
		{
			participations: rows,
			completeYears: await ask(connector, completeYears(filter)),
			reportedFigures: await ask(connector, reportedFigures(filter))
		},
		filter
	);
	const synthetic = rows.some((row) => row.year <= target.year && row.synthetic > 0);
	const point = series.points.findLast(({ year }) => year <= target.year);
	if (!point) return exactly(null, synthetic);
	const { total, low, high } = point;
	return total === null && high !== null
		? { actual: null, low, high, synthetic }
		: exactly(total, synthetic);
}

/** Host countries to the end of the target's year. */
async function hosts(
	connector: Connector,
	target: Target,
	facts: Filter['facts']
): Promise<Reached> {
	const filter = filterOf(target, target.year, facts);
	const rows = await ask(connector, countryReach(filter));
	const years = await ask(connector, completeYears(filter));
	const { count } = reachEver(rows, 'host', areWhole(years, filter.years));
	const synthetic = rows.some((row) => row.lens === 'host' && row.selected && row.synthetic > 0);
	return exactly(count, synthetic);
}

/** The targets of a filter beside what was reached, one statement after the other. */
export async function askTargets(
	connector: Connector,
	filter: Filter,
	{ programme, dimensions }: Pick<DatasetFacts, 'programme' | 'dimensions'>
): Promise<TargetRow[]> {
	const held = lastHeldYear(dimensions);
	const rows: TargetRow[] = [];
	for (const target of targetsOf(programme.targets ?? [], filter)) {
		const { actual, low, high, synthetic } =
			target.measure === 'countries'
				? await hosts(connector, target, filter.facts)
				: await additive(connector, target.measure, target, held, filter.facts);
		const ahead = target.year > held;
		// In a year to come there can only be more than there is now.
		const most = ahead ? null : high;
		const standing = standingOf(target.value, low, most);
		rows.push({ ...target, actual, low, high: most, ahead, synthetic, standing });
	}
	return rows;
}
