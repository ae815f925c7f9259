import type { Connector } from './connector';

/**
 * Asks each statement once, however often it is put: views of one page share many. For the length of
 * one answer, since it keeps the rows.
 */
export function once(connector: Connector): Connector {
	const asked = new Map<string, Promise<unknown[]>>();
	return {
		query<Row>(statement: Parameters<typeof connector.query<Row>>[0]) {
			const key = JSON.stringify([statement.text, statement.values]);
			const rows = asked.get(key) ?? connector.query(statement);
			asked.set(key, rows);
			return rows as Promise<Row[]>;
		},
		close: () => connector.close()
	};
}
