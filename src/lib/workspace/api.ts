import type { Statement } from '$lib/sql/statement';
import type { EngineFiles } from '$lib/engine/session';
import type { Programme } from '$lib/model/programme';
import type { ReportedFigure } from '$lib/model/reported-figure';
import type { Decision, Offer, RefusedFile } from './offer';
import type { Progress, WorkspaceStatus } from './status';

type OnProgress = (progress: Progress) => void;

/** What the workspace's worker answers. What fails crosses as an error whose `name` says what failed: an EngineError's or StoreError's `failure`. */
export interface WorkspaceApi {
	/** Whether it listens; nothing is done. */
	alive(): void;
	/** Opens it with what the browser has kept in the `store` of that name; before all that follows, once. */
	open(files: EngineFiles, store: string, onprogress: OnProgress): Promise<WorkspaceStatus>;
	offer(
		files: readonly File[],
		onprogress: OnProgress
	): Promise<{ offers: Offer[]; refused: RefusedFile[] }>;
	dismiss(offers: readonly string[]): Promise<void>;
	take(decisions: readonly Decision[], onprogress: OnProgress): Promise<WorkspaceStatus>;
	cancel(): Promise<void>;
	remove(source: string, onprogress: OnProgress): Promise<WorkspaceStatus>;
	describe(
		programme: Programme,
		figures: readonly ReportedFigure[],
		onprogress: OnProgress
	): Promise<WorkspaceStatus>;
	status(): Promise<WorkspaceStatus>;
	query<Row>(statement: Statement<Row>): Promise<Row[]>;
	/** A source's rows as CSV with what was found beside each; no person in it. */
	exportFindings(source: string, texts: FindingTexts): Promise<Blob>;
	/** The file a source came from; null where it was not kept. */
	original(source: string): Promise<Blob | null>;
	/** The whole programme as a zipped Data Package; with the key, persons match elsewhere. */
	exportProject(withKey: boolean): Promise<Blob>;
	/** Opens a project file in place of everything there is; or says why not, and all is as before. */
	openProject(file: File, onprogress: OnProgress): Promise<WorkspaceStatus | RefusedFile>;
	/** Ends it; what is kept stays. */
	close(): Promise<void>;
}

/** Words an export of findings is written with. */
export interface FindingTexts {
	/** Header of the column of findings, and of the line numbers. */
	readonly column: string;
	readonly line: string;
	/** What each rule says, by its name. */
	readonly rules: Readonly<Record<string, string>>;
}
