import { parquetMetadata, parquetSchema, type AsyncBuffer, type FileMetaData } from 'hyparquet';
import { deserializeTCompactProtocol } from 'hyparquet/src/thrift.js';
import { RefusedError, type OpenedFile } from '../../sheet';
import { damaged } from './pages';
import { ParquetSheet } from './parquet-sheet';
import { isMap } from './value-text';

/** The largest footer that is read, in bytes. */
const LARGEST_FOOTER = 64 * 1024 * 1024;

/**
 * Opens a Parquet file as one sheet, reading its footer and the first row group. Rejects with a
 * {@link RefusedError} where it is encrypted, damaged, or written in a way that is not read.
 */
export async function openParquet(name: string, stored: Blob): Promise<OpenedFile> {
	const file: AsyncBuffer = {
		byteLength: stored.size,
		slice: (start, end) => stored.slice(start, end).arrayBuffer()
	};
	const metadata = await metadataOf(file);
	refuseUnreadable(metadata);
	const sheet = await ParquetSheet.open(name, file, metadata);
	return { file: name, encoding: null, refused: null, sheets: [sheet] };
}

async function metadataOf(file: AsyncBuffer): Promise<FileMetaData> {
	const tail = new DataView(await file.slice(Math.max(0, file.byteLength - 8)));
	if (tail.byteLength < 8) throw damaged();
	const magic = tail.getUint32(4, true);
	if (magic === 0x45524150) throw new RefusedError({ code: 'encrypted-parquet' });
	const size = tail.getUint32(0, true);
	if (magic !== 0x31524150 || size > LARGEST_FOOTER || size + 12 > file.byteLength) throw damaged();
	const footer = await file.slice(file.byteLength - 8 - size);
	try {
		const fields = deserializeTCompactProtocol({ view: new DataView(footer), offset: 0 });
		// The field that names an encryption algorithm is there when only columns are encrypted.
		if (fields['field_8'] !== undefined) throw new RefusedError({ code: 'encrypted-parquet' });
		return parquetMetadata(footer, { geoparquet: false });
	} catch (cause) {
		throw cause instanceof RefusedError ? cause : damaged();
	}
}

/** Refuses what the library would read wrong, or not the way it was written. */
function refuseUnreadable(metadata: FileMetaData): void {
	const { children } = parquetSchema(metadata);
	const names = new Set(children.map(({ element }) => element.name));
	if (children.length === 0 || names.size !== children.length) throw damaged();
	const maps = [...children];
	for (let node = maps.pop(); node; node = maps.pop()) {
		// A map without values is a set, of which readers make different things.
		if (isMap(node) && node.children[0]?.children.length !== 2) {
			throw new RefusedError({ code: 'unusual-parquet', values: { part: 'MAP' } });
		}
		maps.push(...node.children);
	}
	for (const { meta_data: meta } of metadata.row_groups.flatMap(({ columns }) => columns)) {
		// Two incompatible framings go by the name LZ4; LZ4_RAW is the one that is defined.
		if (meta?.codec === 'LZ4')
			throw new RefusedError({ code: 'unusual-parquet', values: { part: 'LZ4' } });
	}
}
