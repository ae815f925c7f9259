import ActivityTimeline from '$lib/charts/ActivityTimeline.svelte';
import type { TimelineMark } from '$lib/charts/timeline/mark';
import { drawing, SAMPLES, type Context, type Entry, type Sample } from './entry';

const span = { from: 1999, to: 2005 };
const TYPES = ['workshop', 'seminar', 'forum', 'meeting', 'mission'];

function mark(
	from: string,
	to: string,
	type: string,
	more: Partial<TimelineMark> = {}
): TimelineMark {
	const id = `${from}-${type}`;
	return {
		...{ id, type, from, to, status: 'held', synthetic: false, muted: false },
		...{ label: `${type}, ${from}`, title: type, lines: [from] },
		...more
	};
}

const MARKS: Record<Sample, readonly TimelineMark[]> = {
	empty: [],
	one: [mark('2004-09-27', '2004-09-28', 'forum')],
	many: [1999, 2000, 2001, 2002, 2003, 2004].flatMap((year, index) =>
		TYPES.flatMap((type, place) =>
			[2, 3, 5, 8, 9].slice(0, 1 + ((index + place) % 5)).map((month) => {
				const day = `${year}-0${month}-1${place}`;
				return mark(day, day, type, { synthetic: year < 2003 });
			})
		)
	),
	uncertain: [
		mark('1999-04-01', '1999-04-30', 'meeting'),
		mark('2003-05-05', '2003-05-06', 'workshop', { status: 'cancelled' }),
		mark('2004-01-01', '2004-12-31', 'seminar', { muted: true }),
		mark('2005-10-27', '2005-10-28', 'forum', { status: 'planned' })
	]
};

const still = () => undefined;
const draw =
	(sample: Sample) =>
	({ format, types }: Context) =>
		drawing(ActivityTimeline, {
			marks: MARKS[sample],
			types,
			span,
			years: span,
			chosen: [],
			format,
			onopen: still,
			onyears: still,
			ontypes: still,
			onclear: still
		});

export const TIMELINE: Entry = {
	id: 'timeline',
	title: 'gallery.timeline',
	definition: 'timeline.definition',
	states: Object.fromEntries(SAMPLES.map((sample) => [sample, draw(sample)]))
};
