/** Undoes what was done for the last element. */
let undo = () => {};

/**
 * Leaves the keyboard and assistive technology nothing but one element: all beside it and beside what
 * holds it is inert. Returns what undoes it, unless another one was left alone since.
 */
export function leaveAlone(element: Element): () => void {
	undo();
	const beside: HTMLElement[] = [];
	for (let one: Element | null = element; one?.parentElement; one = one.parentElement) {
		for (const other of one.parentElement.children) {
			if (other !== one && other instanceof HTMLElement && !other.inert) beside.push(other);
		}
	}
	for (const other of beside) other.inert = true;
	const own = () => {
		for (const other of beside) other.inert = false;
		undo = () => {};
	};
	undo = own;
	return () => undo === own && own();
}
