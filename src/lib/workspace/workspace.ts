import { EngineError } from '$lib/engine/connector';
import type { CarriedDatabase } from '$lib/engine/database';
import { sourceTable, type Source } from '$lib/ingest/source';
import type { Programme } from '$lib/model/programme';
import type { ReportedFigure } from '$lib/model/reported-figure';
import { ident, sql, type Statement } from '$lib/sql/statement';
import { StoreError } from '$lib/store/store';
import type { FindingTexts } from './api';
import { figuresSheet } from './figures-sheet';
import { findingsCsv } from './findings-csv';
import { Keeper, type Taken } from './keeper';
import type { Decision, Offer, RefusedFile } from './offer';
import type { Surroundings } from './offers';
import { OpenOffers } from './open-offers';
import { nothingOwn, type Own } from './own';
import { keyMark } from './key-mark';
import type { Parts } from './parts';
import { readProject, writeProject } from './project-file';
import { randomId } from './random-id';
import { settleOwn, statusOf, type Settled } from './settled';
import type { Progress, WorkspaceStatus } from './status';
import { takeOffer, takeTable, type Taking } from './taking';
import { Turns } from './turns';

type OnProgress = (progress: Progress) => void;

/** Takes something in for a change that is under way, and returns its source. */
type Take = (how: (taking: Taking) => Promise<Taken>) => Promise<Source>;

/**
 * The reader's own programme: sources taken from dropped files, what they come to, and what the
 * browser keeps of them. Tasks run one after the other; a change is made wholly or not at all.
 */
export class Workspace {
	readonly #parts: Parts;
	readonly #keeper: Keeper;
	readonly #turns = new Turns();
	readonly #offers = new OpenOffers();
	#database: CarriedDatabase;
	#own: Own = nothingOwn();
	#settled: Settled = { rows: [], facts: null };
	#cancel = new AbortController();
	#issued = 0;

	private constructor(parts: Parts, database: CarriedDatabase) {
		this.#parts = parts;
		this.#keeper = new Keeper(parts.store, parts.storeFailure);
		this.#database = database;
	}

	/** Opens the workspace with everything the browser has kept. */
	static async open(parts: Parts, onprogress: OnProgress): Promise<Workspace> {
		const workspace = new Workspace(parts, await parts.openDatabase());
		await workspace.#inTurn(() => workspace.#restore(onprogress));
		return workspace;
	}

