import { afterEach, describe, expect, it } from 'vitest';
import { WasmDatabase } from '../../src/lib/engine/database-wasm';
import { deleteStore } from '../../src/lib/store/delete-store';
import { Store } from '../../src/lib/store/store';
import { sql } from '../../src/lib/sql/statement';
import { Workspace } from '../../src/lib/workspace/workspace';
import { ACTIVITIES, PEOPLE, agreed, silent, summary, take } from '../fixtures/workspace/dropped';
import { everythingStored } from '../fixtures/workspace/stored';

const files = { worker: '/engine/duckdb-browser-eh.worker.js', module: '/engine/duckdb-eh.wasm' };
const opened: Workspace[] = [];

/**
 * A workspace over the browser's own engine and store, as a page opens it. What a workspace does
 * whatever the engine is in tests/sql/workspace.test.ts.
 */
async function open(openDatabase = () => WasmDatabase.open(files)) {
	const workspace = await Workspace.open(
		{
			openDatabase,
			store: await Store.open('alcance', silent),
			storeFailure: null,
			today: () => '2026-06-30'
		},
		silent
	);
	opened.push(workspace);
	return workspace;
}

afterEach(async () => {
	for (const workspace of opened.splice(0)) await workspace.close();
	await deleteStore('alcance');
});

describe("the reader's own programme in a browser", () => {
	it('is taken in, kept, and there again after a reload, without a person in it', async () => {
		const first = await open();
		const status = await take(first, ACTIVITIES, PEOPLE);
		expect(summary(status)).toEqual([
			['actividades.csv', 3, 2, 0, 1, true],
			['asistencia.csv', 3, 2, 1, 0, true]
		]);
		const stored = (await everythingStored()) + JSON.stringify(localStorage);
		expect(stored).toContain('Taller de datos');
		expect(stored).not.toMatch(/canar|otra|nadie/i);

		const second = await open();
		const again = await second.status();
		expect(summary(again)).toEqual(summary(status));
		expect(again.facts).toEqual(status.facts);
		expect(
			await second.query(sql`select count(distinct person)::integer as people from attendance`)
		).toEqual([{ people: 2 }]);
	});

	it('gives back the file itself where it was to be kept', async () => {
		const workspace = await open();
		const { offers } = await workspace.offer([ACTIVITIES], silent);
		const kept = { ...agreed(offers[0]!), keepOriginal: true };
		const status = await workspace.take([kept], silent);
		const [source] = status.sources;
		expect(source?.original).toBe(true);
		const file = await (await open()).original(source!.source.id);
		expect(await file?.text()).toBe(await ACTIVITIES.text());
	});

	it('is back as it was kept when the database dies', async () => {
		const databases: WasmDatabase[] = [];
		const workspace = await open(async () => {
			databases.push(await WasmDatabase.open(files));
			return databases.at(-1)!;
		});
		const before = await take(workspace, ACTIVITIES);
		const { offers } = await workspace.offer([PEOPLE], silent);
		const taking = workspace.take(offers.map(agreed), ({ task }) => {
			if (task === 'interpreting') void databases[0]?.close();
		});
		await expect(taking).rejects.toMatchObject({ failure: 'died' });
		expect(await workspace.status()).toEqual(before);
		expect(summary(await workspace.take(offers.map(agreed), silent))).toHaveLength(2);
	});
});
