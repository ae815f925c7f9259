import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { deleteStore } from '../../src/lib/store/delete-store';
import { Store, StoreError } from '../../src/lib/store/store';
import { sql } from '../../src/lib/sql/statement';
import { Workspace } from '../../src/lib/workspace/workspace';
import { REPORTED } from '../fixtures/reported-figure';
import { CarriedNodeDatabase } from '../fixtures/workspace/carried-node';
import {
	ACTIVITIES,
	PEOPLE,
	agreed,
	csv,
	silent,
	summary,
	take
} from '../fixtures/workspace/dropped';
import { everythingStored } from '../fixtures/workspace/stored';

const opened: Workspace[] = [];

/** A workspace over native DuckDB and an IndexedDB in memory; the browser's own are in tests/component. */
async function open(store?: Store) {
	const workspace = await Workspace.open(
		{
			openDatabase: () => CarriedNodeDatabase.open(),
			store: store ?? (await Store.open('alcance', silent)),
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

describe("the reader's own programme", () => {
	it('is taken in, kept, and there again after a reload, without a person in it', async () => {
		const first = await open();
		const status = await take(first, ACTIVITIES, PEOPLE);
		expect(summary(status)).toEqual([
			['actividades.csv', 3, 2, 0, 1, true],
			['asistencia.csv', 3, 2, 1, 0, true]
		]);
		const stored = await everythingStored();
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

	it('proposes what was chosen for files of that shape before', async () => {
		const workspace = await open();
		const { offers } = await workspace.offer([ACTIVITIES], silent);
		const [offer] = offers;
		expect(offer?.remembered).toBe(false);
		const mapping = { ...offer!.recognition.mapping };
		delete mapping.headcount;
		await workspace.take([{ ...agreed(offer!), mapping }], silent);
		const next = await workspace.offer([ACTIVITIES], silent);
		expect(next.offers[0]?.remembered).toBe(true);
		expect(next.offers[0]?.recognition.mapping).toEqual(mapping);
	});

	it('replaces what the same sheet held before', async () => {
		const workspace = await open();
		await take(workspace, ACTIVITIES);
		const text = (await ACTIVITIES.text()).replace('cerca de 60', '61');
		const status = await take(workspace, csv('actividades.csv', text));
		expect(summary(status)).toEqual([['actividades.csv', 3, 2, 0, 1, true]]);
		expect(
			await workspace.query(
				sql`select headcount, headcount_qualifier from activity where headcount is not null`
			)
		).toEqual([{ headcount: 61, headcount_qualifier: 'exact' }]);
	});

	it('goes into a project file and comes out the same, elsewhere', async () => {
		const workspace = await open();
		const status = await take(workspace, ACTIVITIES, PEOPLE);
		const project = await workspace.exportProject(false);
		expect(await project.text()).not.toContain('canary');
		await workspace.close();
		opened.splice(0);
		await deleteStore('alcance');
		expect(await indexedDB.databases()).toEqual([]);

		const elsewhere = await open();
		expect((await elsewhere.status()).sources).toEqual([]);
		const there = await elsewhere.openProject(new File([project], 'programa.zip'), silent);
		expect(there.facts).toEqual(status.facts);
		expect(there.findings).toEqual([]);
	});

	it('is as before when a task is cancelled or a file cannot be read', async () => {
		const workspace = await open();
		const before = await take(workspace, ACTIVITIES);
		const rows = Array.from({ length: 60_000 }, (_, n) => `T-1,p${n}@example.org`).join('\n');
		const big = csv('muchos.csv', `activity_id,email\n${rows}\n`);
		const { offers } = await workspace.offer([big], silent);
		const cancelled = workspace.take(offers.map(agreed), ({ task }) => {
			if (task === 'loading') workspace.cancel();
		});
		await expect(cancelled).rejects.toThrow(/abort/i);
		expect(await workspace.status()).toEqual(before);
		await expect(workspace.openProject(new File(['PK nonsense'], 'x.zip'), silent)).rejects.toThrow(
			'damaged-archive'
		);
		expect(await workspace.status()).toEqual(before);
	});

	it('does not write over what another tab has changed meanwhile', async () => {
		const here = await open();
		const there = await open();
		const { facts } = await take(there, ACTIVITIES);
		const named = { ...facts!.programme, name: 'Red Sur' };
		await there.describe(named, [], silent);
		const { offers } = await here.offer([PEOPLE], silent);
		await expect(here.take(offers.map(agreed), silent)).rejects.toMatchObject({
			failure: 'changed'
		});
		const now = await here.status();
		expect(now).toEqual(await there.status());
		expect(now.facts?.programme.name).toBe('Red Sur');
		const after = await here.take(offers.map(agreed), silent);
		expect(summary(after)).toEqual([
			['actividades.csv', 3, 2, 0, 1, true],
			['asistencia.csv', 3, 2, 1, 0, true]
		]);
		expect(after.facts?.programme.name).toBe('Red Sur');
	});

	it('keeps what reports state, and carries it', async () => {
		const workspace = await open();
		const { facts } = await take(workspace, ACTIVITIES);
		const told = await workspace.describe(facts!.programme, [REPORTED], silent);
		expect(told.figures).toEqual([REPORTED]);
		const project = await workspace.exportProject(false);

		const reopened = await open();
		expect((await reopened.status()).figures).toEqual([REPORTED]);
		const changed = { ...REPORTED, value: 510 };
		const again = await reopened.describe(facts!.programme, [changed], silent);
		expect(again.figures).toEqual([changed]);
		expect(again.sources).toHaveLength(2);

		await reopened.openProject(new File([project], 'p.zip'), silent);
		expect((await reopened.status()).figures).toEqual([REPORTED]);
	});

	it('knows its own key again, and says when persons came without theirs', async () => {
		const workspace = await open();
		await take(workspace, ACTIVITIES, PEOPLE);
		const without = new File([await workspace.exportProject(false)], 'sin.zip');
		const withKey = new File([await workspace.exportProject(true)], 'con.zip');
		expect((await workspace.openProject(without, silent)).foreign).toBe(false);
		await workspace.close();
		opened.splice(0);
		await deleteStore('alcance');

		const elsewhere = await open();
		expect((await elsewhere.openProject(without, silent)).foreign).toBe(true);
		expect((await elsewhere.openProject(withKey, silent)).foreign).toBe(false);
		await take(elsewhere, csv('otra.csv', `activity_id,email\nT-2,canary.person@example.org\n`));
		expect(
			await elsewhere.query(sql`select count(distinct person)::integer as people from attendance`)
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

	it('takes a sheet back that was exported to be mended, as it was decided before', async () => {
		const workspace = await open();
		const risky = (await ACTIVITIES.text()).replace('Foro de mapas', '+60 años');
		const list = csv('formularios.csv', 'Nombre,Correo\nAna,ana@example.org\n');
		await take(workspace, csv('actividades.csv', risky));
		const { offers } = await workspace.offer([list], silent);
		const event = { activityId: 't-1' };
		const decision = agreed(offers[0]!);
		const status = await workspace.take(
			[{ ...decision, settings: { ...decision.settings, event } }],
			silent
		);
		const texts = { column: 'Findings', line: 'Line', rules: {} };
		const exported = await Promise.all(
			status.sources.map(({ source }) => workspace.exportFindings(source.id, texts))
		);
		const mended = exported.map((blob, index) => new File([blob], `m${index}.csv`));
		const again = await workspace.offer(mended, silent);
		expect(again.offers.map(({ replaces }) => replaces?.mended)).toEqual([true, true]);
		expect(again.offers[1]?.settings.event).toEqual(event);
		const after = await workspace.take(
			again.offers.map((offer) => ({ ...agreed(offer), settings: offer.settings })),
			silent
		);
		expect(after.sources.map(({ loaded, refused }) => [loaded, refused])).toEqual([
			[2, 0],
			[1, 0]
		]);
		expect(await workspace.query(sql`select title from activity where title like '%60%'`)).toEqual([
			{ title: '+60 años' }
		]);
	});

	it('works on when nothing more fits, says so, and keeps all of it once it does', async () => {
		const store = await Store.open('alcance', silent);
		const commit = store.commit.bind(store);
		const workspace = await open(store);
		await take(workspace, ACTIVITIES);
		store.commit = () => Promise.reject(new StoreError('quota'));
		const full = await take(workspace, PEOPLE);
		expect(full.storeFailure).toBe('quota');
		expect(full.sources.map(({ kept }) => kept)).toEqual([true, false]);
		expect((await (await open()).status()).sources).toHaveLength(1);
		store.commit = commit;
		const { facts } = full;
		const after = await workspace.describe({ ...facts!.programme, name: 'Red Sur' }, [], silent);
		expect(after.storeFailure).toBeNull();
		expect(after.sources.map(({ kept }) => kept)).toEqual([true, true]);
		expect((await (await open()).status()).sources).toHaveLength(2);
	});

	it('brings back what it can when rows on the disk are damaged, and says what is lost', async () => {
		const workspace = await open();
		const { sources } = await take(workspace, ACTIVITIES, PEOPLE);
		const store = await Store.open('alcance', silent);
		const pieces = store.pieces.bind(store);
		store.pieces = async (id) =>
			id === sources[1]?.source.id ? [new Blob(['nothing of a gzip'])] : pieces(id);
		const again = await (await open(store)).status();
		expect(again.sources.map(({ source }) => source.file)).toEqual(['actividades.csv']);
		expect(again.lost).toEqual(['asistencia.csv']);
	});
});
