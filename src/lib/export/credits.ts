import type { Format } from '$lib/format/format';
import type { Origin } from './origin';

/** What is selected and of which data, a sentence each; none where the page does not say. */
export function credits(origin: Origin | null, format: Format): string[] {
	if (!origin) return [];
	const { selection, dataset: hash, asOf } = origin;
	const data = /^\d{4}$/.test(asOf)
		? format.t('export.datasetTo', { hash, year: asOf })
		: format.t('export.dataset', { hash, day: format.day(asOf) });
	return [format.t('export.selection', { selection }), data];
}
