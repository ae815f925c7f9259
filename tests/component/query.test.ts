import { expect, it } from 'vitest';
import { EngineError, type Connector } from '../../src/lib/engine/connector';
import { Query, type QuickRows } from '../../src/lib/state/query.svelte';
import type { Statement } from '../../src/lib/sql/statement';

const FIRST = { question: 'first', rows: 'built', whole: true, by: 'build' } as const;
const part = (rows: string) => ({ rows, whole: false });

/** A question whose answers the test gives, in the order it likes, and the engine it has them of. */
function controlled(
	quick: (question: string) => QuickRows<string> = () => null,
	first: typeof FIRST | null = FIRST
) {
	interface Waiting {
		resolve: (rows: string) => void;
		reject: (error: unknown) => void;
		/** What was known before. */
		known: string | null;
		engine: Connector;
	}
	const waiting = new Map<string, Waiting>();
	const loaded: string[] = [];
	const signals: (AbortSignal | undefined)[] = [];
	const engine: Connector = {
		async query<Row>(_: Statement<Row>, signal?: AbortSignal) {
			signals.push(signal);
			return [];
		},
		close: async () => undefined
	};
	const query = new Query<string, string>(
		{
			key: (question) => question.toLowerCase(),
			quick,
			connector: async () => {
				loaded.push('engine');
				return engine;
			},
			ask: (engine, question, known) =>
				new Promise((resolve, reject) => waiting.set(question, { resolve, reject, known, engine }))
		},
		first
	);
	const asked = (question: string) => expect.poll(() => waiting.has(question)).toBe(true);
	return { query, waiting, loaded, signals, asked };
}

it('keeps the last answer, with its question, until the next is there', async () => {
	const { query, waiting, asked } = controlled();
	const done = query.ask('second');
	await asked('second');
	expect(query.answer).toEqual(FIRST);
	expect(query.pending).toBe(true);
	waiting.get('second')?.resolve('new');
	await done;
	expect(query.answer).toEqual({ question: 'second', rows: 'new', whole: true, by: 'browser' });
	expect(query.pending).toBe(false);
});

it('may have no answer at first', async () => {
	const { query, waiting, asked } = controlled(() => null, null);
	expect(query.answer).toBeNull();
	const done = query.ask('first');
	await asked('first');
	waiting.get('first')?.reject(new EngineError('died', 'gone'));
	await done;
	expect(query.answer).toBeNull();
	expect(query.failure).toBe('died');
});

it('never asks for what is there: shown already, or the first answer', async () => {
	const { query, waiting, loaded, asked } = controlled();
	await query.ask('First');
	expect(query.pending).toBe(false);
	expect(loaded).toEqual([]);
	const done = query.ask('second');
	await asked('second');
	waiting.get('second')?.resolve('new');
	await done;
	await query.ask('SECOND');
	expect(query.answer?.rows).toBe('new');
	await query.ask('first');
	expect(query.answer).toEqual(FIRST);
	expect(loaded).toEqual(['engine']);
});

it('going back to what is shown calls off what was asked meanwhile', async () => {
	const { query, waiting, asked } = controlled();
	const away = query.ask('second');
	await asked('second');
	await query.ask('first');
	expect(query.pending).toBe(false);
	waiting.get('second')?.resolve('too late');
	await away;
	expect(query.answer).toEqual(FIRST);
});

it('drops answers that come too late', async () => {
	const { query, waiting, asked } = controlled();
	const slow = query.ask('slow');
	await asked('slow');
	const fast = query.ask('fast');
	await asked('fast');
	waiting.get('fast')?.resolve('fast rows');
	await fast;
	waiting.get('slow')?.resolve('slow rows');
	await slow;
	expect(query.answer?.rows).toBe('fast rows');
});

it('cancels what is overtaken, and asks nothing more for it', async () => {
	const { query, waiting, signals, asked } = controlled();
	const statement = { text: 'select 1', values: [] };
	void query.ask('slow');
	await asked('slow');
	await waiting.get('slow')?.engine.query(statement);
	expect(signals[0]?.aborted).toBe(false);
	void query.ask('fast');
	expect(signals[0]?.aborted).toBe(true);
	await expect(waiting.get('slow')?.engine.query(statement)).rejects.toThrow('Overtaken');
	expect(signals).toHaveLength(1);
});

