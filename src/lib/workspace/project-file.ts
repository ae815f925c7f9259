import { BlobReader, BlobWriter, TextReader, ZipReader, ZipWriter } from '@zip.js/zip.js';
import Papa from 'papaparse';
import * as v from 'valibot';
import type { Connector } from '$lib/engine/connector';
import { ResourceSchema, type Resource } from '$lib/ingest/canonical/resource';
import { RESOURCES } from '$lib/ingest/canonical/resources';
import { joined, staged } from '$lib/ingest/canonical/staged';
import { openFile } from '$lib/ingest/read/open-file';
import { RefusedError, type Sheet } from '$lib/ingest/sheet';
import type { DatasetFacts } from '$lib/model/dataset';
import { ProgrammeSchema, type Programme } from '$lib/model/programme';
import { ident, sql } from '$lib/sql/statement';
import { hex, keyMark } from './key-mark';

/** Rows written at a time. */
const BATCH = 20_000;
const KEY_FILE = 'person-key.txt';

const PackageSchema = v.object({
	person_key: v.optional(v.string()),
	resources: v.array(
		v.object({ ...ResourceSchema.entries, path: v.union([v.string(), v.array(v.string())]) })
	)
});

/** What a project file holds. */
export interface Project {
	readonly programme: Programme;
	/** Null where the file does not carry it: its persons then match no others. */
	readonly key: Uint8Array | null;
	/** By which the key is known again where it is not carried; null in older files. */
	readonly keyMark: string | null;
	readonly tables: readonly { readonly resource: Resource; readonly sheet: Sheet }[];
}

/**
 * The programme as a zipped Data Package: its canonical tables as CSV, persons as hashes, and
 * `programme.json`. Unpacked, it is a folder to build a site from. The key goes along only if asked.
 */
export async function writeProject(
	database: Connector,
	{ programme, manifest }: DatasetFacts,
	key: Uint8Array,
	withKey: boolean
): Promise<Blob> {
	const zip = new ZipWriter(new BlobWriter('application/zip'), { useWebWorkers: false });
	const description = {
		$schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
		name: programme.id,
		title: programme.name,
		version: manifest.hash,
		person_key: await keyMark(database, key),
		resources: RESOURCES.map(({ name, schema }) => ({
			name,
			path: [`${name}.csv`],
			format: 'csv',
			mediatype: 'text/csv',
			encoding: 'utf-8',
			schema
		}))
	};
	await zip.add('datapackage.json', new TextReader(JSON.stringify(description, null, '\t')));
	await zip.add('programme.json', new TextReader(JSON.stringify(programme, null, '\t')));
	if (withKey) await zip.add(KEY_FILE, new TextReader(hex(key)));
	for (const resource of RESOURCES) {
		await zip.add(`${resource.name}.csv`, new BlobReader(await tableCsv(database, resource)));
	}
	return zip.close();
}

/** A canonical table as the build reads it: the header is its columns, one row a line. */
async function tableCsv(database: Connector, { name, schema }: Resource): Promise<Blob> {
	const columns = schema.fields.map((field) => field.name);
	// One row a line: a line break in a cell becomes a space.
	const cells = columns.map(
		(column) => sql`coalesce(regexp_replace(${ident(column)}, '[\\r\\n]+', ' ', 'g'), '')`
	);
	const parts = [`${columns.join(',')}\n`];
	// Rows that broke a rule are gone: a stretch of numbers without any is not the end.
	const [{ last } = { last: -1 }] = await database.query<{ last: number }>(
		sql`select coalesce(max(rowid), -1)::double as last from main.${staged(name)}`
	);
	for (let from = 0; from <= last; from += BATCH) {
		const rows = await database.query<{ cells: string[] }>(
			sql`select [${joined(cells)}] as cells from main.${staged(name)}
				where rowid >= ${from}::integer and rowid < ${from + BATCH}::integer order by rowid`
		);
		if (rows.length === 0) continue;
		parts.push(
			`${Papa.unparse(
				rows.map((row) => row.cells),
				{ newline: '\n' }
			)}\n`
		);
	}
	return new Blob(parts);
}

/** Reads a project file. Rejects with a {@link RefusedError} that names the file and what is amiss. */
export async function readProject(file: File): Promise<Project> {
	const entries = await entriesOf(file);
	const text = async (name: string): Promise<string> => {
		const blob = entries.get(name);
		if (!blob) throw new RefusedError({ code: 'no-project', values: { file: name } });
		return blob.text();
	};
	const { resources, person_key: mark = null } = parsed(
		'datapackage.json',
		PackageSchema,
		await text('datapackage.json')
	);
	const programme = parsed('programme.json', ProgrammeSchema, await text('programme.json'));
	const tables: { resource: Resource; sheet: Sheet }[] = [];
	for (const { name, path } of resources) {
		const resource = RESOURCES.find((one) => one.name === name);
		if (!resource) continue;
		for (const part of [path].flat()) {
			const blob = entries.get(part);
			if (!blob) throw new RefusedError({ code: 'no-project', values: { file: part } });
			const [opened] = await openFile(new File([blob], part));
			if (opened?.refused) throw new RefusedError(opened.refused);
			const [sheet] = opened?.sheets ?? [];
			if (sheet) tables.push({ resource, sheet });
		}
	}
	const key = keyOf(await entries.get(KEY_FILE)?.text());
	return { programme, tables, key, keyMark: mark };
}

/** The files of a zip, by their path below the folder that all of them are in. */
async function entriesOf(file: File): Promise<Map<string, Blob>> {
	const zip = new ZipReader(new BlobReader(file), { useWebWorkers: false });
	try {
		const files = (await zip.getEntries()).filter((entry) => !entry.directory);
		const at = files.find(({ filename }) => /(^|\/)datapackage\.json$/.test(filename));
		const folder = at?.filename.replace(/datapackage\.json$/, '') ?? '';
		const blobs = new Map<string, Blob>();
		for (const entry of files) {
			if (entry.directory || !entry.filename.startsWith(folder)) continue;
			blobs.set(entry.filename.slice(folder.length), await entry.getData(new BlobWriter()));
		}
		return blobs;
	} catch {
		throw new RefusedError({ code: 'damaged-archive' });
	} finally {
		await zip.close();
	}
}

function parsed<S extends v.GenericSchema>(
	file: string,
	schema: S,
	text: string
): v.InferOutput<S> {
	let content: unknown;
	try {
		content = JSON.parse(text);
	} catch {
		throw new RefusedError({ code: 'project-json', values: { file, place: '' } });
	}
	const result = v.safeParse(schema, content);
	if (result.success) return result.output;
	const [issue] = result.issues;
	throw new RefusedError({
		code: 'project-json',
		values: { file, place: (issue && v.getDotPath(issue)) ?? '' }
	});
}

function keyOf(text: string | undefined): Uint8Array | null {
	const pairs = text?.trim().match(/^[0-9a-f]{64}$/) ? text.trim().match(/../g) : null;
	return pairs ? Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16)) : null;
}
