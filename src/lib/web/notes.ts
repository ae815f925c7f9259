import { utcDay } from 'd3';
import { dateOf } from '$lib/charts/daily/days';
import { isWholeProgramme } from '$lib/model/filter';
import { isWholeWeb } from '$lib/model/web-choice';
import { WEB_DIMENSIONS } from '$lib/queries/web-breakdown';
import { audienceOf } from '$lib/model/filter';
import { chosenOf } from './breakdown';
import type { WebFormat } from './texts';
import type { WebView } from './view';

/** Days without data between the first day that has some and the last. */
export function missingDays(days: readonly { readonly day: string }[]): number {
	const [first, last] = [days[0], days.at(-1)];
	if (!first || !last) return 0;
	return utcDay.count(dateOf(first.day), dateOf(last.day)) + 1 - days.length;
}

/** What stands under the days: two figures of one report, what cannot be said, and why. */
export function dailyNotes(view: WebView, format: WebFormat): string[] {
	const { days, stated, filter, choice, facts, rows } = view;
	const { portal } = facts.programme;
	const missing = missingDays(days);
	const figures = format.list(
		stated.map(({ count, source }) => `${format.count(count)} (${source})`)
	);
	const hasVisitors = days.some(({ visitors }) => visitors !== null);
	const several = audienceOf(filter).length > 1;
	const unknown = WEB_DIMENSIONS.filter(
		(dimension) => chosenOf(dimension, filter, choice).length > 0
	).flatMap((dimension) => {
		const row = rows.breakdown.find((one) => one.dimension === dimension && one.value === null);
		return row ? [format.t(`web.page.note.unknown.${dimension}`, { n: row.visits })] : [];
	});
	return [
		...(portal
			? [
					format.t('web.opened', {
						day: format.day(portal.opened),
						inferred: String(portal.inferred)
					})
				]
			: []),
		...(stated.length > 1 ? [format.t('web.conflict', { figures })] : []),
		...(days.length === 0 ? [format.t('web.page.note.noDays')] : []),
		...(hasVisitors ? [format.t('web.page.note.unique')] : []),
		...(days.length > 0 && !hasVisitors && (!isWholeWeb(choice) || several)
			? [format.t('web.page.note.part')]
			: []),
		...unknown,
		...(missing > 0 ? [format.t('web.page.note.gaps', { n: missing })] : []),
		...(isWholeProgramme(filter) || filter.lens === 'audience'
			? []
			: [format.t('web.page.note.filter')])
	];
}