it('says why it has no answer, and forgets it at the next', async () => {
	const { query, waiting, asked } = controlled();
	const failing = query.ask('failing');
	await asked('failing');
	waiting.get('failing')?.reject(new EngineError('deadline', 'too long'));
	await failing;
	expect(query.failure).toBe('deadline');
	expect(query.answer?.rows).toBe('built');
	const next = query.ask('next');
	expect(query.failure).toBeNull();
	await asked('next');
	waiting.get('next')?.resolve('rows');
	await next;
	expect(query.answer?.rows).toBe('rows');
});

/** A quick answer that comes when the test says so. */
function later() {
	let give: (rows: QuickRows<string>) => void = () => undefined;
	const rows = new Promise<{ rows: string; whole: boolean } | null>((resolve) => {
		give = resolve as typeof give;
	});
	return { rows, give };
}

it('a quick answer that is whole is the answer: no engine is loaded', async () => {
	const soon = later();
	const { query, loaded } = controlled((question) =>
		question === 'soon' ? soon.rows : { rows: `quick ${question}`, whole: true }
	);
	await query.ask('second');
	expect(query.answer).toEqual({
		question: 'second',
		rows: 'quick second',
		whole: true,
		by: 'cube'
	});
	expect(query.pending).toBe(false);
	const done = query.ask('soon');
	expect(query.quickPending).toBe(true);
	soon.give({ rows: 'soon', whole: true });
	await done;
	expect(query.answer?.rows).toBe('soon');
	expect([query.pending, query.quickPending]).toEqual([false, false]);
	expect(loaded).toEqual([]);
});

it('shows a quick answer at once, and the engine is asked for what it leaves open', async () => {
	const { query, waiting, asked } = controlled((question) => part(`quick ${question}`));
	const done = query.ask('second');
	expect(query.answer).toEqual({
		question: 'second',
		rows: 'quick second',
		whole: false,
		by: 'cube'
	});
	expect(query.pending).toBe(true);
	await asked('second');
	expect(waiting.get('second')?.known).toBe('quick second');
	waiting.get('second')?.resolve('whole');
	await done;
	expect(query.answer).toEqual({ question: 'second', rows: 'whole', whole: true, by: 'browser' });
});

it('what is not whole is asked anew when it is wanted again', async () => {
	const { query, waiting, asked } = controlled((question) =>
		question === 'second' ? part('quick') : null
	);
	void query.ask('second');
	await asked('second');
	void query.ask('third');
	waiting.delete('second');
	const again = query.ask('second');
	await asked('second');
	waiting.get('second')?.resolve('whole');
	await again;
	expect(query.answer?.rows).toBe('whole');
});

it('drops the quick answer to a question that was overtaken', async () => {
	const slow = later();
	const { query, waiting, asked } = controlled((question) =>
		question === 'slow' ? slow.rows : part(`quick ${question}`)
	);
	void query.ask('slow');
	const fast = query.ask('fast');
	slow.give(part('quick slow'));
	await asked('fast');
	expect(waiting.has('slow')).toBe(false);
	expect(query.answer?.rows).toBe('quick fast');
	waiting.get('fast')?.resolve('fast');
	await fast;
	expect(query.answer?.rows).toBe('fast');
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
		const { query, waiting, asked } = controlled(quick);
		const done = query.ask('second');
		await asked('second');
		expect(waiting.get('second')?.known).toBeNull();
		expect(query.answer?.by).toBe('build');
		expect(query.quickPending).toBe(false);
		waiting.get('second')?.resolve('whole');
		await done;
		expect(query.answer?.by).toBe('browser');
	}
});

it('keeps the quick answer when the engine fails, and says that it failed', async () => {
	const { query, waiting, asked } = controlled(() => part('quick'));
	const done = query.ask('second');
	await asked('second');
	waiting.get('second')?.reject(new EngineError('unavailable', 'no engine'));
	await done;
	expect(query.answer).toEqual({ question: 'second', rows: 'quick', whole: false, by: 'cube' });
	expect(query.failure).toBe('unavailable');
	expect(query.pending).toBe(false);
});
