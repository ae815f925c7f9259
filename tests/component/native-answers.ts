import { readFileSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import type { DatasetFacts } from '../../src/lib/model/dataset';
import { askOverview, type OverviewRows } from '../../src/lib/overview/questions';
import { dimensions } from '../../src/lib/queries/dimensions';
import { NodeDatabase } from '../../src/lib/server/database-node';
import { SAMPLE_FILTERS } from './sample-filters';

declare module 'vitest' {
	interface ProvidedContext {
		/** Name of the built dataset's file. */
		datasetFile: string;
		/** What native DuckDB answers, by the name of the filter. */
		nativeAnswers: Record<string, OverviewRows>;
		nativeDimensions: unknown[];
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
	const connector = await NodeDatabase.open(`static/dataset/${file}`);
	const answers: Record<string, OverviewRows> = {};
	for (const [name, filter] of Object.entries(SAMPLE_FILTERS)) {
		answers[name] = await askOverview(connector, filter, 2004);
	}
	provide('datasetFile', file);
	provide('nativeAnswers', answers);
	provide('nativeDimensions', await connector.query(dimensions()));
	provide('geometry', JSON.parse(readFileSync('static/geometry/land.json', 'utf8')));
	provide('world', JSON.parse(readFileSync('static/geometry/world.json', 'utf8')));
	await connector.close();
}
