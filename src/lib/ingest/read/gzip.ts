import { RefusedError } from '../sheet';
import { blobOf, chunksOf, type Source } from './source';

/** Bytes a member's beginning is known by. */
const BEGINNING = 10;

/**
 * A gzip file as the bytes in it. A file may hold several members one after the other (BGZF,
 * `cat a.gz b.gz`), which browsers do not unpack, so each is unpacked by itself.
 */
export function gunzipped(name: string, stored: Blob): Source {
	let members: Promise<readonly number[]> | null = null;
	const open: Source['open'] = async function* (progress, signal) {
		members ??= membersOf(stored);
		const starts = await members;
		for (const [index, start] of starts.entries()) {
			const end = starts[index + 1] ?? stored.size;
			const taken = (bytes: number) => progress?.((start + bytes) / stored.size);
			yield* unpacked(stored.slice(start, end), taken, signal);
		}
	};
	return { name, open, blob: () => blobOf(open()) };
}

async function* unpacked(
	member: Blob,
	taken: (bytes: number) => void,
	signal?: AbortSignal
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
	let bytes = 0;
	const count = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
		transform(chunk, controller) {
			taken((bytes += chunk.byteLength));
			controller.enqueue(chunk);
		}
	});
	const packed = member.stream().pipeThrough(count);
	try {
		yield* chunksOf(packed.pipeThrough(new DecompressionStream('gzip')), signal);
	} catch (cause) {
		if (signal?.aborted) throw cause;
		throw new RefusedError({ code: 'damaged-compression', values: { format: 'gzip' } });
	}
}

/** Where the members of a file begin, in bytes: each ends where the next one begins. */
async function membersOf(stored: Blob): Promise<readonly number[]> {
	const starts: number[] = [0];
	for (const place of await placesOf(stored)) {
		// A gzip inside a gzip can look like a member of it; only a whole one unpacks.
		if (await unpacks(stored.slice(starts.at(-1), place))) starts.push(place);
	}
	return starts;
}

async function unpacks(member: Blob): Promise<boolean> {
	try {
		for await (const chunk of unpacked(member, () => undefined)) void chunk;
		return true;
	} catch {
		return false;
	}
}

/** Where a member may begin, after the first one. */
async function placesOf(stored: Blob): Promise<readonly number[]> {
	const found: number[] = [];
	let before = new Uint8Array(0);
	let offset = 0;
	for await (const chunk of chunksOf(stored.stream())) {
		const bytes = new Uint8Array(before.length + chunk.length);
		bytes.set(before);
		bytes.set(chunk, before.length);
		for (let at = bytes.indexOf(0x1f); at !== -1; at = bytes.indexOf(0x1f, at + 1)) {
			const place = offset - before.length + at;
			if (place > 0 && at + BEGINNING <= bytes.length && beginsMember(bytes, at)) found.push(place);
		}
		offset += chunk.length;
		before = bytes.slice(Math.max(0, bytes.length - BEGINNING + 1));
	}
	return found;
}

/** Deflate, no reserved flags, a plausible level and system. */
function beginsMember(bytes: Uint8Array, at: number): boolean {
	const [magic, second, method, flags = 255, , , , , level = 255, system = 254] = bytes.subarray(
		at,
		at + BEGINNING
	);
	if (magic !== 0x1f || second !== 0x8b || method !== 8) return false;
	return flags < 32 && [0, 2, 4].includes(level) && (system < 14 || system === 255);
}
