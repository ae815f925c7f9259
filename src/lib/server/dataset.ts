import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatasetFacts } from '$lib/model/dataset';
import { NodeDatabase } from './database-node';

const FOLDER = 'static/dataset';

let connector: Promise<NodeDatabase> | undefined;

/** What `build-dataset` wrote down of the dataset. Throws when it has not run. */
export function datasetFacts(): DatasetFacts {
	return JSON.parse(readFileSync(join(FOLDER, 'facts.json'), 'utf8')) as DatasetFacts;
}

/** The built dataset, opened once per build. Rejects when `build-dataset` has not run. */
export function builtDataset(): Promise<NodeDatabase> {
	connector ??= NodeDatabase.open(join(FOLDER, datasetFacts().manifest.file));
	return connector;
}
