/** What a browser keeps of a site: two keys of its local storage; a database, and a channel of its tabs. */
const NAMES = { theme: 'theme', choice: 'alcance-programme', store: 'alcance' } as const;

/**
 * The name of something that a browser keeps. All sites of an origin share its storage, so one in a
 * folder adds its `base`, as "/folder/"; one at the root does not. `static/first-paint.js` does the same.
 */
export function keptAs(what: keyof typeof NAMES, base: string): string {
	return base === '/' ? NAMES[what] : `${NAMES[what]} ${base}`;
}
