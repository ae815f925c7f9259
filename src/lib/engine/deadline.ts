import { EngineError } from './connector';

/** The promise's outcome, or an {@link EngineError} `deadline` after so many milliseconds. */
export function withDeadline<T>(promise: Promise<T>, milliseconds: number): Promise<T> {
	let timer: ReturnType<typeof setTimeout>;
	const deadline = new Promise<never>((_, reject) => {
		timer = setTimeout(
			() => reject(new EngineError('deadline', `No answer after ${milliseconds} ms`)),
			milliseconds
		);
	});
	return Promise.race([promise, deadline]).finally(() => clearTimeout(timer));
}

/** How long somebody waits. */
interface Patience {
	/** Given when they wait no longer; its reason says why. */
	readonly signal: AbortSignal;
	/** Rejects with that reason; never resolves. */
	readonly end: Promise<never>;
	/** Forgets the time; to be called when the wait is over. */
	readonly done: () => void;
}

/** So many milliseconds, after which the reason is an {@link EngineError} `deadline`, or until `signal`. */
export function patienceOf(milliseconds: number, signal?: AbortSignal): Patience {
	const given = new AbortController();
	const overtaken = () => given.abort(signal?.reason);
	const late = () => given.abort(new EngineError('deadline', `No answer after ${milliseconds} ms`));
	const timer = setTimeout(late, milliseconds);
	const end = new Promise<never>((_, reject) => {
		given.signal.addEventListener('abort', () => reject(given.signal.reason));
	});
	end.catch(() => undefined);
	if (signal?.aborted) overtaken();
	signal?.addEventListener('abort', overtaken);
	return {
		signal: given.signal,
		end,
		done() {
			clearTimeout(timer);
			signal?.removeEventListener('abort', overtaken);
		}
	};
}
