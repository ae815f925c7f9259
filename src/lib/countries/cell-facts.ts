import type { Format } from '$lib/format/format';
import type { CoverageRow } from '$lib/queries/coverage-by-year';

/** The text for a year without anything reached. */
export function stateKey({ ahead, state }: Pick<CoverageRow, 'ahead' | 'state'>) {
	if (ahead && state !== 'planned') return 'chart.matrix.state.ahead';
	return `chart.matrix.state.${state === 'reached' ? 'zero' : state}` as const;
}

/** What is known of a country in a year, each fact by itself: "2 eventos acogidos", "primera vez". */
export function cellFacts(row: CoverageRow, isFirst: boolean, format: Format): string[] {
	const { lens, state, amount, synthetic, planned } = row;
	const isPlainlyPlanned = state === 'planned';
	const said =
		amount > 0
			? [format.t(`chart.map.amount.${lens}`, { count: amount, n: format.number(amount) })]
			: isPlainlyPlanned
				? []
				: [format.t(stateKey(row))];
	return [
		...said,
		...(amount > 0 && !row.whole ? [format.t('chart.matrix.atLeast')] : []),
		...(amount > 0 && synthetic > 0
			? [format.t('chart.synthetic', { n: format.number(synthetic) })]
			: []),
		...(planned > 0
			? [format.t('chart.map.planned', { count: planned, n: format.number(planned) })]
			: []),
		...(isFirst ? [format.t('chart.matrix.firstTime')] : [])
	];
}
