import type { Head } from './source';

/** True when every byte is valid in an encoding. */
export function decodes(head: Head, name: string): boolean {
	try {
		new TextDecoder(name, { fatal: true }).decode(head.bytes, { stream: !head.whole });
		return true;
	} catch {
		return false;
	}
}
