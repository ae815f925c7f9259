/**
 * Whether the pointer lies where it was left: what comes under it by itself, as the next picture, is not
 * pointed at.
 */
export class RestingPointer {
	#isResting = $state(true);

	get isResting(): boolean {
		return this.#isResting;
	}

	/** What is shown changed under the pointer. */
	rest(): void {
		this.#isResting = true;
	}

	/** To be told of every move. */
	moved = ({ movementX, movementY }: PointerEvent): void => {
		if (movementX !== 0 || movementY !== 0) this.#isResting = false;
	};
}
