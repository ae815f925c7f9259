/** Runs tasks one after the other, whether or not those before went well. */
export class Turns {
	#last: Promise<unknown> = Promise.resolve();

	run<T>(act: () => Promise<T> | T): Promise<T> {
		const answer = this.#last.then(act);
		this.#last = answer.catch(() => undefined);
		return answer;
	}
}
