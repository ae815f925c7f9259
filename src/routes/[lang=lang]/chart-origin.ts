import { asOf, type Origin } from '$lib/export/origin';
import type { DatasetFacts } from '$lib/model/dataset';

/** The page that a chart is on, as it is now. */
interface Place {
	readonly facts: DatasetFacts;
	/** The filter in words. */
	readonly selection: string;
	/** Path and search parameters of the page, with what it is reduced to. */
	readonly address: (embed: string | null) => string;
	/** A page made for one of its charts, with the filter as parameters; null where there is none. */
	readonly ownPage: (chart: string) => string | null;
	/** Whether it is the reader's own programme, which nobody else has. */
	readonly isOwn: boolean;
	/** The one chart that is shown; null where all are. */
	readonly alone: string | null;
	readonly offered: boolean;
}

/** What the charts of a page say of themselves when they leave it. Addresses are for the browser alone. */
export function chartOrigin({ facts, selection, isOwn, ...place }: Place): Origin {
	const absolute = (path: string) => (isOwn ? null : new URL(path, window.location.href).href);
	return {
		programme: facts.programme.name,
		selection,
		dataset: facts.manifest.hash,
		asOf: asOf(facts),
		link: (chart) => absolute(`${place.address(null)}#${chart}`),
		embed: (chart) => absolute(place.ownPage(chart) ?? place.address(chart)),
		alone: place.alone,
		offered: place.offered
	};
}
