/** Set while the reader's own programme is what pages show; read before anything is drawn. */
const CHOICE = 'alcance-programme';

/** What was chosen on this page, for browsers whose storage is switched off. */
let chosen: boolean | null = null;

/** Whether pages show the reader's own programme. Browser only. */
export function isOwnChosen(): boolean {
	try {
		return chosen ?? localStorage.getItem(CHOICE) === 'own';
	} catch {
		return false;
	}
}

/** Makes pages show the reader's own programme from the next load on, or the shipped one again. */
export function chooseOwn(own: boolean): void {
	chosen = own;
	try {
		if (own) localStorage.setItem(CHOICE, 'own');
		else localStorage.removeItem(CHOICE);
	} catch {
		// It holds until the page is left.
	}
}
