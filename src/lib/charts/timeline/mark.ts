import type { FigureRef } from '$lib/model/measure';

/** An activity as the timeline draws it. */
export interface TimelineMark {
	readonly id: string;
	/** Id of the type whose lane it lies in; empty for none stated. */
	readonly type: string;
	readonly status: 'held' | 'planned' | 'cancelled';
	/** ISO dates, both included. */
	readonly from: string;
	readonly to: string;
	readonly synthetic: boolean;
	/** Whether it is outside of what the reader has chosen. */
	readonly muted: boolean;
	/** All it says, for assistive technology; and its note's title and lines. */
	readonly label: string;
	readonly title: string;
	readonly lines: readonly string[];
	/** The figure that is known of it; without one it has no passport. */
	readonly figure?: FigureRef | undefined;
}