	/** Reads files and proposes what their sheets are; nothing is taken in yet. */
	offer(
		files: readonly File[],
		onprogress: OnProgress
	): Promise<{ offers: Offer[]; refused: RefusedFile[] }> {
		return this.#inTurn(() => {
			this.#cancel = new AbortController();
			const around: Surroundings = {
				database: this.#database,
				asOf: this.#parts.today(),
				hasActivities: this.#settled.facts !== null,
				remembered: (shape) => this.#keeper.remembered(shape),
				newId: () => randomId(20),
				sources: this.#own.sources
			};
			return this.#offers.open(files, around, { signal: this.#cancel.signal, onprogress });
		});
	}

	/** Forgets offers that were not taken. */
	dismiss(offers: readonly string[]): void {
		this.#offers.forget(offers);
	}

	/** Takes offers in as decided and keeps them, in place of sources from the same sheet. */
	take(decisions: readonly Decision[], onprogress: OnProgress): Promise<WorkspaceStatus> {
		return this.#inTurn(async () => {
			const status = await this.#change(onprogress, async (take) => {
				const { sources } = this.#own;
				const fresh: Source[] = [];
				const replaced: (string | null)[] = [];
				for (const decision of decisions) {
					const offered = this.#offers.get(decision.offer);
					fresh.push(await take((taking) => takeOffer(offered, decision, taking)));
					replaced.push(decision.replaces);
				}
				const staying = sources.filter(({ id }) => !replaced.includes(id));
				return { ...this.#own, sources: [...staying, ...fresh] };
			});
			this.dismiss(decisions.map(({ offer }) => offer));
			return status;
		});
	}

	/** Stops the task that is running at its next batch. */
	cancel(): void {
		this.#cancel.abort();
	}

	/** Takes a source out, from the browser too. */
	remove(id: string, onprogress: OnProgress): Promise<WorkspaceStatus> {
		return this.#inTurn(() =>
			this.#change(onprogress, async () => ({
				...this.#own,
				sources: this.#own.sources.filter((source) => source.id !== id)
			}))
		);
	}

	/** Says what the programme is beside its rows, and what reports state of it. */
	describe(
		programme: Programme,
		figures: readonly ReportedFigure[],
		onprogress: OnProgress
	): Promise<WorkspaceStatus> {
		return this.#inTurn(() =>
			this.#change(onprogress, async (take) => {
				const { resource, sheet } = figuresSheet(figures);
				const others = this.#own.sources.filter(({ table }) => table !== resource.name);
				if (figures.length === 0) return { ...this.#own, programme, sources: others };
				const stated = await take((taking) => takeTable(resource, sheet, '', taking));
				return { ...this.#own, programme, sources: [...others, stated] };
			})
		);
	}

	status(): Promise<WorkspaceStatus> {
		return this.#inTurn(() => this.#status());
	}

	/** Answers a statement over the canonical tables. */
	query<Row>(statement: Statement<Row>): Promise<Row[]> {
		return this.#inTurn(() => this.#database.query(statement));
	}

	/** A source's rows with what was found beside each, as CSV. */
	exportFindings(id: string, texts: FindingTexts): Promise<Blob> {
		return this.#inTurn(async () => {
			const source = this.#own.sources.find((one) => one.id === id);
			if (!source) throw new Error(`No such source: ${id}`);
			return findingsCsv(this.#database, source, texts);
		});
	}

	/** The file a source came from; null where it was not kept. */
	original(id: string): Promise<Blob | null> {
		return this.#inTurn(() => this.#keeper.original(id));
	}

	/** The programme as a project file. Rejects while there is nothing in it. */
	exportProject(withKey: boolean): Promise<Blob> {
		return this.#inTurn(async () => {
			if (!this.#settled.facts) throw new Error('There is nothing to export');
			return writeProject(this.#database, this.#settled.facts, this.#own.key, withKey);
		});
	}

	/** Opens a project file in place of everything. */
	openProject(file: File, onprogress: OnProgress): Promise<WorkspaceStatus> {
		return this.#inTurn(async () => {
			onprogress({ task: 'opening', file: file.name, rows: 0, share: 0, bytes: file.size });
			const project = await readProject(file);
			return this.#change(onprogress, async (take) => {
				const sources: Source[] = [];
				for (const { resource, sheet } of project.tables) {
					sources.push(await take((taking) => takeTable(resource, sheet, file.name, taking)));
				}
				const lists = sources.some(({ table, rowsRead }) => table === 'attendance' && rowsRead > 0);
				const known =
					project.key ?? ((await this.#isOwnKey(project.keyMark)) ? this.#own.key : null);
				return {
					sources,
					programme: project.programme,
					key: known ?? nothingOwn().key,
					foreign: known === null && lists
				};
			});
		});
	}

	/** Whether a project's persons were hashed with the key this browser has. */
	async #isOwnKey(mark: string | null): Promise<boolean> {
		return mark !== null && mark === (await keyMark(this.#database, this.#own.key));
	}

	/** Says that another tab deleted what was kept. */
	closed(): void {
		this.#keeper.closed();
	}

	/** Ends it; what is kept stays. */
	close(): Promise<void> {
		return this.#inTurn(async () => {
			this.#keeper.close();
			await this.#database.close();
		});
	}

	/**
	 * Becomes what `make` says, counted anew and kept; when that is cancelled or fails, everything is
	 * as before.
	 */
	async #change(
		onprogress: OnProgress,
		make: (take: Take) => Promise<Own>
	): Promise<WorkspaceStatus> {
		this.#cancel = new AbortController();
		const { signal } = this.#cancel;
		const before = this.#own;
		const taken: Taken[] = [];
		try {
			const own = await make(async (how) => {
				const one = await how(this.#taking(signal, onprogress));
				taken.push(one);
				return one.source;
			});
			this.#own = own;
			onprogress({ task: 'interpreting', file: '', rows: 0, share: 1, bytes: null });
			await this.#settle();
			signal.throwIfAborted();
			await this.#keeper.commit(this.#database, own, taken, onprogress);
		} catch (error) {
			if (error instanceof StoreError) await this.#restore(onprogress);
			for (const { source } of taken) await this.#drop(source.id);
			if (this.#own !== before && !(error instanceof StoreError)) {
				this.#own = before;
				await this.#settle();
			}
			throw error;
		}
		for (const source of before.sources) {
			if (!this.#own.sources.includes(source)) await this.#drop(source.id);
		}
		return this.#status();
	}

	#taking(signal: AbortSignal, onprogress: OnProgress): Taking {
		return {
			database: this.#database,
			id: this.#newSourceId(),
			key: this.#own.key,
			signal,
			onprogress
		};
	}

	/** Ids sort in the order sources were added; another tab's cannot be the same. */
	#newSourceId(): string {
		const taken = this.#own.sources.map(({ id }) => Number.parseInt(id.slice(0, 6), 36));
		this.#issued = Math.max(this.#issued, ...taken) + 1;
		return `${this.#issued.toString(36).padStart(6, '0')}${randomId(8)}`;
	}

	async #drop(id: string): Promise<void> {
		await this.#database.run(sql`drop table if exists main.${ident(sourceTable(id))}`);
	}

	/** What is kept, anew; where nothing is kept, what there is. */
	async #restore(onprogress: OnProgress): Promise<void> {
		this.#own = (await this.#keeper.restore(this.#database, onprogress)) ?? nothingOwn();
		await this.#settle();
	}

	async #settle(): Promise<void> {
		this.#settled = await settleOwn(this.#database, this.#own);
	}

	#status(): Promise<WorkspaceStatus> {
		return statusOf(this.#database, this.#own, this.#settled, this.#keeper);
	}

	/** A database that died is filled anew from what was kept. */
	#inTurn<T>(act: () => Promise<T>): Promise<T> {
		return this.#turns.run(async () => {
			try {
				return await act();
			} catch (error) {
				if (error instanceof EngineError && error.failure === 'died') await this.#revive();
				throw error;
			}
		});
	}

	async #revive(): Promise<void> {
		await this.#database.close();
		this.#database = await this.#parts.openDatabase();
		await this.#restore(() => undefined);
	}
}
