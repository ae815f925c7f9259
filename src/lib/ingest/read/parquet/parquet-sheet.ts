import { parquetSchema, type AsyncBuffer, type FileMetaData, type SchemaTree } from 'hyparquet';
import type { RowBatch, Sheet, Warning } from '../../sheet';
import { BATCH, SAMPLE } from '../memory-sheet';
import { readRowGroup, type GroupColumns } from './row-groups';
import { isBinary, type Column } from './leaf-text';
import { isPlain, isPlainList, valueText } from './value-text';

/** A Parquet file's table, read row group by row group. Its lines are row numbers, from 1. */
export class ParquetSheet implements Sheet {
	readonly line = 0;
	readonly tags = null;
	readonly preamble = [];
	readonly columns: readonly string[];
	readonly rowCount: number;
	readonly #nodes: readonly SchemaTree[];
	/** By column: whether bytes that are not said to be text are none, as the first rows show. */
	#hexadecimal: readonly boolean[] | null = null;
	readonly #binary = new Set<string>();
	#lost = 0;
	#sample: readonly (readonly string[])[] = [];

	private constructor(
		readonly name: string,
		private readonly file: AsyncBuffer,
		private readonly metadata: FileMetaData
	) {
		this.#nodes = parquetSchema(metadata).children;
		this.columns = this.#nodes.map(({ element }) => element.name);
		this.rowCount = metadata.row_groups.reduce((sum, group) => sum + Number(group.num_rows), 0);
	}

	/** Reads the first row group, for the sample. Rejects with a `RefusedError` where it is damaged. */
	static async open(
		name: string,
		file: AsyncBuffer,
		metadata: FileMetaData
	): Promise<ParquetSheet> {
		const sheet = new ParquetSheet(name, file, metadata);
		for await (const { rows } of sheet.batches()) {
			sheet.#sample = rows.slice(0, SAMPLE);
			break;
		}
		return sheet;
	}

	get sample(): readonly (readonly string[])[] {
		return this.#sample;
	}

	get warnings(): readonly Warning[] {
		const nested = this.#nodes
			.filter((node) => !isPlain(node) && !isPlainList(node))
			.map(({ element }) => element.name);
		return [
			...(this.rowCount === 0 ? [{ code: 'no-rows' }] : []),
			...nested.map((column) => ({ code: 'nested-cells', values: { column } })),
			...(this.#lost > 0 ? [{ code: 'lost-dates', values: { count: this.#lost } }] : []),
			...[...this.#binary].map((column) => ({ code: 'binary-cells', values: { column } }))
		];
	}

	async *batches(signal?: AbortSignal): AsyncGenerator<RowBatch> {
		let line = 1;
		this.#lost = 0;
		for (let index = 0; index < this.metadata.row_groups.length; index++) {
			signal?.throwIfAborted();
			const columns = await readRowGroup(this.file, this.metadata, index);
			const count = columns[0]?.length ?? 0;
			this.#hexadecimal ??= columns.map((values, at) =>
				values.some((value) => isBinary(this.#nodes[at]!.element, value))
			);
			for (let at = 0; at < count; at += BATCH) {
				signal?.throwIfAborted();
				const rows = this.#rows(columns, at, Math.min(count, at + BATCH));
				const lines = rows.map((_, row) => line + row);
				line += rows.length;
				yield { rows, lines, progress: (line - 1) / this.rowCount };
			}
		}
	}

	#rows(columns: GroupColumns, from: number, to: number): string[][] {
		const texts = this.#nodes.map((node, at) => {
			const column: Column = {
				hexadecimal: this.#hexadecimal?.[at] ?? false,
				onBinary: () => this.#binary.add(node.element.name),
				onLost: () => this.#lost++
			};
			return columns[at]!.slice(from, to).map((value) => valueText(node, value, column));
		});
		return Array.from({ length: to - from }, (_, row) => texts.map((column) => column[row]!));
	}
}
