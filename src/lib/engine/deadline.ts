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
