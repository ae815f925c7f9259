import { headerKey } from './header';

const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/**
 * Equal for files of one shape: the same headers in the same order, however they are written. It
 * is kept to remember a reader's choice, so it is a 64-bit hash (FNV-1a): where a file has no
 * header, its first row of people may stand in for one.
 */
export function shapeKey(columns: readonly string[]): string {
	let hash = OFFSET;
	for (const byte of new TextEncoder().encode(columns.map(headerKey).join('\u001f'))) {
		hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * PRIME);
	}
	return `${columns.length}-${hash.toString(16).padStart(16, '0')}`;
}
