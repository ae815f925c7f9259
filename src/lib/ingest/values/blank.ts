import { fold } from './fold';

/**
 * What people and programs write where there is nothing to write. Not among them: "none", "ninguno"
 * and "nenhum", which may mean zero; spreadsheet errors other than #N/A, which hide a value.
 */
const NOTHING = new Set(
	[
		'n/a; n.a.; n. a.; na; #n/a; #n/d; nan; nil; null; \\n; undefined; <na>; (null); (blank); (empty)',
		'(not set); (not provided); not set; not available; not applicable; not specified',
		'unknown; tbc; tbd; tba; to be confirmed; to be determined; to be announced; to be defined',
		'n/d; n.d.; nd; s/d; s.d.; s/i; s/n; n/c; ns/nc; ns/nr; n/i; no consta; no aplica; (vacio)',
		'sin dato; sin datos; sin informacion; sin especificar; sin definir; sin confirmar; sin determinar',
		'por confirmar; por definir; por determinar; por anunciar; a confirmar; a definir; a determinar',
		'desconocido; desconocida; se desconoce; no disponible; no informado; no informada; vacio; en blanco',
		'sem dado; sem dados; sem informacao; nao informado; nao informada; nao disponivel; nao se aplica',
		'nao aplicavel; nao consta; desconhecido; desconhecida; em branco; vazio; (vazio); (em branco)'
	].flatMap((line) => line.split('; '))
);

/**
 * Whether a cell holds no value: empty, only dashes, dots, slashes or question marks, or one of the
 * es/pt/en notes for "nothing here" ("N/D", "por confirmar", "(not set)", "não informado" …). "NA"
 * is blank here; for countries it is Namibia's code, which `readCountry` looks for first.
 */
export function isBlank(text: string): boolean {
	const folded = fold(text);
	const unmarked = folded.replace(/[.:*]$/u, '');
	return /^[-_./?¿\s]*$/u.test(folded) || NOTHING.has(folded) || NOTHING.has(unmarked);
}
