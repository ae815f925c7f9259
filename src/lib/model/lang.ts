/** The languages every page is written in, the first one being the report's own. */
export const LANGS = ['es', 'pt', 'en'] as const;

export type Lang = (typeof LANGS)[number];

/** Whether a string names one of {@link LANGS}. */
export function isLang(value: string): value is Lang {
	return (LANGS as readonly string[]).includes(value);
}
