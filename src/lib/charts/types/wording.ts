import type { Format } from '$lib/format/format';
import type { ActivityTypeRow } from '$lib/queries/activity-types-by-year';
import { yearScale, type Column } from '../columns/column';
import type { CoveredYear, Stack, TypesLayout } from './layout';

/** "Seminario 3 (2 de demostración)". */
function partOf({ type, activities, synthetic }: Stack['segments'][number], format: Format) {
	const part = `${type.label} ${format.number(activities)}`;
	return synthetic > 0
		? `${part} (${format.t('chart.synthetic', { n: format.number(synthetic) })})`
		: part;
}

function factsOf(stack: Stack, format: Format): string[] {
	const n = format.count(stack.total);
	const count = stack.total.value;
	const key = stack.status === 'held' ? 'chart.types.held' : 'chart.planned';
	return [
		format.t(key, { count, n }),
		...[...stack.segments].reverse().map((one) => partOf(one, format))
	];
}

/** The years as columns to point at, each with all it says. */
export function columnsOf(
	layout: TypesLayout,
	covered: readonly CoveredYear[],
	format: Format
): Column[] {
	const x = yearScale(layout.years, layout.width, 0);
	return layout.years.map((year) => {
		const stacks = layout.stacks.filter((one) => one.year === year);
		const isKnown = covered.some((one) => one.year === year && one.complete);
		const lines =
			stacks.length > 0
				? stacks.flatMap((one) => factsOf(one, format))
				: isKnown
					? [format.t('chart.types.held', { count: 0, n: format.number(0) })]
					: [format.t('chart.unknown')];
		if (stacks.some(({ status }) => status === 'held') && !isKnown)
			lines.push(format.t('chart.types.incomplete'));
		const title = String(year);
		return {
			id: title,
			x: x(year) ?? 0,
			width: x.bandwidth(),
			title,
			lines,
			label: `${title}: ${lines.join('; ')}`,
			figure: { measure: 'events', scope: 'mark', year }
		};
	});
}

/** Years whose parts add up to more than the total, because an activity has several types. */
export function yearsOfSeveralTypes(rows: readonly ActivityTypeRow[]): number[] {
	const groups = new Map<string, { year: number; parts: number; total: number }>();
	for (const { year, status, convenes, activities, year_total } of rows) {
		const id = `${year} ${status} ${convenes}`;
		const group = groups.get(id) ?? { year, parts: 0, total: year_total };
		groups.set(id, { ...group, parts: group.parts + activities });
	}
	const years = [...groups.values()].filter(({ parts, total }) => parts > total);
	return [...new Set(years.map(({ year }) => year))].sort((a, b) => a - b);
}
