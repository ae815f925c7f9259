import { sql, type Fragment } from '$lib/sql/statement';

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

const plain = (text: Fragment): Fragment =>
	sql`trim(regexp_replace(lower(strip_accents(${text})), '[^a-z0-9]+', ' ', 'g'))`;

/**
 * Who a row is about, as a keyed hash that no file shows the name behind: by e-mail (`e-…`), else
 * phone (`p-…`), else name and organisation (`n-…`, which two persons may share); empty where the
 * row names nobody. What is already such a hash stays.
 */
export function personHash(cells: PersonCells, key: PersonKey): Fragment {
	const digits = sql`regexp_replace(${cells.phone}, '[^0-9]', '', 'g')`;
	return sql`case
		when regexp_full_match(${cells.person}, '([epnx]-)?[0-9a-f]{12,20}') then ${cells.person}
		when contains(${cells.email}, '@') then 'e-' || ${keyed(key, sql`lower(trim(${cells.email}))`)}
		when length(${digits}) >= 7 then 'p-' || ${keyed(key, digits)}
		when ${plain(cells.name)} <> '' then 'n-' || ${keyed(key, sql`${plain(cells.name)} || '|' || ${plain(cells.organisation)}`)}
		when trim(${cells.person}) <> '' then 'n-' || ${keyed(key, plain(cells.person))}
		else '' end`;
}
