import type { AsyncBuffer, RowGroup } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import { RefusedError } from '../../sheet';
import { crc32 } from './crc32';

/** The largest page that is unpacked, in bytes. */
const LARGEST_PAGE = 512 * 1024 * 1024;

/** Some writers leave page headers out of a chunk's size: how far beyond it pages are followed. */
const SLACK = 64 * 1024;

/**
 * Checks what the library that reads Parquet does not: page checksums where there are any, and
 * that pages hold as many values as the row group says. Resolves with the row group, sizes put
 * right; rejects with a {@link RefusedError}.
 */
export async function checkedGroup(file: AsyncBuffer, group: RowGroup): Promise<RowGroup> {
	const columns = [];
	for (const column of group.columns) {
		const meta = column.meta_data;
		if (!meta) throw new RefusedError({ code: 'encrypted-parquet' });
		const start = Number(meta.dictionary_page_offset || meta.data_page_offset);
		const size = Number(meta.total_compressed_size);
		if (!(start >= 4) || !(size > 0) || start + size > file.byteLength) throw damaged();
		const chunk = await file.slice(start, Math.min(file.byteLength, start + size + SLACK));
		const taken = sizeOfPages(chunk, size, Number(meta.num_values));
		columns.push({ ...column, meta_data: { ...meta, total_compressed_size: BigInt(taken) } });
	}
	return { ...group, columns };
}

/** The bytes that the pages of a column chunk take; throws where they contradict themselves. */
function sizeOfPages(chunk: ArrayBuffer, stated: number, values: number): number {
	const reader = { view: new DataView(chunk), offset: 0 };
	let found = 0;
	while (reader.offset < stated - 1 || found < values) {
		const header = parquetHeader(reader);
		const { crc, compressed_page_size: size, uncompressed_page_size: unpacked } = header;
		const count = (header.data_page_header ?? header.data_page_header_v2)?.num_values ?? 0;
		if (!(size >= 0) || !(unpacked >= 0) || !(count >= 0)) throw damaged();
		if (reader.offset + size > chunk.byteLength) throw damaged();
		if (unpacked > LARGEST_PAGE) throw new RefusedError({ code: 'parquet-too-large' });
		if (crc !== undefined && crc32(new Uint8Array(chunk, reader.offset, size)) !== crc) {
			throw new RefusedError({ code: 'wrong-checksum' });
		}
		found += count;
		reader.offset += size;
	}
	if (found !== values) throw damaged();
	return Math.max(stated, reader.offset);
}

/** What is thrown for contents that contradict themselves. */
export function damaged(): RefusedError {
	return new RefusedError({ code: 'damaged-parquet' });
}
