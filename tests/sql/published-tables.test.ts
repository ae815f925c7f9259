import { FACT_TABLES } from '../../src/lib/facts/tables';
import { mkdtemp, readdir, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDataset } from '../../scripts/dataset/build';
import type { Manifest } from '../../src/lib/model/dataset';
import { NodeDatabase } from '../../src/lib/server/database-node';
import { ident, sql } from '../../src/lib/sql/statement';
import { activity, makeFolder } from '../fixtures/small/make';

interface Published {
	readonly name: string;
	readonly title: string;
	readonly path: string;
	readonly format: 'csv' | 'parquet';
	readonly bytes: number;
	readonly rows: number;
	readonly schema: { readonly fields: readonly { name: string; type: string }[] };
}

interface Description {
	readonly name: string;
	readonly version: string;
	readonly licenses?: readonly { name: string }[];
	readonly sources?: readonly object[];
	readonly resources: readonly Published[];
}

type Cells = Record<string, string | null>;

/** A built dataset, opened, and what was published of it. */
async function build(folder: string) {
	const target = join(await mkdtemp(join(tmpdir(), 'alcance-')), 'dataset');
	const result = await buildDataset(folder, target);
	if ('faults' in result) throw new Error(JSON.stringify(result.faults));
	const manifest: Manifest = result.manifest;
	const tables = join(target, 'tables');
	const text = await readFile(join(tables, 'datapackage.json'), 'utf8');
	const connector = await NodeDatabase.open(join(target, manifest.file));
	const file = (path: string) => readFile(join(tables, path), 'utf8');
	return { manifest, tables, file, connector, description: JSON.parse(text) as Description };
}

/** A column as text, lists joined. */
const asText = ({ name, type }: { name: string; type: string }) =>
	type === 'list'
		? sql`nullif(array_to_string(${ident(name)}, ';'), '') as ${ident(name)}`
		: sql`${ident(name)}::varchar as ${ident(name)}`;

const columns = (resource: Published) =>
	resource.schema.fields.map(asText).reduce((all, next) => sql`${all}, ${next}`);

const parse = (text: string) =>
	Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });

let shipped: Awaited<ReturnType<typeof build>>;
beforeAll(async () => {
	shipped = await build('data/iberpyme');
});
afterAll(() => shipped.connector.close());

const TABLES = [
	'activity',
	'activity_type',
	'attendance',
	'complete_year',
	'daily_visitors',
	'hosting_request',
	'known_host',
	'member',
	'network_meeting',
	'origin',
	'reported_figure',
	'visit'
];

describe('the published tables', () => {
	it('are every canonical table, each in both formats, and described', async () => {
		const files = TABLES.flatMap((name) => [`${name}.csv`, `${name}.parquet`]);
		expect((await readdir(shipped.tables)).sort()).toEqual([...files, 'datapackage.json'].sort());
		expect(shipped.description.resources.map(({ path }) => path).sort()).toEqual(files.sort());
		expect(shipped.description).toMatchObject({
			name: 'iberpyme',
			version: shipped.manifest.hash,
			licenses: [{ name: 'CC-BY-4.0' }]
		});
		expect(shipped.description.sources).toHaveLength(2);
		const inDatabase = await shipped.connector.query<{ name: string }>(
			sql`select table_name as name from information_schema.tables order by name`
		);
		// What is counted is made of them, and is no table of the programme's.
		expect(inDatabase.map(({ name }) => name)).toEqual([...TABLES, ...FACT_TABLES].sort());
	});

	it('are as their description says: bytes, rows, columns', async () => {
		for (const { path, format, bytes, rows, title, schema } of shipped.description.resources) {
			expect((await stat(join(shipped.tables, path))).size).toBe(bytes);
			expect(title).not.toBe('');
			if (format !== 'csv') continue;
			const { data, meta, errors } = parse(await shipped.file(path));
			expect(errors).toEqual([]);
			expect(data, path).toHaveLength(rows);
			expect(meta.fields).toEqual(schema.fields.map(({ name }) => name));
		}
	});

	it('hold what the database holds, cell by cell, in both formats', async () => {
		for (const resource of shipped.description.resources) {
			const name = resource.path.replace(/\..*$/, '');
			if (name === 'attendance') continue;
			const expected = await shipped.connector.query<Cells>(
				sql`select ${columns(resource)} from ${ident(name)}`
			);
			const published =
				resource.format === 'csv'
					? parse(await shipped.file(resource.path)).data.map((row) =>
							Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, cell || null]))
						)
					: await shipped.connector.query<Cells>(
							sql`select ${columns(resource)} from read_parquet(${join(shipped.tables, resource.path)})`
						);
			expect(published, resource.path).toEqual(expected);
		}
	});

	it('count persons and name none', async () => {
		const persons = await shipped.connector.query<{ person: string; organisation: string | null }>(
			sql`select distinct person, organisation from attendance`
		);
		const secret = new Set(persons.map(({ person }) => person));
		expect(secret.size).toBeGreaterThan(2000);
		const told: string[] = [];
		for (const { path, format, schema } of shipped.description.resources) {
			expect(schema.fields.map(({ name }) => name)).not.toContain('person');
			const text =
				format === 'csv'
					? await shipped.file(path)
					: JSON.stringify(
							await shipped.connector.query(
								sql`select * from read_parquet(${join(shipped.tables, path)})`
							)
						);
			for (const [run] of text.matchAll(/[0-9a-f]{12,}/g)) {
				for (let at = 0; at + 12 <= run.length; at += 1) {
					if (secret.has(run.slice(at, at + 12))) told.push(path);
				}
			}
			if (/\battendance\b/.test(path)) expect(text).not.toMatch(/ de demostración /);
		}
		expect(told).toEqual([]);
	});

	it('count as many persons as the lists name, by role', async () => {
		const { data } = parse(await shipped.file('attendance.csv'));
		const counted = new Map<string, number>();
		for (const { role = '', persons } of data) {
			counted.set(role, (counted.get(role) ?? 0) + Number(persons));
		}
		const listed = await shipped.connector.query<{ role: string; persons: number }>(
			sql`select role, count(*)::integer as persons from attendance group by role order by role`
		);
		expect([...counted].sort()).toEqual(listed.map(({ role, persons }) => [role, persons]));
		expect(counted.get('participant')).toBe(3410);
	});
});

describe('the published tables of another programme', () => {
	it('say no formula, quote what needs it, and have no licence where none is stated', async () => {
		const titles = ['=1+1', '+34 600', '-5', '@all', "'quoted", 'a, "b"; c', 'plain = plain'];
		const folder = await makeFolder({
			activity: titles.map((title, index) =>
				activity(`a${index}`, {
					title,
					...(index === 0 && { partners: '=x;y', countries: 'AR;BR' })
				})
			)
		});
		const small = await build(folder);
		const { data } = parse(await small.file('activity.csv'));
		const safe = ["'=1+1", "'+34 600", "'-5", "'@all", "'quoted", 'a, "b"; c', 'plain = plain'];
		expect(data.map(({ title }) => title)).toEqual(safe);
		expect(data[0]).toMatchObject({ partners: "'=x;y", countries: 'AR;BR' });
		expect(
			await small.connector.query(
				sql`select title, partners from read_parquet(${join(small.tables, 'activity.parquet')}) limit 1`
			)
		).toEqual([{ title: '=1+1', partners: ['=x', 'y'] }]);
		expect(parse(await small.file('attendance.csv')).data).toEqual([]);
		await small.connector.close();
	});
});
