import type { FindingGroupRow } from '$lib/ingest/interpret/ledger';
import type { Source } from '$lib/ingest/source';
import type { DatasetFacts } from '$lib/model/dataset';
import type { ReportedFigure } from '$lib/model/reported-figure';
import type { StoreFailure } from '$lib/store/store';

/** A source and what became of its rows: `rowsRead` is the sum of the three. */
export interface SourceStatus {
	readonly source: Source;
	readonly loaded: number;
	readonly refused: number;
	readonly skipped: number;
	/** Whether the browser keeps it. */
	readonly kept: boolean;
	/** Whether the browser keeps the file itself beside it. */
	readonly original: boolean;
}

/** The reader's own programme as it stands. */
export interface WorkspaceStatus {
	readonly sources: readonly SourceStatus[];
	/** Findings by rule, source and field; those that touch most figures first. */
	readonly findings: readonly FindingGroupRow[];
	/** What reports state of the programme. */
	readonly figures: readonly ReportedFigure[];
	/** What pages need of it; null while there is no activity in it. */
	readonly facts: DatasetFacts | null;
	/** Whether there are persons from an opened project whose key did not come along. */
	readonly foreign: boolean;
	/** Kept files whose rows could not be brought back. */
	readonly lost: readonly string[];
	/** Why the browser keeps nothing, or not all; null when it keeps everything. */
	readonly storeFailure: StoreFailure | null;
}

/** What a long task is doing. */
export interface Progress {
	readonly task: 'opening' | 'loading' | 'interpreting' | 'saving' | 'restoring';
	/** The file it is at; empty where it is about all of them. */
	readonly file: string;
	/** Rows read of it so far. */
	readonly rows: number;
	/** Share of the file's bytes, 0 to 1. */
	readonly share: number;
	/** Bytes of the file; null where they are not known. */
	readonly bytes: number | null;
}
