/**
 * A label as an id of lower-case letters, digits and hyphens: "Año 1: Taller" → "ano-1-taller".
 * Letters of other scripts are written as their code points, so that different labels stay apart.
 */
export function slug(label: string): string {
	const plain = label.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
	const spelled = plain.replace(/[^\p{ASCII}]/gu, (letter) =>
		/\p{L}|\p{N}/u.test(letter) ? `u${letter.codePointAt(0)!.toString(16)}` : ' '
	);
	return spelled.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'x';
}
