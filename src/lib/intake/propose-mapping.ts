import type { Kind, Mapping } from '$lib/ingest/fields';
import { assign, mappingOf } from '$lib/ingest/recognise/assign';
import { tableOf } from '$lib/ingest/recognise/table';
import type { Offer } from '$lib/workspace/offer';

/**
 * The mapping proposed when a reader says an offer is of a kind: what was recognised, where it was
 * that kind; else what its headers and the rows shown come closest to.
 */
export function proposeMapping(
	{ recognition, sheet, columns, sample }: Offer,
	kind: Kind
): Mapping {
	if (recognition.kind === kind) return recognition.mapping;
	const table = tableOf({ name: sheet, columns, tags: null, preamble: [], sample });
	return mappingOf(assign(table, kind), table);
}
