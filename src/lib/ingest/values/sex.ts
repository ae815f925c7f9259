import { fold } from './fold';
import { vocabulary } from './vocabulary';

export type Sex = 'female' | 'male' | 'other';

const sex = vocabulary<Sex>({
	female:
		'f; fem; female; woman; women; girl; femenino; femenina; femeninos; feminino; feminina; mujer; ' +
		'mujeres; mulher; mulheres; mulher cis; mujer cis; mujer trans; mulher trans; trans woman; ' +
		'she/her; ella; ela; sra; señora; señorita; srta; senhora; mrs; ms; miss',
	male:
		'masc; male; man; men; boy; masculino; masculina; masculinos; hombre; hombres; homem; homens; ' +
		'varón; varones; h; hombre cis; homem cis; hombre trans; homem trans; trans man; he/him; él; ele; ' +
		'sr; señor; senhor; mr',
	other:
		'other; otro; otra; otre; outro; outra; outre; x; non-binary; nonbinary; nb; no binario; ' +
		'no binaria; no binarie; não binário; não binária; não-binárie; intersex; intersexual; they/them; ' +
		'genderqueer; agender; diverso'
});

/**
 * Sex or gender as somebody answered it, in es/pt/en; null where the text does not say ("prefiero
 * no decir"). A bare "M" is what {@link meaningOfM} found for the column, or null.
 */
export function readSex(text: string, m: 'female' | 'male' | null = null): Sex | null {
	return fold(text).replace('.', '') === 'm' ? m : sex(text);
}

/**
 * What "M" stands for in a column with these cells: male beside "F", "mujer" beside "H" (hombre),
 * null where neither or both are there.
 */
export function meaningOfM(texts: Iterable<string>): 'female' | 'male' | null {
	let besideF = false;
	let besideH = false;
	for (const text of texts) {
		const letter = fold(text).replace('.', '');
		besideF ||= letter === 'f';
		besideH ||= letter === 'h';
	}
	if (besideF === besideH) return null;
	return besideF ? 'male' : 'female';
}
