import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatasetFacts, Manifest } from '$lib/model/dataset';
import type { Programme } from '$lib/model/programme';
import { dimensions } from '$lib/queries/dimensions';
import { NodeDatabase } from './database-node';

const FOLDER = 'static/dataset';
const read = (file: string): unknown => JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));

let connector: Promise<NodeDatabase> | undefined;

/** The built dataset, opened once per build. Rejects when `build-dataset` has not run. */
export function builtDataset(): Promise<NodeDatabase> {
	connector ??= NodeDatabase.open(join(FOLDER, (read('manifest.json') as Manifest).file));
	return connector;
}

/** Reads {@link DatasetFacts}; the programme was judged when the dataset was built. */
export async function datasetFacts(): Promise<DatasetFacts> {
	const [row] = await (await builtDataset()).query(dimensions());
	if (!row) throw new Error('The dataset has no activities');
	return {
		manifest: read('manifest.json') as Manifest,
		programme: read('programme.json') as Programme,
		dimensions: row
	};
}
