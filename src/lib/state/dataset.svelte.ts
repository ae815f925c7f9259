import { createContext } from 'svelte';
import { asset } from '$app/paths';
import { EngineError, type Connector } from '$lib/engine/connector';
import type { DatasetFacts } from '$lib/model/dataset';

/** The dataset a page is about, and the engine that answers for it in the browser. */
export class Dataset {
	readonly #shipped: DatasetFacts;
	#own = $state.raw<{ facts: DatasetFacts; connector: Connector } | null>(null);
	#connector: Promise<Connector> | null = null;

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
