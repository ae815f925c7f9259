import { createContext } from 'svelte';
import { asset } from '$app/paths';
import { CUBE_VERSION, type Cube } from '$lib/cube/cube';
import { EngineError, type Connector } from '$lib/engine/connector';
import type { DuckDBWasm } from '$lib/engine/duckdb-wasm';
import type { DatasetFacts } from '$lib/model/dataset';
import { whenIdle } from './idle';
import type { QuickRows, Told } from './query.svelte';

/** Milliseconds after which the cube, a few kilobytes, is no longer waited for: the engine is asked then. */
const CUBE_WITHIN = 10_000;

/** What this needs of a reader's own programme: see `state/workspace.svelte`. */
interface OwnProgramme extends Connector {
	open(): Promise<void>;
	/** Null until it is open, and where there is none. */
	readonly facts: DatasetFacts | null;
}

/** The dataset a page is about, and the engine that answers for it in the browser. */
export class Dataset {
	readonly #shipped: DatasetFacts;
	#own = $state.raw<{ facts: DatasetFacts; connector: Connector } | null>(null);
	#engine: Promise<DuckDBWasm> | null = null;
	/** How often it was said whose programme to show, and whether the reader's own is being opened. */
	#turn = 0;
	#opening = false;
	#cube: Cube | null = null;
	#loadingCube: Promise<Cube | null> | null = null;

	constructor(shipped: DatasetFacts) {
		this.#shipped = shipped;
	}

	get facts(): DatasetFacts {
		return this.#own?.facts ?? this.#shipped;
	}

	/** Whether it is the reader's own programme. */
	get isOwn(): boolean {
		return this.#own !== null;
	}

	/**
	 * Shows the reader's own programme, once it is open and where there is one; null for the shipped one.
	 * The last word counts: resolves to whether this was it.
	 */
	async choose(own: OwnProgramme | null): Promise<boolean> {
		const turn = ++this.#turn;
		this.#opening = own !== null;
		await own?.open();
		if (turn !== this.#turn) return false;
		this.#opening = false;
		this.use(own?.facts ? { facts: own.facts, connector: own } : null);
		return true;
	}

	/** Shows the reader's own programme; null for the shipped one again. What is shown already, stays. */
	use(own: { facts: DatasetFacts; connector: Connector } | null): void {
		const { facts, connector } = this.#own ?? {};
		if (own?.facts !== facts || own?.connector !== connector) this.#own = own;
	}

	/** The engine, loaded when first asked for. Browser only. */
	connector = async (): Promise<Connector> => this.#own?.connector ?? this.#shippedEngine();

	/** Loads and starts the engine, and asks it nothing. Never rejects: whoever asks is told why not. */
	prepare = async (): Promise<void> => {
		if (this.isOwn || this.#opening) return;
		await this.#shippedEngine()
			.then((engine) => engine.start())
			.catch(() => undefined);
	};

	/** The same once the browser has nothing else to do and data cost nothing; returns how to call it off. */
	prepareWhenIdle = (): (() => void) => whenIdle(() => void this.prepare());

	/**
	 * Rows out of the shipped dataset's cube: at once where it is loaded, else as soon as it is. Null
	 * where there is none, as for the reader's own programme, whose engine is already there.
	 */
	fromCube<Rows>(slice: (cube: Cube) => Told<Rows> | null): QuickRows<Rows> {
		if (this.isOwn) return null;
		if (this.#cube) return slice(this.#cube);
		return this.loadCube().then((cube) => cube && slice(cube));
	}

	/** Loads the shipped dataset's cube, once; null where there is none or it cannot be had now. */
	loadCube(): Promise<Cube | null> {
		this.#loadingCube ??= this.#fetchCube().catch((cause: unknown) => {
			console.warn('The cube could not be loaded', cause);
			this.#loadingCube = null;
			return null;
		});
		return this.#loadingCube;
	}

	async #fetchCube(): Promise<Cube | null> {
		const { cube } = this.#shipped.manifest;
		if (!cube) return null;
		const signal = AbortSignal.timeout(CUBE_WITHIN);
		const response = await fetch(asset(`/dataset/${cube.file}`), { signal });
		if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
		const read = (await response.json()) as Cube;
		if (read.version !== CUBE_VERSION) throw new Error(`Version ${read.version}`);
		this.#cube = read;
		return read;
	}

	#shippedEngine(): Promise<DuckDBWasm> {
		this.#engine ??= import('$lib/engine/duckdb-wasm').then(
			({ DuckDBWasm }) =>
				new DuckDBWasm({
					worker: asset('/engine/duckdb-browser-eh.worker.js'),
					module: asset('/engine/duckdb-eh.wasm'),
					dataset: asset(`/dataset/${this.#shipped.manifest.file}`)
				}),
			(cause: unknown) => {
				this.#engine = null;
				throw new EngineError('unavailable', 'The engine could not be loaded', { cause });
			}
		);
		return this.#engine;
	}
}

/** The page's dataset, set by the layout. */
export const [getDataset, setDataset] = createContext<Dataset>();
