import { createContext } from 'svelte';
import { asset } from '$app/paths';
import { EngineError, type Connector } from '$lib/engine/connector';
import type { DatasetFacts } from '$lib/model/dataset';

/** The dataset a page is about, and the engine that answers for it in the browser. */
export class Dataset {
	readonly facts: DatasetFacts;
	#connector: Promise<Connector> | null = null;

	constructor(facts: DatasetFacts) {
		this.facts = facts;
	}

	/** The engine, loaded when first asked for. Browser only. */
	connector = (): Promise<Connector> => {
		this.#connector ??= import('$lib/engine/duckdb-wasm').then(
			({ DuckDBWasm }) =>
				new DuckDBWasm({
					worker: asset('/engine/duckdb-browser-eh.worker.js'),
					module: asset('/engine/duckdb-eh.wasm'),
					dataset: asset(`/dataset/${this.facts.manifest.file}`)
				}),
			(cause: unknown) => {
				this.#connector = null;
				throw new EngineError('unavailable', 'The engine could not be loaded', { cause });
			}
		);
		return this.#connector;
	};
}

/** The page's dataset, set by the layout. */
export const [getDataset, setDataset] = createContext<Dataset>();
