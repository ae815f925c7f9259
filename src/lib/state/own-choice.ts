import { resolve } from '$app/paths';
import { keptAs } from '$lib/model/kept-as';

/** "own" while the reader's own programme is what pages show; read before anything is drawn. */
const choice = () => keptAs('choice', resolve('/'));

/** What was chosen on this page, for browsers whose storage is switched off. */
let chosen: boolean | null = null;

/** Whether pages show the reader's own programme. Browser only. */
export function isOwnChosen(): boolean {
	try {
		return chosen ?? localStorage.getItem(choice()) === 'own';
	} catch {
		return false;
	}
}

/** Makes pages show the reader's own programme from the next load on, or the shipped one again. */
export function chooseOwn(own: boolean): void {
	chosen = own;
	try {
		if (own) localStorage.setItem(choice(), 'own');
		else localStorage.removeItem(choice());
	} catch {
		// It holds until the page is left.
	}
}
