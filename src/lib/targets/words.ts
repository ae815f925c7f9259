import { standingInWords, targetLabel } from '$lib/charts/targets/wording';
import { sentence, type Sentence } from '$lib/figure/sentence';
import type { Cell, Table } from '$lib/figure/table';
import type { Lens } from '$lib/model/filter';
import type { Figure } from '$lib/model/measure';
import type { Count } from '$lib/model/qualified-count';
import type { TargetRow } from '$lib/model/target';
import type { TargetsFormat } from './texts';

/** How many targets are met, missed and open: the finding. */
export function targetsTitle(rows: readonly TargetRow[], format: TargetsFormat): Sentence {
	const count = (standing: TargetRow['standing']) =>
		rows.filter((row) => row.standing === standing).length;
	return sentence(
		format,
		'targets.title',
		{},
		{ n: rows.length, reached: count('reached'), missed: count('missed'), open: count('open') }
	);
}

/** Every target: what was reached, what was set, and whether it is met. No total: each stands alone. */
export function targetsTable(rows: readonly TargetRow[], format: TargetsFormat): Table {
	const figure = (row: TargetRow, count: Count, more: Partial<Figure> = {}): Figure => ({
		...{ measure: row.measure, scope: 'mark', count, year: row.year },
		...(row.measure === 'countries' && { lens: 'host' as Lens }),
		...(row.country && { country: row.country }),
		...more
	});
	const reached = (row: TargetRow): Cell => {
		if (row.actual !== null || row.low === null || row.high === null) {
			return figure(row, row.actual, { basis: 'to-date' });
		}
		const ends = {
			low: figure(row, row.low, { basis: 'least' }),
			high: figure(row, row.high, { basis: 'most' })
		};
		return sentence(format, 'table.between', ends);
	};
	return {
		caption: format.t('targets.caption'),
		columns: [
			format.t('targets.column.target'),
			format.t('targets.column.reached'),
			format.t('targets.column.set'),
			format.t('targets.column.standing'),
			format.t('targets.column.source')
		],
		rows: rows.map((row) => ({
			cells: [
				targetLabel(row, format),
				reached(row),
				format.number(row.value),
				standingInWords(row, format),
				row.source
			]
		}))
	};
}
