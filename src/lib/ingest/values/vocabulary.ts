import { fold } from './fold';

/**
 * A reader of cells that hold one of a few values: each value comes with its spellings, parted by
 * semicolons. Case, accents, punctuation around and between words do not matter; null where the
 * text is none of them.
 */
export function vocabulary<Value extends string>(
	spellings: Readonly<Record<Value, string>>
): (text: string) => Value | null {
	const values = new Map<string, Value>();
	for (const [value, list] of Object.entries<string>(spellings)) {
		for (const spelling of list.split(';')) values.set(wordsOf(spelling), value as Value);
	}
	return (text) => values.get(wordsOf(text)) ?? null;
}

function wordsOf(text: string): string {
	const words = fold(text)
		.replace(/[^\p{L}\p{N}✓✔✗✘☑☒]+/gu, ' ')
		.trim();
	return words === '' ? fold(text) : words;
}
