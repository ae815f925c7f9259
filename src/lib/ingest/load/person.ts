import { pattern, sql, type Fragment } from '$lib/sql/statement';
import { addressIn, marksOf, nameIn, phoneIn } from './identity';
import { plain } from './plain';

/** The two padded halves of an HMAC-SHA-256 key, in hexadecimal. */
export interface PersonKey {
	readonly inner: string;
	readonly outer: string;
}

const BLOCK = 64;

/** Prepares a key of at most 64 bytes. Throws on a longer one. */
export function personKey(key: Uint8Array): PersonKey {
	if (key.length > BLOCK) throw new RangeError(`A key of ${key.length} bytes is too long`);
	const padded = (mask: number) =>
		Array.from({ length: BLOCK }, (_, index) =>
			((key[index] ?? 0) ^ mask).toString(16).padStart(2, '0')
		).join('');
	return { inner: padded(0x36), outer: padded(0x5c) };
}

/** HMAC-SHA-256 (RFC 2104) of a text, the first 20 hexadecimal digits. */
function keyed({ inner, outer }: PersonKey, text: Fragment): Fragment {
	return sql`left(sha256(unhex(${outer}) || unhex(sha256(unhex(${inner}) || encode(${text})))), 20)`;
}

/** What an export says of a person; a fragment is null or empty where it says nothing. */
export interface PersonCells {
	/** A person already hashed, as in Alcance's own files. */
	readonly person: Fragment;
	readonly email: Fragment;
	readonly phone: Fragment;
	readonly name: Fragment;
	readonly organisation: Fragment;
}

/** A person as this importer writes one: how they are known, and 20 hexadecimal digits. */
const HASHED = '[epnx]-[0-9a-f]{20}';

/** Parts a person from the marks of the name beside the address or phone they are known by. */
export const BESIDE = '~';

/** A person with the marks of a name, as a source keeps one. */
const KEPT = `${HASHED}(${BESIDE}[0-9 ]*)?`;

/** As other projects write one: digits alone could be a phone or the number of a document. */
const HASHED_ELSEWHERE = '[0-9a-f]*[a-f][0-9a-f]*';

/**
 * Who a row is about, as a keyed hash that no file shows the name behind: by e-mail (`e-…`), else
 * phone (`p-…`), else name and organisation (`n-…`, which two persons may share); empty where the
 * row names nobody, as "N/A" or "notiene@notiene.com" do not. What is already such a hash stays.
 * Whom an address or phone is known by may be several: the marks of the row's name stand behind it.
 */
export function personHash(cells: PersonCells, key: PersonKey): Fragment {
	const person = sql`trim(${cells.person})`;
	const [address, phone, name] = [addressIn(cells.email), phoneIn(cells.phone), nameIn(cells.name)];
	// Written so that nothing is read twice: no marks leave nothing behind.
	const marks = sql`rtrim(${BESIDE}::varchar || ${marksOf(cells.name, key.inner)}, ${BESIDE})`;
	return sql`case
		when regexp_full_match(${person}, ${pattern(KEPT)}) then ${person}
		when ${address} <> '' then 'e-' || ${keyed(key, address)} || ${marks}
		when ${phone} <> '' then 'p-' || ${keyed(key, phone)} || ${marks}
		when ${name} <> '' then 'n-' || ${keyed(key, sql`${name} || '|' || ${plain(cells.organisation)}`)}
		when ${nameIn(person)} <> '' then 'n-' || ${keyed(key, nameIn(person))}
		else '' end`;
}

/** A person of a project's table: as it is where it is a hash, else hashed. */
export function personOfTable(person: Fragment, key: PersonKey): Fragment {
	return sql`case
		when regexp_full_match(trim(${person}), ${pattern(HASHED)}) then trim(${person})
		when length(${person}) between 12 and 20 and regexp_full_match(${person}, ${pattern(HASHED_ELSEWHERE)}) then ${person}
		when trim(${person}) <> '' then 'n-' || ${keyed(key, sql`trim(${person})`)}
		else '' end`;
}
