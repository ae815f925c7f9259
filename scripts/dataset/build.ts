import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fault } from '../../src/lib/ingest/canonical/fault';
import { staged } from '../../src/lib/ingest/canonical/staged';
import { canonicalTables } from '../../src/lib/ingest/canonical/tables';
import { validate } from '../../src/lib/ingest/canonical/validate';
import type { DatasetFacts, Manifest } from '../../src/lib/model/dataset';
import { dimensions } from '../../src/lib/facts/dimensions';
import { NodeDatabase } from '../../src/lib/server/database-node';
import { sql } from '../../src/lib/sql/statement';
import { readDataFolder, type DataFolder } from './package';
import { publishCube } from './publish-cube';
import { publishTables } from './publish-tables';
import { stage } from './staging';

/** SHA-256 over the folder's files, names and contents, line ends apart. */
async function contentHash({ path, resources }: DataFolder): Promise<string> {
	const files = ['datapackage.json', 'programme.json', ...resources.flatMap((one) => one.path)];
	const hash = createHash('sha256');
	for (const file of [...files].sort()) {
		hash
			.update(`${file}\n`)
			.update((await readFile(join(path, file), 'utf8')).replaceAll('\r\n', '\n'));
	}
	return hash.digest('hex').slice(0, 12);
}

/**
 * Builds the dataset of a data folder into `target`. Returns the manifest, or the faults that kept
 * it from being built (then `target` is left as it was). Throws when the JSON files are unusable.
 */
export async function buildDataset(
	path: string,
	target: string
): Promise<{ manifest: Manifest } | { faults: Fault[] }> {
	const folder = await readDataFolder(path);
	const database = await NodeDatabase.open();
	try {
		const unread: Fault[] = [];
		for (const resource of folder.resources)
			unread.push(...(await stage(database, path, resource)));
		const faults =
			unread.length > 0 ? unread : await validate(database, folder.resources, folder.programme);
		if (faults.length > 0) return { faults };

		for (const statement of canonicalTables(folder.programme)) await database.run(statement);
		for (const { name } of folder.resources) await database.run(sql`drop table ${staged(name)}`);
		return { manifest: await publish(database, folder, target) };
	} finally {
		await database.close();
	}
}

/** Writes the database, its tables, its cube, its facts and the manifest, in place of an earlier dataset. */
async function publish(
	database: NodeDatabase,
	folder: DataFolder,
	target: string
): Promise<Manifest> {
	await rm(target, { recursive: true, force: true });
	await mkdir(target, { recursive: true });
	const hash = await contentHash(folder);
	const file = `${folder.programme.id}-${hash}.duckdb`;
	await database.copyTo(join(target, file));
	await publishTables(database, folder, hash, join(target, 'tables'));
	const cube = await publishCube(database, hash, target);
	const manifest = { file, hash, bytes: (await stat(join(target, file))).size, cube };
	await writeFile(join(target, 'manifest.json'), JSON.stringify(manifest));
	const [row] = await database.query(dimensions());
	if (!row) throw new Error('The dataset has no activities');
	const facts: DatasetFacts = { manifest, programme: folder.programme, dimensions: row };
	await writeFile(join(target, 'facts.json'), JSON.stringify(facts));
	return manifest;
}
