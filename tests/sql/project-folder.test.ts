import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BlobReader, BlobWriter, ZipReader } from '@zip.js/zip.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDataset } from '../../scripts/dataset/build';
import { contentHash } from '../../src/lib/ingest/content-hash';
import { loadSheet } from '../../src/lib/ingest/load/load-sheet';
import { personKey } from '../../src/lib/ingest/load/person';
import { settle } from '../../src/lib/ingest/settle';
import { unfiltered } from '../../src/lib/model/filter';
import { participationsByYear } from '../../src/lib/queries/participations-by-year';
import { allReportedFigures } from '../../src/lib/queries/all-reported-figures';
import { dimensions } from '../../src/lib/facts/dimensions';
import { figuresSheet } from '../../src/lib/workspace/figures-sheet';
import { writeProject } from '../../src/lib/workspace/project-file';
import { NodeDatabase } from '../../src/lib/server/database-node';
import { sql } from '../../src/lib/sql/statement';
import { together } from '../fixtures/exports/together';
import { REPORTED } from '../fixtures/reported-figure';
import { ask, type Askable } from '../../src/lib/tally/ask';

const EVER = unfiltered({ from: 2000, to: 2030 });
/** A project file of all the exports, unpacked into a folder. */
async function unpacked(folder: string) {
	const { database, sources } = await together();
	const { resource, sheet } = figuresSheet([REPORTED]);
	const id = 'figures';
	const key = new Uint8Array(32).fill(7);
	const rowsRead = await loadSheet(database, sheet, {
		id,
		as: resource,
		mapping: {},
		key: personKey(key)
	});
	const { settings } = sources[0]!;
	const entered = {
		...{ id, file: '', sheet: sheet.name, kind: 'table' as const, table: resource.name },
		...{ mapping: {}, settings, rowsRead, warnings: [] }
	};
	const { programme: found } = await settle(database, [...sources, entered], null);
	const programme = {
		...found,
		name: 'Red Sur',
		members: [{ country: 'PE', since: 2020, source: 'Acta 1' }],
		targets: [{ measure: 'events' as const, year: 2025, value: 9, source: 'Plan' }]
	};
	await settle(database, [...sources, entered], programme);
	const [said] = await database.query(dimensions());
	const hash = await contentHash(database, programme);
	const facts = { programme, dimensions: said!, manifest: { file: '', hash, bytes: 0 } };
	const zip = new ZipReader(new BlobReader(await writeProject(database, facts, key, false)));
	const names: string[] = [];
	for (const entry of await zip.getEntries()) {
		if (entry.directory) continue;
		names.push(entry.filename);
		const blob = await entry.getData(new BlobWriter());
		await writeFile(join(folder, entry.filename), new Uint8Array(await blob.arrayBuffer()));
	}
	await zip.close();
	return { database, names };
}

describe('a project file, unpacked', () => {
	let folder: string;
	let project: Awaited<ReturnType<typeof unpacked>>;
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'alcance-project-'));
		await mkdir(folder, { recursive: true });
		project = await unpacked(folder);
	});
	afterAll(() => rm(folder, { recursive: true, force: true }));

	it('carries no key that was not asked for, and no person', async () => {
		expect(project.names).not.toContain('person-key.txt');
		for (const name of project.names) {
			expect(await readFile(join(folder, name), 'utf8')).not.toMatch(/canar|9999/i);
		}
	});

	it('is a folder that a site is built from, with the same figures', async () => {
		const target = join(folder, 'built');
		const result = await buildDataset(folder, target);
		expect(result).not.toHaveProperty('faults');
		const { file } = JSON.parse(await readFile(join(target, 'manifest.json'), 'utf8')) as {
			file: string;
		};
		const site = await NodeDatabase.open();
		await site.run({ text: `attach '${join(target, file)}' as built (read_only)`, values: [] });
		await site.run(sql`use built`);
		for (const question of [participationsByYear(EVER), allReportedFigures(), dimensions()]) {
			expect(await ask<Askable>(site, question)).toEqual(
				await ask<Askable>(project.database, question)
			);
		}
		expect(await ask(site, allReportedFigures())).toEqual([REPORTED]);
		expect(await site.query(sql`select country, since::integer as since from member`)).toEqual([
			{ country: 'PE', since: 2020 }
		]);
		await site.close();
	});
});
