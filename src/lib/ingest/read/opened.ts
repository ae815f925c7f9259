import { RefusedError, type OpenedFile, type Refusal } from '../sheet';

/** A file of which nothing is read. */
export function refusedFile(
	file: string,
	refusal: Refusal,
	encoding: string | null = null
): OpenedFile {
	return { file, encoding, refused: refusal, sheets: [] };
}

/** The refusal that an error carries; of any other error, that the file could not be read. */
export function refusalOf(error: unknown): Refusal {
	return error instanceof RefusedError ? error.refusal : { code: 'unreadable-file' };
}
