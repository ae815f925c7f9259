import type { Sentence } from '$lib/figure/sentence';
import { lastHeldYear, yearsOf, type DatasetFacts } from '$lib/model/dataset';
import type { Filter } from '$lib/model/filter';
import type { MadeUp } from '$lib/model/made-up';
import { madeUp } from '$lib/overview/demonstration';
import { headline, type Headline } from '$lib/overview/headline';
import type { KeyFigureCard } from '$lib/overview/key-figure-card';
import { keyFigureCards } from '$lib/overview/key-figure-cards';
import { keyFigures } from '$lib/overview/key-figures';
import { mapTitle } from '$lib/overview/map-title';
import type { OverviewRows } from '$lib/overview/questions';
import { cumulativeTitle, plannedEvents, typesTitle, webTitle } from '$lib/overview/titles';
import { hasWebUse } from '$lib/overview/web-use';
import { isLens, type SlideId } from './deck';
import { filterAt, rowsAt, type Snapshot } from './snapshot';
import type { PresentFormat } from './texts';

/** What one slide shows at one year. */
export interface View {
	readonly slide: SlideId;
	readonly rows: OverviewRows;
	/** The filter the rows answer, with the slide's own lens. */
	readonly filter: Filter;
	readonly facts: DatasetFacts;
	/** What the slide says: the finding of its chart. */
	readonly title: Sentence;
	readonly headline: Headline;
	/** Countries by the slide's lens, events, participations, and web visitors where known. */
	readonly cards: readonly KeyFigureCard[];
	readonly made: MadeUp;
}

/** Takes from a snapshot what a slide shows at a year (null for all of them). Asks nothing. */
export function viewOf(
	snapshot: Snapshot,
	{ slide, year }: { slide: SlideId; year: number | null },
	facts: DatasetFacts,
	format: PresentFormat
): View {
	const { programme, dimensions } = facts;
	const rows = rowsAt(snapshot, year);
	const asked = filterAt(snapshot.filter, year);
	const filter = isLens(slide) ? { ...asked, lens: slide } : asked;
	const held = lastHeldYear(dimensions);
	const period = yearsOf(dimensions);
	const figures = keyFigures(rows, filter, held);
	const made = madeUp(rows, filter);
	const said = headline(
		rows,
		asked,
		{ programme, since: programme.since, years: period, lastHeldYear: held },
		format
	);
	const titles: Record<Exclude<SlideId, Filter['lens']>, () => Sentence> = {
		title: () => plain(programme.name),
		figures: () => said.sentence,
		cumulative: () => cumulativeTitle(figures.participations, format),
		types: () => typesTitle(rows.types, programme.types, figures.events.inFilter, format),
		web: () => webTitle(figures.visitors, rows.webUse, Math.min(filter.years.to, held), format),
		sources: () => plain(format.t('present.slide.sources'))
	};
	return {
		slide,
		rows,
		filter,
		facts,
		title: isLens(slide)
			? mapTitle(rows.reach, filter, figures.events.inFilter, format)
			: titles[slide](),
		headline: said,
		cards: keyFigureCards(figures, {
			filter,
			people: rows.people[0],
			completeYears: rows.completeYears,
			planned: plannedEvents(rows.types).reduce((sum, { activities }) => sum + activities, 0),
			wholePeriod: filter.years.from === period.from && filter.years.to === period.to,
			since: Math.max(programme.since, period.from),
			demonstration: made,
			hasReports: programme.reports.length > 0,
			hasWeb: hasWebUse(facts, rows.reportedFigures),
			format
		}),
		made
	};
}

const plain = (text: string): Sentence => ({ text: [text], figures: {} });

/** The measure whose key figure stands beside a chart. */
export function measureBeside(slide: SlideId): KeyFigureCard['figure']['measure'] | null {
	if (isLens(slide)) return slide === 'audience' ? null : 'countries';
	if (slide === 'cumulative') return 'participations';
	if (slide === 'types') return 'events';
	return slide === 'web' ? 'visitors' : null;
}
