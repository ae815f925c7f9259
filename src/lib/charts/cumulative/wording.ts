import type { Format } from '$lib/format/format';
import type { CumulativePoint, CumulativeSeries } from '$lib/model/cumulative';
import type { YearPlace } from './layout';

function totalIn({ total, low, high }: CumulativePoint, format: Format): string {
	if (total) return format.t('chart.cumulative.total', { count: format.count(total) });
	if (high !== null)
		return format.t('chart.cumulative.between', {
			low: format.count(low),
			high: format.count(high)
		});
	if (low.value > 0) return format.t('chart.cumulative.from', { low: format.count(low) });
	return format.t('chart.cumulative.total-unknown');
}

/** What is known of a year, each fact by itself. */
export function factsOf(
	{ year, point, planned }: YearPlace,
	{ reported }: CumulativeSeries,
	format: Format
): string[] {
	const facts: string[] = [];
	if (point) {
		facts.push(
			point.added
				? format.t('chart.cumulative.added', { count: format.count(point.added) })
				: format.t('chart.cumulative.added-unknown'),
			totalIn(point, format)
		);
	}
	if (reported?.year === year)
		facts.push(format.t('chart.cumulative.reported', { count: format.count(reported.total) }));
	if (planned > 0)
		facts.push(format.t('chart.planned', { count: planned, n: format.number(planned) }));
	return facts.length > 0 ? facts : [format.t('chart.unknown')];
}
