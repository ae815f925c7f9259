import { goto } from '$app/navigation';
import { page } from '$app/state';

/**
 * Stays on this page and changes what its address asks: search parameters, "" for none. `replace` makes
 * no entry in the history. Browser only.
 */
export function goOn(search: '' | `?${string}`, replace = false): void {
	// The path is the one the reader is on, whichever page that is.
	// eslint-disable-next-line svelte/no-navigation-without-resolve
	void goto(page.url.pathname + search, {
		keepFocus: true,
		noScroll: true,
		replaceState: replace
	});
}
