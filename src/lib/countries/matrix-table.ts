import type { MatrixGroup } from '$lib/charts/matrix/matrix';
import type { Cell, Table } from '$lib/figure/table';
import type { Lens } from '$lib/model/filter';
import { atLeast, qualified } from '$lib/model/qualified-count';
import { stateKey } from './cell-facts';
import type { CountryLine } from './lines';
import { cellFigure } from './matrix-groups';
import type { CountriesFormat } from './texts';

/** The twin of the matrix: the same rows in the same order. */
export function matrixTable(
	groups: readonly MatrixGroup[],
	lines: readonly CountryLine[],
	lens: Lens,
	format: CountriesFormat
): Table {
	const years = groups[0]?.rows[0]?.cells.map(({ year }) => year) ?? [];
	const cellOf = (line: CountryLine, year: number): Cell => {
		const row = line.years.find((one) => one.year === year);
		if (!row) return '–';
		const figure = cellFigure(row);
		if (figure) {
			const count = qualified(row.amount);
			return { ...figure, count: row.whole || row.amount === 0 ? count : atLeast(count) };
		}
		if (row.planned > 0) return format.t('matrix.planned', { n: row.planned });
		return format.t(stateKey(row));
	};
	return {
		caption: format.t(`matrix.caption.${lens}`),
		columns: [format.t('table.country'), ...years.map(String), format.t('countries.since')],
		rows: groups.flatMap(({ rows }) =>
			rows.map(({ id, label, note }) => {
				const line = lines.find(({ country }) => country === id);
				return {
					cells: [label, ...(line ? years.map((year) => cellOf(line, year)) : []), note]
				};
			})
		)
	};
}
