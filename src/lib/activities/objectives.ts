import type { Figure } from '$lib/model/measure';
import { qualified } from '$lib/model/qualified-count';
import type { Programme } from '$lib/model/programme';
import type { ActivityRow } from '$lib/queries/activities';
import { published, selected } from './selection';
import { sentence, type Sentence } from '$lib/figure/sentence';
import type { ActivitiesFormat } from './texts';

/** One of the programme's objectives with the activities that serve it. */
export interface Objective {
	readonly id: string;
	readonly label: string;
	readonly source: string;
	readonly held: readonly ActivityRow[];
	readonly planned: readonly ActivityRow[];
}

/** The programme's objectives in its order, with the filter's held and planned activities. */
export function objectivesOf(
	rows: readonly ActivityRow[],
	programme: Pick<Programme, 'objectives'>,
	format: ActivitiesFormat
): Objective[] {
	const chosen = selected(rows);
	return programme.objectives.map(({ id, label, source }) => {
		const own = chosen.filter(({ objectives }) => objectives.includes(id));
		return {
			id,
			label: label[format.lang],
			source,
			held: own.filter(({ status }) => status === 'held'),
			planned: own.filter(({ status }) => status === 'planned')
		};
	});
}

/** A number of activities that serve an objective (empty: none), held ones or planned ones. */
export function servingFigure(objective: string, n: number, basis?: 'planned'): Figure {
	const figure = { measure: 'activities', scope: 'mark', objective, count: qualified(n) } as const;
	return basis ? { ...figure, basis } : figure;
}

/** The filter's held and planned activities that serve no objective. */
export function withoutObjective(rows: readonly ActivityRow[]): ActivityRow[] {
	return selected(rows).filter(
		({ objectives, status }) => objectives.length === 0 && status !== 'cancelled'
	);
}

/** How many objectives have a held activity, how many only a planned one; made-up ones left out. */
export function objectivesTitle(
	objectives: readonly Objective[],
	format: ActivitiesFormat
): Sentence {
	const covered = objectives.filter(({ held }) => published(held).length > 0);
	const onlyPlanned = objectives.filter(
		({ held, planned }) => published(held).length === 0 && published(planned).length > 0
	);
	const all = objectives.flatMap(({ held, planned }) => [...held, ...planned]);
	const values = {
		made: published(all).length < all.length ? 'yes' : 'no',
		covered: covered.length,
		planned: onlyPlanned.length,
		total: objectives.length,
		uncovered: objectives.length - covered.length - onlyPlanned.length
	};
	return sentence(format, 'activities.objectives.title', {}, values);
}
