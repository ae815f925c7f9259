import type { Connector } from './connector';

/**
 * Asks each statement once, however often it is put: views of one page share many. For the length of
 * one answer, since it keeps the rows; once `signal` says that nobody waits for it, nothing is asked.
 */
export function once(connector: Connector, signal?: AbortSignal): Connector {
	const asked = new Map<string, Promise<unknown[]>>();
	return {
		async query<Row>(statement: Parameters<typeof connector.query<Row>>[0]) {
			signal?.throwIfAborted();
			const key = JSON.stringify([statement.text, statement.values]);
			const rows = asked.get(key) ?? connector.query(statement, signal);
			asked.set(key, rows);
			return rows as Promise<Row[]>;
		},
		close: () => connector.close()
	};
}
