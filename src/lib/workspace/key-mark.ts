import type { Connector } from '$lib/engine/connector';
import { sql } from '$lib/sql/statement';

/** A key in hexadecimal. */
export const hex = (key: Uint8Array): string =>
	Array.from(key, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** 16 hexadecimal digits by which a key is known again, and from which nobody finds the key. */
export async function keyMark(database: Connector, key: Uint8Array): Promise<string> {
	const [row] = await database.query<{ mark: string }>(
		sql`select left(sha256(${`Alcance ${hex(key)}`}), 16) as mark`
	);
	return row?.mark ?? '';
}
