import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { openFile } from '../../src/lib/ingest/read/open-file';
import type { OpenedFile } from '../../src/lib/ingest/sheet';
import type { Notice } from './report';

/** A file of the command line, and what is in it: several files where it is an archive. */
export interface Given {
	readonly path: string;
	readonly inner: readonly OpenedFile[];
	/** Why nothing can be said of it: something went wrong here, not in the file. */
	failure: Notice | null;
}

/** What went wrong, without the values that the message of a database may quote. */
export function failed(error: unknown): Notice {
	const [first = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
	const message = first.replace(/'[^']*'|"[^"]*"/g, '…');
	return { code: 'failed', message: `It could not be interpreted: ${message}` };
}

/** Opens a file; whatever goes wrong is its failure. */
export async function give(path: string): Promise<Given> {
	try {
		return { path, inner: await open(path), failure: null };
	} catch (error) {
		return { path, inner: [], failure: failed(error) };
	}
}

async function open(path: string): Promise<OpenedFile[]> {
	const name = basename(path);
	let blob: Blob;
	try {
		blob = await openAsBlob(path);
	} catch {
		return [{ file: name, encoding: null, refused: { code: 'unreadable-file' }, sheets: [] }];
	}
	return openFile(new File([blob], name));
}
