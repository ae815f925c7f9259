import type { DataFormat } from '$lib/format/format';
import * as v from 'valibot';

const PackageSchema = v.object({
	resources: v.array(
		v.object({
			path: v.string(),
			title: v.optional(v.string(), ''),
			format: v.string(),
			rows: v.optional(v.number())
		})
	)
});

/** A canonical table the site publishes beside its pages. */
export interface PublishedTable {
	readonly name: string;
	/** What the package says it is; empty where it says nothing. */
	readonly title: string;
	/** How many rows it has; null where the package does not say. */
	readonly rows: number | null;
	/** Its files, each in another format. */
	readonly files: readonly { readonly path: string; readonly format: string }[];
}

/** The tables of a Data Package whose resources are files of one table each, `name.format`. */
export function publishedTables(described: unknown): PublishedTable[] {
	const { resources } = v.parse(PackageSchema, described);
	const stem = (path: string) => path.replace(/\.[^.]+$/, '');
	return [...new Set(resources.map(({ path }) => stem(path)))].map((name) => {
		const own = resources.filter(({ path }) => stem(path) === name);
		return {
			name,
			title: own[0]?.title ?? '',
			rows: own[0]?.rows ?? null,
			files: own.map(({ path, format }) => ({ path, format }))
		};
	});
}

/** Tables that have a description in every language. */
export const DESCRIBED = [
	'activity',
	'attendance',
	'origin',
	'visit',
	'daily_visitors',
	'known_host',
	'hosting_request',
	'reported_figure',
	'network_meeting',
	'member',
	'activity_type',
	'complete_year'
] as const;

/** What a table holds, in the reader's language; for a table nobody knows, as its package says. */
export function tableText({ name, title }: PublishedTable, format: DataFormat): string {
	const known = DESCRIBED.find((one) => one === name);
	return known ? format.t(`shipped.table.${known}`) : title;
}
