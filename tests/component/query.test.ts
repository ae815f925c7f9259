import { expect, it } from 'vitest';
import { EngineError, type Connector } from '../../src/lib/engine/connector';
import { Query } from '../../src/lib/state/query.svelte';

const connector = async () => ({}) as Connector;

/** A question whose answers the test gives, in the order it likes. */
function controlled() {
	const waiting = new Map<
		string,
		{ resolve: (rows: string) => void; reject: (error: unknown) => void }
	>();
	const query = new Query<string, string>(
		{ question: 'first', rows: 'built', by: 'build' },
		(_, question) => new Promise((resolve, reject) => waiting.set(question, { resolve, reject }))
	);
	return { query, waiting };
}

it('keeps the last answer, with its question, until the next is there', async () => {
	const { query, waiting } = controlled();
	const done = query.ask(connector, 'second');
	await expect.poll(() => waiting.has('second')).toBe(true);
	expect(query.answer).toEqual({ question: 'first', rows: 'built', by: 'build' });
	expect(query.pending).toBe(true);
	waiting.get('second')?.resolve('new');
	await done;
	expect(query.answer).toEqual({ question: 'second', rows: 'new', by: 'browser' });
	expect(query.pending).toBe(false);
});

it('drops answers that come too late', async () => {
	const { query, waiting } = controlled();
	const slow = query.ask(connector, 'slow');
	const fast = query.ask(connector, 'fast');
	await expect.poll(() => waiting.size).toBe(2);
	waiting.get('fast')?.resolve('fast rows');
	await fast;
	waiting.get('slow')?.resolve('slow rows');
	await slow;
	expect(query.answer.rows).toBe('fast rows');
});

it('says why it has no answer, and forgets it at the next', async () => {
	const { query, waiting } = controlled();
	const failing = query.ask(connector, 'failing');
	await expect.poll(() => waiting.has('failing')).toBe(true);
	waiting.get('failing')?.reject(new EngineError('deadline', 'too long'));
	await failing;
	expect(query.failure).toBe('deadline');
	expect(query.answer.rows).toBe('built');
	const next = query.ask(connector, 'next');
	expect(query.failure).toBeNull();
	await expect.poll(() => waiting.has('next')).toBe(true);
	waiting.get('next')?.resolve('rows');
	await next;
	expect(query.answer.rows).toBe('rows');
});

/** A quick answer that comes when the test says so. */
function later() {
	let give: (rows: string | null) => void = () => undefined;
	const rows = new Promise<string | null>((resolve) => (give = resolve));
	return { quick: () => rows, give };
}

it('shows a quick answer at once, and the engine is still asked', async () => {
	const { query, waiting } = controlled();
	const done = query.ask(connector, 'second', (question) => `quick ${question}`);
	expect(query.answer).toEqual({ question: 'second', rows: 'quick second', by: 'cube' });
	expect(query.pending).toBe(true);
	await expect.poll(() => waiting.has('second')).toBe(true);
	waiting.get('second')?.resolve('whole');
	await done;
	expect(query.answer).toEqual({ question: 'second', rows: 'whole', by: 'browser' });
});

it('never puts a quick answer in the place of the engine’s', async () => {
	const { query, waiting } = controlled();
	const { quick, give } = later();
	const done = query.ask(connector, 'second', quick);
	expect(query.quickPending).toBe(true);
	await expect.poll(() => waiting.has('second')).toBe(true);
	waiting.get('second')?.resolve('whole');
	await done;
	give('quick');
	await expect.poll(() => query.quickPending).toBe(false);
	expect(query.answer).toEqual({ question: 'second', rows: 'whole', by: 'browser' });
});

it('drops the quick answer to a question that was overtaken', async () => {
	const { query, waiting } = controlled();
	const slow = later();
	void query.ask(connector, 'slow', slow.quick);
	const fast = query.ask(connector, 'fast', (question) => `quick ${question}`);
	slow.give('quick slow');
	await expect.poll(() => waiting.size).toBe(2);
	expect(query.answer.rows).toBe('quick fast');
	waiting.get('fast')?.resolve('fast');
	await fast;
	expect(query.answer.rows).toBe('fast');
});

it('waits for the engine where there is no quick answer, or none can be had', async () => {
	for (const quick of [
		() => null,
		() => Promise.resolve(null),
		() => Promise.reject(new Error('offline')),
		() => {
			throw new Error('broken');
		}
	]) {
		const { query, waiting } = controlled();
		const done = query.ask(connector, 'second', quick);
		await expect.poll(() => waiting.has('second')).toBe(true);
		expect(query.answer.by).toBe('build');
		expect(query.quickPending).toBe(false);
		waiting.get('second')?.resolve('whole');
		await done;
		expect(query.answer.by).toBe('browser');
	}
});

it('keeps the quick answer when the engine fails, and says that it failed', async () => {
	const { query, waiting } = controlled();
	const done = query.ask(connector, 'second', () => 'quick');
	await expect.poll(() => waiting.has('second')).toBe(true);
	waiting.get('second')?.reject(new EngineError('unavailable', 'no engine'));
	await done;
	expect(query.answer).toEqual({ question: 'second', rows: 'quick', by: 'cube' });
	expect(query.failure).toBe('unavailable');
	expect(query.pending).toBe(false);
});
