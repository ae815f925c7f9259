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
