import {
	parquetRead,
	parquetSchema,
	type AsyncBuffer,
	type Compressors,
	type FileMetaData,
	type SchemaElement,
	type SchemaTree
} from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { RefusedError } from '../../sheet';
import { checkedGroup, damaged } from './pages';
import { isPlain } from './value-text';

/** The library's, which stumble over pages without any value. */
const COMPRESSORS: Compressors = Object.fromEntries(
	Object.entries(compressors).map(([codec, unpack]) => [
		codec,
		(input: Uint8Array, size: number) => (size === 0 ? new Uint8Array(0) : unpack(input, size))
	])
);

/** The columns of a row group, each with a value for every row, as stored. */
export type GroupColumns = readonly (readonly unknown[])[];

/**
 * Reads one row group whole. Values come without the library's conversions, which make inexact
 * numbers of decimals and drop what a `Date` cannot hold. Rejects with a {@link RefusedError}.
 */
export async function readRowGroup(
	file: AsyncBuffer,
	metadata: FileMetaData,
	index: number
): Promise<GroupColumns> {
	const group = metadata.row_groups[index]!;
	const count = Number(group.num_rows);
	const names = parquetSchema(metadata).children;
	if (count === 0) return names.map(() => []);
	const columns = new Map<string, unknown[]>(names.map(({ element }) => [element.name, []]));
	try {
		const checked = await checkedGroup(file, group);
		await parquetRead({
			file,
			metadata: { ...metadata, schema: metadata.schema.map(asStored), row_groups: [checked] },
			compressors: COMPRESSORS,
			utf8: false,
			parsers: { timestampFromNanoseconds: (nanoseconds) => nanoseconds },
			onChunk: ({ columnName, columnData }) => {
				const column = columns.get(columnName);
				for (const value of columnData) column?.push(value);
			}
		});
	} catch (cause) {
		throw cause instanceof RefusedError ? cause : damaged();
	}
	return names.map((node) => complete(node, columns.get(node.element.name) ?? [], count));
}

/** A column must have a value, or a null, for every row: nothing is put in for missing ones. */
function complete(node: SchemaTree, values: readonly unknown[], count: number): readonly unknown[] {
	if (values.length !== count) throw damaged();
	if (isPlain(node) && values.includes(undefined)) throw damaged();
	return values;
}

/** Without annotations of values, so that they are not converted; maps become lists of entries. */
function asStored(element: SchemaElement): SchemaElement {
	const group = element.type === undefined;
	const list = group && element.converted_type === 'LIST';
	return {
		...element,
		converted_type: list ? 'LIST' : undefined,
		logical_type: undefined
	};
}
