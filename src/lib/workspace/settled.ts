import type { Database } from '$lib/engine/database';
import { contentHash } from '$lib/ingest/content-hash';
import { findingGroups } from '$lib/ingest/interpret/ledger';
import { settle, type Reconciled } from '$lib/ingest/settle';
import type { Source } from '$lib/ingest/source';
import type { DatasetFacts } from '$lib/model/dataset';
import { allReportedFigures } from '$lib/queries/all-reported-figures';
import { dimensions } from '$lib/facts/dimensions';
import { ask } from '$lib/tally/ask';
import type { Keeper } from './keeper';
import type { Own } from './own';
import type { SourceStatus, WorkspaceStatus } from './status';

/** What the sources come to, and what became of their rows. */
export interface Settled {
	readonly rows: readonly Reconciled[];
	/** Null while there is no activity in them. */
	readonly facts: DatasetFacts | null;
}

/** Counts everything anew. */
export async function settleOwn(
	database: Database,
	{ sources, programme: described }: Own
): Promise<Settled> {
	const { programme, rows } = await settle(database, sources, described);
	const [found] = await database.query(dimensions());
	if (!found || found.first_year === null) return { rows, facts: null };
	const hash = await contentHash(database, programme);
	return { rows, facts: { manifest: { file: '', hash, bytes: 0 }, programme, dimensions: found } };
}

/** The workspace as it stands, for the page. */
export async function statusOf(
	database: Database,
	{ sources, foreign }: Own,
	{ rows, facts }: Settled,
	keeper: Keeper
): Promise<WorkspaceStatus> {
	const any = sources.length > 0;
	const findings = any ? await database.query(findingGroups()) : [];
	const figures = any ? await ask(database, allReportedFigures()) : [];
	return {
		sources: sources.map((source) => sourceStatus(source, rows, keeper)),
		findings,
		figures,
		facts,
		foreign,
		lost: keeper.lost,
		storeFailure: keeper.failure
	};
}

function sourceStatus(source: Source, rows: readonly Reconciled[], keeper: Keeper): SourceStatus {
	const { id } = source;
	const { loaded = 0, refused = 0, skipped = 0 } = rows.find((row) => row.source === id) ?? {};
	const [kept, original] = [keeper.has(id), keeper.hasOriginal(id)];
	return { source, loaded, refused, skipped, kept, original };
}
