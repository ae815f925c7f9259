import { createHash } from 'node:crypto';

/** Milliseconds that the work below takes on the two quiet cores that limits are meant for. */
const USUAL = 130;

/** How often it is done: the quickest counts, since a pause is not a slow machine. */
const TIMES = 3;

/** Milliseconds of a fixed piece of work: a hash over 32 MiB, and numbers sorted. */
function measured() {
	const started = performance.now();
	createHash('sha256')
		.update(Buffer.alloc(32 * 1024 * 1024))
		.digest();
	let state = 1;
	const numbers = Array.from({ length: 100_000 }, () => (state = (state * 48_271) % 2_147_483_647));
	numbers.sort((a, b) => a - b);
	return performance.now() - started;
}

/** The answer is handed to every process that a test run starts. */
const KEPT = 'PACE';

/**
 * How many times slower this machine is than the usual one, from 1 to 20: what time limits of tests are
 * multiplied by. Measured once a run; `PACE=4 npm test` says it instead.
 */
export function pace() {
	const given = Number(process.env[KEPT]);
	if (given > 0) return given;
	const quickest = Math.min(...Array.from({ length: TIMES }, measured));
	const times = Math.min(20, Math.max(1, quickest / USUAL));
	process.env[KEPT] = times.toFixed(2);
	return times;
}
