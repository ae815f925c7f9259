/**
 * Leaves the keyboard and assistive technology nothing but one element: all beside it and beside what
 * holds it is inert. Returns what undoes it.
 */
export function leaveAlone(element: Element): () => void {
	const beside: HTMLElement[] = [];
	for (let one: Element | null = element; one?.parentElement; one = one.parentElement) {
		for (const other of one.parentElement.children) {
			if (other !== one && other instanceof HTMLElement && !other.inert) beside.push(other);
		}
	}
	for (const other of beside) other.inert = true;
	return () => {
		for (const other of beside) other.inert = false;
	};
}
