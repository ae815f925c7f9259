import { prefersReducedMotion } from 'svelte/motion';

/** How long what is new takes to appear, in milliseconds. */
const APPEARS_IN = 150;

/**
 * Exchanges what a part of the page shows, where its reader has done nothing to have it changed: hidden
 * while it is laid out anew, so that nothing slides away under the eye. Called right before the change.
 * Who is in it already, by the focus, is not thrown out.
 */
export function exchange(part: HTMLElement): void {
	if (part.contains(document.activeElement)) return;
	part.style.visibility = 'hidden';
	requestAnimationFrame(() =>
		requestAnimationFrame(() => {
			part.style.removeProperty('visibility');
			if (prefersReducedMotion.current) return;
			part.animate([{ opacity: 0 }, { opacity: 1 }], APPEARS_IN);
		})
	);
}
