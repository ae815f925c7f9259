/**
 * A cell's text for comparing: lower case, without accents, with plain spaces (one at most in a
 * row), plain hyphens and plain apostrophes. Superscripts stay what they are: "60¹" is not 601.
 */
export function fold(text: string): string {
	return text
		.normalize('NFD')
		.replace(/[\p{M}\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
		.toLowerCase()
		.replace(/\p{Pd}|\u2212/gu, '-')
		.replace(/[\u2018\u2019\u00b4\u02bc`]/gu, "'")
		.replace(/\s+/gu, ' ')
		.trim();
}
