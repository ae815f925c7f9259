import type { FigureRef } from '$lib/model/measure';

/**
 * Opens and closes passports by the address. What was opened here is closed by going back; what an
 * address opened, in place. `read` says which figure a text names, null for none; `visit` goes there.
 */
export function passportHistory(
	read: (text: string) => FigureRef | null,
	visit: (figure: FigureRef | null, replace: boolean) => void
) {
	let openedHere = false;
	return {
		open(text: string) {
			const figure = read(text);
			if (figure === null) return;
			openedHere = true;
			visit(figure, false);
		},
		close() {
			if (openedHere) history.back();
			else visit(null, true);
			openedHere = false;
		}
	};
}
