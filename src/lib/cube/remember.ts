import type { Cube } from './cube';

/** Enough for all that one view asks, with some of the view before. */
const KEPT = 128;

const remembered = new WeakMap<Cube, Map<string, unknown>>();

/**
 * What was made of a cube under a key, made once: a view asks for the same cells many times over,
 * only by other years. The key says all that the making depends on, what is made included.
 */
export function remember<T>(cube: Cube, key: string, make: () => T): T {
	let kept = remembered.get(cube);
	if (!kept) remembered.set(cube, (kept = new Map()));
	if (kept.has(key)) return kept.get(key) as T;
	const made = make();
	kept.set(key, made);
	const [oldest] = kept.keys();
	if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
	return made;
}
