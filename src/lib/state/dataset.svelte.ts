import { createContext } from 'svelte';
import { asset } from '$app/paths';
import { CUBE_VERSION, type Cube } from '$lib/cube/cube';
import { EngineError, type Connector } from '$lib/engine/connector';
import type { DatasetFacts } from '$lib/model/dataset';
import type { QuickRows } from './query.svelte';

/** The dataset a page is about, and the engine that answers for it in the browser. */
export class Dataset {
	readonly #shipped: DatasetFacts;
	#own = $state.raw<{ facts: DatasetFacts; connector: Connector } | null>(null);
	#connector: Promise<Connector> | null = null;
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

	/** Shows the reader's own programme; null for the shipped one again. */
	use(own: { facts: DatasetFacts; connector: Connector } | null): void {
		this.#own = own;
	}

	/** The engine, loaded when first asked for. Browser only. */
	connector = async (): Promise<Connector> => this.#own?.connector ?? this.#shippedConnector();

	/**
	 * Rows out of the shipped dataset's cube: at once where it is loaded, else as soon as it is. Null
	 * where there is none, as for the reader's own programme, whose engine is already there.
	 */
	fromCube<Rows>(slice: (cube: Cube) => Rows | null): QuickRows<Rows> {
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
		const response = await fetch(asset(`/dataset/${cube.file}`));
		if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
		const read = (await response.json()) as Cube;
		if (read.version !== CUBE_VERSION) throw new Error(`Version ${read.version}`);
		this.#cube = read;
		return read;
	}

	#shippedConnector(): Promise<Connector> {
		this.#connector ??= import('$lib/engine/duckdb-wasm').then(
			({ DuckDBWasm }) =>
				new DuckDBWasm({
					worker: asset('/engine/duckdb-browser-eh.worker.js'),
					module: asset('/engine/duckdb-eh.wasm'),
					dataset: asset(`/dataset/${this.#shipped.manifest.file}`)
				}),
			(cause: unknown) => {
				this.#connector = null;
				throw new EngineError('unavailable', 'The engine could not be loaded', { cause });
			}
		);
		return this.#connector;
	}
}

/** The page's dataset, set by the layout. */
export const [getDataset, setDataset] = createContext<Dataset>();
