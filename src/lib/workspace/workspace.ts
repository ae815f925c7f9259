import { EngineError } from '$lib/engine/connector';
import type { WasmDatabase } from '$lib/engine/database-wasm';
import { contentHash } from '$lib/ingest/content-hash';
import { findingGroups } from '$lib/ingest/interpret/ledger';
import { loadSheet } from '$lib/ingest/load/load-sheet';
import { personKey } from '$lib/ingest/load/person';
import { shapeKey } from '$lib/ingest/recognise/shape-key';
import { settle, type Reconciled } from '$lib/ingest/settle';
import { sourceTable, type Settings, type Source } from '$lib/ingest/source';
import type { DatasetFacts } from '$lib/model/dataset';
import type { Programme } from '$lib/model/programme';
import { dimensions } from '$lib/queries/dimensions';
import { ident, sql, type Statement } from '$lib/sql/statement';
import { StoreError, type Store, type StoreFailure } from '$lib/store/store';
import type { FindingTexts } from './api';
import { findingsCsv } from './findings-csv';
import { offersOf, type Offered } from './offers';
import type { Decision, Offer, RefusedFile } from './offer';
import { pack, unpack } from './pieces';
import { readProject, writeProject } from './project-file';
import type { Progress, WorkspaceStatus } from './status';

/** Rows of canonical tables are taken as they are. */
const AS_IT_IS: Settings = {
	dateOrder: null,
	decimal: null,
	asOf: '9999-12-31',
	evidence: 'attendance',
	role: 'participant',
	event: null,
	makeActivities: false
};

type OnProgress = (progress: Progress) => void;

/** What a workspace is made of. */
export interface Parts {
	/** Opens an empty database; called anew when one has died. */
	readonly openDatabase: () => Promise<WasmDatabase>;
	/** Null where the browser keeps nothing; then `storeFailure` says why. */
	readonly store: Store | null;
	readonly storeFailure: StoreFailure | null;
	/** ISO date of today. */
	readonly today: () => string;
}

/**
 * The reader's own programme: sources taken from dropped files, what they come to, and what the
 * browser keeps of them. Tasks run one after the other.
 */
export class Workspace {
	readonly #parts: Parts;
	#database: WasmDatabase;
	#sources: Source[] = [];
	readonly #kept = new Set<string>();
	/** What was entered or opened; null where the rows say all there is. */
	#described: Programme | null = null;
	#key: Uint8Array = crypto.getRandomValues(new Uint8Array(32));
	readonly #offers = new Map<string, Offered>();
	#rows: readonly Reconciled[] = [];
	#facts: DatasetFacts | null = null;
	#storeFailure: StoreFailure | null;
	#cancel = new AbortController();
	#queue: Promise<unknown> = Promise.resolve();

