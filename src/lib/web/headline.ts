import { meanOf } from '$lib/charts/daily/days';
import { sentence, type Sentence } from '$lib/figure/sentence';
import { capitalised } from '$lib/format/filter-in-words';
import { qualified } from '$lib/model/qualified-count';
import type { WebFormat } from './texts';
import { leading, statedFigure } from './titles';
import type { WebView } from './view';

/** A page's heading, and what follows it. */
export interface Headline {
	readonly title: Sentence;
	readonly lead: readonly Sentence[];
}

/** What is known of web use without made-up days: what reports state, else the mean of the days. */
function finding({ days, stated, daily, filter, demonstration }: WebView, format: WebFormat) {
	const [statement] = stated;
	const [level] = daily.levels;
	if (statement && level) {
		return sentence(
			format,
			'web.title.stated',
			{ level: statedFigure(statement) },
			{
				said: capitalised(format.countInWords(statement.count)),
				year: level.as_of.slice(0, 4)
			}
		);
	}
	const measure = leading(days);
	if (demonstration || measure === null) return null;
	const mean = meanOf(days.map((day) => day[measure])) ?? 0;
	return sentence(
		format,
		`web.page.headline.${measure}`,
		{ mean: { measure, scope: 'filter', basis: 'average', count: qualified(Math.round(mean)) } },
		{ years: format.years(filter.years) }
	);
}

/** The heading: a finding that rests on no made-up day; both figures of a report that gives two. */
export function webHeadline(view: WebView, format: WebFormat): Headline {
	const found = finding(view, format);
	const [first, second] = view.stated;
	const conflict =
		first && second
			? [
					sentence(
						format,
						'web.page.lead.conflict',
						{ first: statedFigure(first), second: statedFigure(second, 1) },
						{ firstSource: first.source, secondSource: second.source }
					)
				]
			: [];
	return {
		title: found ?? sentence(format, 'web.page.headline.none'),
		lead: [...conflict, sentence(format, 'web.page.lead')]
	};
}
