/** Told how much of a stored file has been taken, 0 to 1. */
export type Progress = (share: number) => void;

/** Bytes that can be read from the beginning as often as needed. */
export interface Source {
	/** As shown to readers: `archive.zip/inner.csv` for an entry of an archive. */
	readonly name: string;
	/**
	 * The bytes, decompressed where they were compressed. Rejects with a `RefusedError` where that
	 * fails, and with the signal's reason when it is aborted.
	 */
	open(progress?: Progress, signal?: AbortSignal): AsyncGenerator<Uint8Array<ArrayBuffer>>;
	/** All of it, for formats that are read from their end. */
	blob(): Promise<Blob>;
}

/** What is read of every file before anything is decided; files up to `whole` are read whole. */
const EXAMINED = { head: 1024 * 1024, whole: 16 * 1024 * 1024 };

/** The beginning of a file. */
export interface Head {
	readonly bytes: Uint8Array<ArrayBuffer>;
	/** True when there is nothing after it. */
	readonly whole: boolean;
}

/** A file on disk or in memory, as it is stored. */
export function storedSource(name: string, stored: Blob): Source {
	return {
		name,
		open: (progress, signal) =>
			counted(chunksOf(stored.stream(), signal), (taken) => progress?.(taken / stored.size)),
		blob: () => Promise.resolve(stored)
	};
}

/** The chunks as they are; `taken` is told how many bytes have gone by. */
export async function* counted(
	chunks: AsyncIterable<Uint8Array<ArrayBuffer>>,
	taken: (bytes: number) => void
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
	let bytes = 0;
	for await (const chunk of chunks) {
		bytes += chunk.byteLength;
		taken(bytes);
		yield chunk;
	}
}

/** Chunks as one Blob. */
export async function blobOf(chunks: AsyncIterable<Uint8Array<ArrayBuffer>>): Promise<Blob> {
	const parts: Uint8Array<ArrayBuffer>[] = [];
	for await (const chunk of chunks) parts.push(chunk);
	return new Blob(parts);
}

/** The first MiB of a source, or all of it up to 16 MiB. Rejects as {@link Source.open} does. */
export async function readHead(source: Source): Promise<Head> {
	const chunks: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of source.open()) {
		chunks.push(chunk);
		size += chunk.byteLength;
		if (size > EXAMINED.whole) break;
	}
	const whole = size <= EXAMINED.whole;
	const bytes = new Uint8Array(whole ? size : EXAMINED.head);
	let at = 0;
	for (const chunk of chunks) {
		bytes.set(chunk.subarray(0, bytes.length - at), at);
		at = Math.min(bytes.length, at + chunk.byteLength);
	}
	return { bytes, whole };
}

/** The chunks of a stream, which is given up when the caller stops or the signal says so. */
export async function* chunksOf<Chunk>(
	stream: ReadableStream<Chunk>,
	signal?: AbortSignal
): AsyncGenerator<Chunk> {
	const reader = stream.getReader();
	try {
		for (;;) {
			signal?.throwIfAborted();
			const { done, value } = await reader.read();
			if (done) return;
			yield value;
		}
	} finally {
		await reader.cancel().catch(() => undefined);
	}
}
