import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { ProgrammeSchema, type Programme } from '../../src/lib/model/programme';

const FieldSchema = v.object({
	name: v.string(),
	type: v.picklist(['string', 'integer', 'date', 'list']),
	delimiter: v.optional(v.string()),
	constraints: v.optional(
		v.object({
			required: v.optional(v.boolean()),
			unique: v.optional(v.boolean()),
			enum: v.optional(v.array(v.string())),
			pattern: v.optional(v.string()),
			minimum: v.optional(v.number()),
			maximum: v.optional(v.number())
		}),
		{}
	)
});

const ResourceSchema = v.object({
	name: v.string(),
	path: v.array(v.string()),
	schema: v.object({
		fields: v.array(FieldSchema),
		primaryKey: v.optional(v.array(v.string()), []),
		foreignKeys: v.optional(
			v.array(
				v.object({
					fields: v.array(v.string()),
					reference: v.object({ resource: v.string(), fields: v.array(v.string()) })
				})
			),
			[]
		)
	})
});

const PackageSchema = v.object({ name: v.string(), resources: v.array(ResourceSchema) });

export type Field = v.InferOutput<typeof FieldSchema>;
export type Resource = v.InferOutput<typeof ResourceSchema>;

/** A data folder: what its two JSON files say. The rows are read by the staging step. */
export interface DataFolder {
	readonly path: string;
	readonly resources: readonly Resource[];
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
	const { resources } = await readJson(path, 'datapackage.json', PackageSchema);
	const programme = await readJson(path, 'programme.json', ProgrammeSchema);
	return { path, resources, programme };
}
