import { goto } from '$app/navigation';
import { page } from '$app/state';

/**
 * Stays on this page, whichever it is, and changes what its address asks: search parameters, "" for
 * none. `replace` makes no entry in the history. Browser only.
 */
export function goOn(search: '' | `?${string}`, replace = false): void {
	void goto(page.url.pathname + search, {
		keepFocus: true,
		noScroll: true,
		replaceState: replace
	});
}
