/** What this needs of an Arrow table, or a batch of one: its column names and rows. */
interface ArrowTable {
	readonly schema: { readonly fields: readonly { readonly name: string }[] };
	toArray(): readonly Record<string, unknown>[];
}

/** The rows of an Arrow table as plain objects; lists become arrays. */
export function plainRows(table: ArrowTable): Record<string, unknown>[] {
	const names = table.schema.fields.map(({ name }) => name);
	return table
		.toArray()
		.map((row) => Object.fromEntries(names.map((name) => [name, plain(row[name])])));
}

function plain(value: unknown): unknown {
	if (value === undefined || value === null) return null;
	if (typeof value === 'object' && Symbol.iterator in value) {
		return Array.from(value as Iterable<unknown>, plain);
	}
	return value;
}
