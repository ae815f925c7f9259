import type { Connector } from '$lib/engine/connector';
import type { Programme } from '$lib/model/programme';
import { ident, sql } from '$lib/sql/statement';
import { RESOURCES } from './canonical/resources';
import { joined, staged } from './canonical/staged';

/**
 * 12 hexadecimal digits that the same rows and programme have on every computer, whatever the order
 * of the rows and the files they came from.
 */
export async function contentHash(database: Connector, programme: Programme): Promise<string> {
	const digests: string[] = [JSON.stringify(programme)];
	for (const { name, schema } of RESOURCES) {
		const cells = schema.fields.map((field) => sql`coalesce(${ident(field.name)}, chr(30))`);
		const [row] = await database.query<{ digest: string | null; rows: number }>(
			sql`select bit_xor(md5_number(concat_ws(chr(31), ${joined(cells)})))::varchar as digest,
				count(*)::double as rows from ${staged(name)}`
		);
		digests.push(`${name} ${row?.rows ?? 0} ${row?.digest ?? ''}`);
	}
	const [hashed] = await database.query<{ hash: string }>(
		sql`select left(sha256(${digests.join('\n')}), 12) as hash`
	);
	return hashed?.hash ?? '';
}
