import { flushSync } from 'svelte';
import { expect, it } from 'vitest';
import type { DatasetFacts } from '../../src/lib/model/dataset';
import { Dataset } from '../../src/lib/state/dataset.svelte';

const SHIPPED = { manifest: {} } as DatasetFacts;
const MINE = { manifest: {} } as DatasetFacts;

/** A reader's own programme that is open when the test says so. */
function own() {
	let opened: () => void = () => undefined;
	const opening = new Promise<void>((resolve) => (opened = resolve));
	const programme = {
		facts: MINE,
		open: () => opening,
		query: async () => [],
		close: async () => undefined
	};
	return { programme, opened };
}

it('shows the reader’s own programme once it is open', async () => {
	const dataset = new Dataset(SHIPPED);
	const { programme, opened } = own();
	const chosen = dataset.choose(programme);
	expect(dataset.facts).toBe(SHIPPED);
	opened();
	expect(await chosen).toBe(true);
	expect(dataset.facts).toBe(MINE);
	expect(await dataset.connector()).toBe(programme);
});

it('“back to …” is not undone by an opening that is still under way', async () => {
	const dataset = new Dataset(SHIPPED);
	const { programme, opened } = own();
	const chosen = dataset.choose(programme);
	expect(await dataset.choose(null)).toBe(true);
	opened();
	expect(await chosen).toBe(false);
	expect(dataset.isOwn).toBe(false);
	expect(dataset.facts).toBe(SHIPPED);
});

it('nothing that rests on a dataset is made anew when it is chosen again', async () => {
	const dataset = new Dataset(SHIPPED);
	const { programme, opened } = own();
	opened();
	const seen: [DatasetFacts, boolean][] = [];
	const stop = $effect.root(() => {
		$effect(() => {
			seen.push([dataset.facts, dataset.isOwn]);
		});
	});
	const choose = async (which: typeof programme | null) => {
		await dataset.choose(which);
		flushSync();
	};
	for (const which of [null, programme, programme, programme, null, null]) await choose(which);
	expect(seen).toEqual([
		[SHIPPED, false],
		[MINE, true],
		[SHIPPED, false]
	]);
	stop();
});
