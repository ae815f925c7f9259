import { pattern, sql, type Fragment } from '$lib/sql/statement';
import { plain } from './plain';

/** One address; letters of any script, for "josé@ejemplo.org" is one. */
export const ADDRESS =
	"[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N}._%+'-]*@[\\p{L}\\p{M}\\p{N}-]+([.][\\p{L}\\p{M}\\p{N}-]+)*";

/** What stands before the @ of an address that nobody has. */
const NOBODYS =
	'(no[._-]?(tiene|tengo|posee|hay|aplica|disponible|e?[._-]?mail|correo|reply)|sin[._-]?(correo|e?[._-]?mail)|' +
	'sem[._-]?e?[._-]?mail|nao[._-]?(tem|possui|informado)|ningun[oa]?|nenhum|none|null|anonim[oa]|anonymous|' +
	'desconocid[oa]|desconhecid[oa]|unknown|correo|e?[._-]?mail|x{2,})[0-9]*@.*' +
	'|.*@(no[._-]?(tiene|tengo|e?[._-]?mail|correo)|sin[._-]?(correo|e?[._-]?mail)|nao[._-]?tem|anonim[oa])([.].*)?';

/** What is written for a name where there is none, as {@link plain} leaves it. */
const NAMELESS =
	'n ?a|n ?d|s ?n|s ?d|n ?n|x+|anonim[oa]s?|anonymous|no tiene|no tengo|sin (nombre|datos?|identificar|informacion)|' +
	'sem (nome|dados?|informacao)|no name|no aplica|no disponible|no informad[oa]|no registra|no consta|no indica|' +
	'nao (tem|informad[oa]|identificad[oa]|se aplica)|desconocid[oa]|desconhecid[oa]|unknown|not (available|applicable|provided)|' +
	'none|null|nil|ningun[oa]?|nenhum|prefiero no decir(lo)?|prefiro nao dizer';

/** Figures of a phone; the first of several. */
const PHONE = '[+(]?[0-9][0-9 ().-]{5,}';

/** The first address of a cell as "Ana <ana@x.org>; eva@x.org", in lower case; empty where none is anybody's. */
export function addressIn(cell: Fragment): Fragment {
	const found = sql`regexp_extract(lower(${cell}), ${pattern(ADDRESS)})`;
	const local = sql`split_part(${found}, '@', 1)`;
	const host = sql`split_part(split_part(${found}, '@', 2), '.', 1)`;
	return sql`case when regexp_full_match(${found}, ${pattern(NOBODYS)}) or length(${local}) <= 3 and ${local} = ${host}
		then '' else ${found} end`;
}

/** The digits of a cell's first phone; empty where it has fewer than seven or ends in one digit seven times. */
export function phoneIn(cell: Fragment): Fragment {
	const digits = sql`regexp_replace(regexp_extract(${cell}, ${pattern(PHONE)}), '[^0-9]', '', 'g')`;
	return sql`case when length(${digits}) < 7 or replace(right(${digits}, 7), right(${digits}, 1), '') = ''
		or regexp_full_match(${digits}, '0?123456789?0?') then '' else ${digits} end`;
}

/** A name for comparing; empty where it is none. */
export function nameIn(cell: Fragment): Fragment {
	const name = plain(cell);
	return sql`case when regexp_full_match(${name}, ${pattern(NAMELESS)}) then '' else ${name} end`;
}

/** Words within a name that do not tell one from another: devices, guests, particles, titles, initials. */
const NOBODYS_OWN =
	'\\b(iphone|ipad|android|galaxy|samsung|huawei|xiaomi|motorola|guest|invitad[oa]|convidad[oa]|user|usuario|zoom|' +
	'laptop|desktop|participante?|asistente|de|del|da|do|dos|das|la|los|el|of|the|dra?|ing|lic|sra?|mrs?|ms|[a-z0-9])\\b';

/**
 * The words of a name as short keyed marks, in order, parted by spaces: enough to tell whether two
 * names have a word in common, and not to read either. Empty where there is no name.
 */
export function marksOf(name: Fragment, secret: string): Fragment {
	const words = sql`regexp_extract_all(regexp_replace(${nameIn(name)}, ${pattern(NOBODYS_OWN)}, ' ', 'g'), '[^ ]+')`;
	return sql`coalesce(array_to_string(list_sort(list_transform(${words}, lambda word: hash(${secret}::varchar, word) % 65536)), ' '), '')`;
}
