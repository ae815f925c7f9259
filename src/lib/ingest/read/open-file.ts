import type { OpenedFile } from '../sheet';
import { openDelimited } from './delimited';
import { formatOf } from './format';
import { gunzipped } from './gzip';
import { refusalOf, refusedFile } from './opened';
import { readHead, storedSource, type Source } from './source';

/** A file with its name. */
export type NamedBlob = Blob & { readonly name: string };

/** How deep compressed files may lie in each other: a gzip in a zip, not more. */
const DEEPEST = 2;

/**
 * Opens a file of any kind: its sheets, or why it is refused; several results for an archive, each
 * named `archive.zip/inner.csv`. Reads the beginning only, or up to 16 MiB, whatever its size, and
 * never rejects for what is in it.
 */
export async function openFile(file: NamedBlob): Promise<OpenedFile[]> {
	return open(storedSource(file.name, file), 0);
}

async function open(source: Source, depth: number): Promise<OpenedFile[]> {
	try {
		const head = await readHead(source);
		const format = formatOf(head.bytes, head.whole);
		switch (format.kind) {
			case 'refused':
				return [refusedFile(source.name, { code: format.code, values: { format: format.format } })];
			case 'text':
				return [await openDelimited(source, head)];
			case 'parquet': {
				const { openParquet } = await import('./parquet/open-parquet');
				return [await openParquet(source.name, await source.blob())];
			}
			case 'gzip':
				if (depth >= DEEPEST) break;
				return await open(gunzipped(source.name, await source.blob()), depth + 1);
			case 'zip':
				if (depth >= DEEPEST) break;
				return await openZip(source.name, await source.blob(), depth);
		}
		return [refusedFile(source.name, { code: 'nested-archive' })];
	} catch (error) {
		return [refusedFile(source.name, refusalOf(error))];
	}
}

/** A workbook, or every file of an archive, in the order they are listed. */
async function openZip(name: string, stored: Blob, depth: number): Promise<OpenedFile[]> {
	const { entrySource, openArchive } = await import('./archive');
	const { entries, holds } = await openArchive(stored);
	if (typeof holds === 'object') {
		return [refusedFile(name, { code: 'document-file', values: { format: holds.document } })];
	}
	if (holds === 'workbook') {
		const { openWorkbook } = await import('./workbook/open-workbook');
		return [await openWorkbook(name, stored, entries)];
	}
	if (entries.length === 0) return [refusedFile(name, { code: 'empty-file' })];
	const opened: OpenedFile[] = [];
	for (const entry of entries) opened.push(...(await open(entrySource(name, entry), depth + 1)));
	return opened;
}
