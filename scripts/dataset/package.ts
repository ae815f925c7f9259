import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { ResourceSchema } from '../../src/lib/ingest/canonical/resource';
import { ProgrammeSchema, type Programme } from '../../src/lib/model/programme';

const FileResourceSchema = v.object({ ...ResourceSchema.entries, path: v.array(v.string()) });

const PackageSchema = v.object({ name: v.string(), resources: v.array(FileResourceSchema) });

const text = v.optional(v.string());

/** What a package says in words; nothing of it decides how rows are read. */
const AccountSchema = v.object({
	title: text,
	description: text,
	licenses: v.optional(v.array(v.looseObject({})), []),
	sources: v.optional(v.array(v.looseObject({})), []),
	resources: v.array(
		v.object({
			name: v.string(),
			title: text,
			schema: v.object({ fields: v.array(v.object({ name: v.string(), description: text })) })
		})
	)
});

/** A table and the files that hold its rows, relative to the folder. */
export type FileResource = v.InferOutput<typeof FileResourceSchema>;

/** Titles and descriptions of a package and its tables, its licences and sources. */
export type Account = v.InferOutput<typeof AccountSchema>;

/** A data folder: what its two JSON files say. The rows are read by the staging step. */
export interface DataFolder {
	readonly path: string;
	readonly name: string;
	readonly resources: readonly FileResource[];
	readonly account: Account;
	readonly programme: Programme;
}

async function readJson<S extends v.GenericSchema>(
	folder: string,
	file: string,
	schema: S
): Promise<v.InferOutput<S>> {
	const path = join(folder, file);
	let content: unknown;
	try {
		content = JSON.parse(await readFile(path, 'utf8'));
	} catch (cause) {
		throw new Error(`${path}: cannot be read as JSON: ${String(cause)}`, { cause });
	}
	const parsed = v.safeParse(schema, content);
	if (parsed.success) return parsed.output;
	const issues = parsed.issues.map((issue) => `${path}: ${v.getDotPath(issue)}: ${issue.message}`);
	throw new Error(issues.join('\n'));
}

/** Reads `datapackage.json` and `programme.json`. Throws with file, place and reason. */
export async function readDataFolder(path: string): Promise<DataFolder> {
	const { name, resources } = await readJson(path, 'datapackage.json', PackageSchema);
	const account = await readJson(path, 'datapackage.json', AccountSchema);
	const programme = await readJson(path, 'programme.json', ProgrammeSchema);
	return { path, name, resources, account, programme };
}
