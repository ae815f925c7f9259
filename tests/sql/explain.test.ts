import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Connector } from '../../src/lib/engine/connector';
import { pageQuestions } from '../component/page-questions';
import { SAMPLE_FILTERS } from '../component/sample-filters';
import { openShipped } from './shipped';

let connector: Connector;
beforeAll(async () => {
	connector = await openShipped();
});
afterAll(() => connector.close());

it.each(Object.entries(SAMPLE_FILTERS))('every statement can be planned: %s', async (_, filter) => {
	for (const [name, { text, values }] of pageQuestions(filter)) {
		const plan = await connector.query({ text: `explain ${text}`, values });
		expect(plan.length, name).toBeGreaterThan(0);
	}
});

it('binds every value of a filter: none is written into the text', () => {
	const canary = 'O\'Higgins "x" \\ ; drop table activity';
	const filter = {
		...SAMPLE_FILTERS['everything']!,
		countries: [canary],
		types: [canary],
		series: [canary],
		partners: [canary]
	};
	for (const [, { text, values }] of pageQuestions(filter)) {
		expect(text).not.toContain('Higgins');
		expect(text.split('?').length - 1).toBe(values.length);
	}
});

it('answers a filter whose names are hostile', async () => {
	const filter = {
		...SAMPLE_FILTERS['everything']!,
		partners: ['a\nb', '"', '\\', "'", '[]', '{}']
	};
	for (const [, statement] of pageQuestions(filter)) {
		await expect(connector.query(statement)).resolves.toBeInstanceOf(Array);
	}
});
