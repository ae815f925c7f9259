import { BlobReader, configure, ZipReader, type FileEntry } from '@zip.js/zip.js';
import { RefusedError } from '../sheet';
import { blobOf, chunksOf, counted, type Source } from './source';

/** What an archive is: a workbook or document of another program, or files to be read one by one. */
export interface Archive {
	readonly entries: readonly FileEntry[];
	readonly holds: 'workbook' | 'files' | { readonly document: string };
}

/** Entries that file managers add. */
const ADDED = /(^|\/)(__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i;

/** Reads the directory of a zip. Rejects with a {@link RefusedError} where it has none that fits. */
export async function openArchive(stored: Blob): Promise<Archive> {
	// Its workers come from data: addresses, which the page's policy does not allow.
	configure({ useWebWorkers: false });
	let entries: FileEntry[];
	try {
		const all = await new ZipReader(new BlobReader(stored)).getEntries();
		entries = all.filter((entry): entry is FileEntry => !entry.directory);
	} catch {
		throw new RefusedError({ code: 'damaged-archive' });
	}
	return {
		entries: entries.filter((entry) => !ADDED.test(entry.filename)),
		holds: contentOf(entries)
	};
}

function contentOf(entries: readonly FileEntry[]): Archive['holds'] {
	const names = new Set(entries.map((entry) => entry.filename));
	if (names.has('xl/workbook.xml')) return 'workbook';
	if (names.has('xl/workbook.bin')) return { document: 'XLSB' };
	if (names.has('word/document.xml')) return { document: 'Word' };
	if (names.has('ppt/presentation.xml')) return { document: 'PowerPoint' };
	if (names.has('mimetype') && names.has('content.xml')) return { document: 'OpenDocument' };
	return 'files';
}

/** One file of an archive. Its bytes reject with a {@link RefusedError} where they are damaged or encrypted. */
export function entrySource(archive: string, entry: FileEntry): Source {
	const open: Source['open'] = async function* (progress, signal) {
		if (entry.encrypted) throw new RefusedError({ code: 'encrypted-entry' });
		const { readable, writable } = new TransformStream<Uint8Array<ArrayBuffer>>();
		const writing = entry
			.getData(writable, { checkSignature: true, signal, useWebWorkers: false })
			.then(
				() => null,
				(cause: unknown) => ({ cause })
			);
		try {
			const size = entry.uncompressedSize;
			yield* counted(chunksOf(readable, signal), (taken) => progress?.(Math.min(1, taken / size)));
		} catch {
			signal?.throwIfAborted();
		}
		if (await writing) {
			signal?.throwIfAborted();
			throw new RefusedError({ code: 'damaged-compression', values: { format: 'ZIP' } });
		}
	};
	return { name: `${archive}/${entry.filename}`, open, blob: () => blobOf(open()) };
}
