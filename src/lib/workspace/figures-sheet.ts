import type { Resource } from '$lib/ingest/canonical/resource';
import { RESOURCES } from '$lib/ingest/canonical/resources';
import type { Sheet } from '$lib/ingest/sheet';
import type { ReportedFigure } from '$lib/model/reported-figure';

/** Figures that were entered by hand as a sheet of the canonical table, one a line. */
export function figuresSheet(figures: readonly ReportedFigure[]): {
	resource: Resource;
	sheet: Sheet;
} {
	const resource = RESOURCES.find(({ name }) => name === 'reported_figure');
	if (!resource) throw new Error('There is no table of reported figures');
	const columns = resource.schema.fields.map(({ name }) => name);
	const rows = figures.map((figure) => {
		const cells: Record<string, string | number | null> = { ...figure, provenance: 'reported' };
		return columns.map((column) => String(cells[column] ?? ''));
	});
	const lines = rows.map((_, index) => index + 1);
	const sheet: Sheet = {
		name: resource.name,
		line: 0,
		columns,
		tags: null,
		preamble: [],
		sample: rows,
		rowCount: rows.length,
		warnings: [],

		batches: async function* () {
			yield { rows, lines, progress: 1 };
		}
	};
	return { resource, sheet };
}
