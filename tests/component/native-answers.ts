import { readFileSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { pace } from '../../scripts/pace.js';
import { once } from '../../src/lib/engine/once';
import type { DatasetFacts } from '../../src/lib/model/dataset';
import { NodeDatabase } from '../../src/lib/server/database-node';
import { askPages } from './page-questions';
import { SAMPLE_FILTERS } from './sample-filters';

declare module 'vitest' {
	interface ProvidedContext {
		/** Name of the built dataset's file. */
		datasetFile: string;
		/** What native DuckDB answers to every statement, by the name of the filter. */
		nativeAnswers: Record<string, Record<string, unknown[]>>;
		/** How many times slower this machine is than the usual one. */
		pace: number;
		/** The map's land, as the build wrote it. */
		geometry: unknown;
		/** The world's land, as TopoJSON. */
		world: unknown;
	}
}

/** Asks native DuckDB everything before the browser starts. */
export default async function setup({ provide }: TestProject): Promise<void> {
	const manifest = readFileSync('static/dataset/manifest.json', 'utf8');
	const { file } = JSON.parse(manifest) as DatasetFacts['manifest'];
	const connector = once(await NodeDatabase.open(`static/dataset/${file}`));
	const answers: Record<string, Record<string, unknown[]>> = {};
	for (const [name, filter] of Object.entries(SAMPLE_FILTERS)) {
		answers[name] = await askPages(connector, filter);
	}
	provide('datasetFile', file);
	provide('pace', pace());
	provide('nativeAnswers', answers);
	provide('geometry', JSON.parse(readFileSync('static/geometry/land.json', 'utf8')));
	provide('world', JSON.parse(readFileSync('static/geometry/world.json', 'utf8')));
	await connector.close();
}