	private constructor(parts: Parts, database: WasmDatabase) {
		this.#parts = parts;
		this.#database = database;
		this.#storeFailure = parts.storeFailure;
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
		return this.#inTurn(async () => {
			this.#cancel = new AbortController();
			const offered: Offered[] = [];
			const refused: RefusedFile[] = [];
			for (const file of files) {
				this.#cancel.signal.throwIfAborted();
				onprogress({ task: 'opening', file: file.name, rows: 0, share: 0 });
				const opened = await this.#open(file);
				offered.push(...opened.offers);
				refused.push(...opened.refused);
			}
			for (const one of offered) this.#offers.set(one.offer.id, one);
			return { offers: offered.map(({ offer }) => offer), refused };
		});
	}

	/** One file's offers; a file that breaks the reader is refused, and the others go on. */
	async #open(file: File): ReturnType<typeof offersOf> {
		try {
			return await offersOf(file, {
				database: this.#database,
				asOf: this.#parts.today(),
				hasActivities: this.#facts !== null,
				remembered: async (shape) => this.#parts.store?.remembered(shape),
				newId: () => crypto.randomUUID(),
				sources: this.#sources
			});
		} catch (error) {
			if (error instanceof EngineError || error instanceof StoreError) throw error;
			return { offers: [], refused: [{ file: file.name, refusal: { code: 'unreadable-file' } }] };
		}
	}

	/** Forgets offers that were not taken. */
	dismiss(offers: readonly string[]): void {
		for (const offer of offers) this.#offers.delete(offer);
	}

	/**
	 * Takes offers in as decided and keeps them, in place of sources from the same sheet. All or
	 * nothing: when it is cancelled or fails, everything is as before.
	 */
	take(decisions: readonly Decision[], onprogress: OnProgress): Promise<WorkspaceStatus> {
		return this.#inTurn(async () => {
			this.#cancel = new AbortController();
			const before = this.#sources;
			const taken: Source[] = [];
			try {
				for (const decision of decisions) taken.push(await this.#load(decision, onprogress));
				const named = decisions.map(({ offer }) => this.#offers.get(offer)?.offer.replaces);
				const replaced = before.filter(({ id }) => named.includes(id));
				this.#sources = [...before.filter((old) => !replaced.includes(old)), ...taken];
				onprogress({ task: 'interpreting', file: '', rows: 0, share: 1 });
				await this.#settle();
				this.#cancel.signal.throwIfAborted();
				await this.#keep(taken, decisions, onprogress);
				for (const { id } of replaced) await this.#forget(id);
			} catch (error) {
				this.#sources = before;
				for (const { id } of taken) await this.#drop(id);
				if (taken.length > 0) await this.#settle();
				throw error;
			}
			this.dismiss(decisions.map(({ offer }) => offer));
			return this.#status();
		});
	}

	/** Stops the task that is running at its next batch. */
	cancel(): void {
		this.#cancel.abort();
	}

	/** Takes a source out, from the browser too. */
	remove(id: string): Promise<WorkspaceStatus> {
		return this.#inTurn(async () => {
			this.#sources = this.#sources.filter((source) => source.id !== id);
			await this.#forget(id);
			await this.#settle();
			return this.#status();
		});
	}

	/** Says what the programme is beside its rows. */
	describe(programme: Programme): Promise<WorkspaceStatus> {
		return this.#inTurn(async () => {
			this.#described = programme;
			await this.#keepProgramme();
			await this.#settle();
			return this.#status();
		});
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
			const source = this.#sources.find((one) => one.id === id);
			if (!source) throw new Error(`No such source: ${id}`);
			return findingsCsv(this.#database, source, texts);
		});
	}

	/** The programme as a project file. Rejects while there is nothing in it. */
	exportProject(withKey: boolean): Promise<Blob> {
		return this.#inTurn(async () => {
			if (!this.#facts) throw new Error('There is nothing to export');
			return writeProject(this.#database, this.#facts, withKey ? this.#key : null);
		});
	}

	/** Opens a project file in place of everything. When that fails, everything is as before. */
	openProject(file: File, onprogress: OnProgress): Promise<WorkspaceStatus> {
		return this.#inTurn(async () => {
			this.#cancel = new AbortController();
			onprogress({ task: 'opening', file: file.name, rows: 0, share: 0 });
			const project = await readProject(file);
			const before = { sources: this.#sources, described: this.#described, key: this.#key };
			const taken: Source[] = [];
			try {
				for (const { resource, sheet } of project.tables) {
					const id = this.#newSourceId();
					const rowsRead = await loadSheet(this.#database, sheet, {
						id,
						as: resource,
						mapping: {},
						key: personKey(this.#key),
						signal: this.#cancel.signal,
						onprogress: ({ rows, share }) =>
							onprogress({ task: 'loading', file: resource.name, rows, share })
					});
					const { name, warnings } = sheet;
					taken.push({
						id,
						file: file.name,
						sheet: name,
						kind: 'table',
						table: resource.name,
						mapping: {},
						settings: AS_IT_IS,
						rowsRead,
						warnings
					});
				}
				this.#sources = taken;
				this.#described = project.programme;
				this.#key = project.key ?? this.#key;
				onprogress({ task: 'interpreting', file: '', rows: 0, share: 1 });
				await this.#settle();
				this.#cancel.signal.throwIfAborted();
				await this.#keep(taken, [], onprogress);
				for (const { id } of before.sources) await this.#forget(id);
			} catch (error) {
				this.#sources = before.sources;
				this.#described = before.described;
				this.#key = before.key;
				for (const { id } of taken) await this.#forget(id);
				await this.#settle();
				throw error;
			}
			return this.#status();
		});
	}

	/** Deletes all of it, from the browser too, in every tab. */
	deleteEverything(): Promise<void> {
		return this.#inTurn(async () => {
			await this.#parts.store?.deleteEverything();
			await this.#database.close();
		});
	}

	async #load(
		{ offer: id, kind, mapping, settings }: Decision,
		onprogress: OnProgress
	): Promise<Source> {
		const offered = this.#offers.get(id);
		if (!offered) throw new Error(`No such offer: ${id}`);
		const { sheet, offer } = offered;
		const sourceId = this.#newSourceId();
		const rowsRead = await loadSheet(this.#database, sheet, {
			id: sourceId,
			as: kind,
			mapping,
			key: personKey(this.#key),
			signal: this.#cancel.signal,
			onprogress: ({ rows, share }) =>
				onprogress({ task: 'loading', file: offer.file, rows, share })
		});
		const { file, sheet: name } = offer;
		return {
			id: sourceId,
			file,
			sheet: name,
			kind,
			table: null,
			mapping,
			settings,
			rowsRead,
			warnings: sheet.warnings
		};
	}

	/** Ids sort in the order sources were added; another tab's cannot be the same. */
	#newSourceId(): string {
		const last = Math.max(0, ...this.#sources.map(({ id }) => Number.parseInt(id.slice(0, 6), 36)));
		this.#issued = Math.max(this.#issued, last) + 1;
		const random = crypto.randomUUID().replaceAll('-', '').slice(0, 8);
		return `${this.#issued.toString(36).padStart(6, '0')}${random}`;
	}
	#issued = 0;

	async #keep(taken: readonly Source[], decisions: readonly Decision[], onprogress: OnProgress) {
		const { store } = this.#parts;
		if (!store) return;
		try {
			await this.#keepProgramme();
			for (const [index, source] of taken.entries()) {
				onprogress({ task: 'saving', file: source.file, rows: source.rowsRead, share: 1 });
				const decision = decisions[index];
				const offered = decision && this.#offers.get(decision.offer);
				const original = decision?.keepOriginal && offered ? offered.original : null;
				await store.save(source, await pack(this.#database, source.id), original);
				this.#kept.add(source.id);
				// Without a header, files of one width would all be the same shape.
				if (offered && offered.sheet.line > 0 && source.kind !== 'table') {
					const { dateOrder, decimal, role } = source.settings;
					await store.remember(shapeKey(offered.sheet.columns), {
						kind: source.kind,
						mapping: source.mapping,
						settings: { dateOrder, decimal, role }
					});
				}
			}
		} catch (error) {
			if (!(error instanceof StoreError)) throw error;
			this.#storeFailure = error.failure;
		}
	}

	async #keepProgramme(): Promise<void> {
		await this.#parts.store?.keepProgramme({ programme: this.#described, key: this.#key });
	}

	async #forget(id: string): Promise<void> {
		await this.#drop(id);
		if (this.#kept.delete(id)) await this.#parts.store?.remove(id);
	}

	async #drop(id: string): Promise<void> {
		await this.#database.run(sql`drop table if exists main.${ident(sourceTable(id))}`);
	}

	async #restore(onprogress: OnProgress): Promise<void> {
		const { store } = this.#parts;
		if (!store) return;
		const kept = await store.programme();
		if (kept) {
			this.#described = kept.programme;
			this.#key = kept.key;
		}
		this.#sources = await store.sources();
		for (const [index, { id, file, rowsRead }] of this.#sources.entries()) {
			const share = index / this.#sources.length;
			onprogress({ task: 'restoring', file, rows: rowsRead, share });
			await unpack(this.#database, id, await store.pieces(id));
			this.#kept.add(id);
		}
		await this.#settle();
	}

	async #settle(): Promise<void> {
		const { programme, rows } = await settle(this.#database, this.#sources, this.#described);
		this.#rows = rows;
		const [found] = await this.#database.query(dimensions());
		const hash = await contentHash(this.#database, programme);
		this.#facts =
			found && found.first_year !== null
				? { manifest: { file: '', hash, bytes: 0 }, programme, dimensions: found }
				: null;
	}

	async #status(): Promise<WorkspaceStatus> {
		const sources = this.#sources.map((source) => {
			const {
				loaded = 0,
				refused = 0,
				skipped = 0
			} = this.#rows.find((row) => row.source === source.id) ?? {};
			return { source, loaded, refused, skipped, kept: this.#kept.has(source.id) };
		});
		const findings = sources.length > 0 ? await this.#database.query(findingGroups()) : [];
		return { sources, findings, facts: this.#facts, storeFailure: this.#storeFailure };
	}

	/** One task after the other. A database that died is filled anew from what was kept. */
	#inTurn<T>(act: () => Promise<T>): Promise<T> {
		const answer = this.#queue.then(async () => {
			try {
				return await act();
			} catch (error) {
				if (error instanceof EngineError && error.failure === 'died') await this.#revive();
				throw error;
			}
		});
		this.#queue = answer.catch(() => undefined);
		return answer;
	}

	async #revive(): Promise<void> {
		await this.#database.close();
		this.#database = await this.#parts.openDatabase();
		await this.#restore(() => undefined);
	}
}
