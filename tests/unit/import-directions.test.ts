import { ESLint } from 'eslint';
import { beforeAll, describe, expect, it } from 'vitest';

let eslint: ESLint;
beforeAll(() => {
	eslint = new ESLint();
});

async function refusals(
	filePath: string,
	code: string,
	rule = '@typescript-eslint/no-restricted-imports'
): Promise<string[]> {
	const [result] = await eslint.lintText(code, { filePath, warnIgnored: true });
	return (result?.messages ?? [])
		.filter(({ ruleId }) => ruleId === rule)
		.map(({ message }) => message);
}

describe('imports run one way', () => {
	it.each([
		['src/lib/model/filter.ts', `import '$lib/sql/statement';`],
		['src/lib/sql/statement.ts', `import '$lib/queries/people';`],
		['src/lib/facts/matches.ts', `import '$lib/tally/tally';`],
		['src/lib/tally/tally.ts', `import '$lib/queries/people';`],
		['src/lib/cube/evaluate.ts', `import '$lib/queries/people';`],
		['src/lib/queries/people.ts', `import '$lib/engine/connector';`],
		['src/lib/url/address.ts', `import '$lib/state/query.svelte';`],
		['src/lib/engine/connector.ts', `import '$lib/state/query.svelte';`],
		['src/lib/format/format.ts', `import '$lib/figure/table';`],
		['src/lib/geometry/geometry-of.ts', `import '$lib/charts/map/layout';`],
		['src/lib/controls/Picker.svelte', `<script lang="ts">import '$lib/url/address';</script>`],
		[
			'src/lib/charts/ReachMap.svelte',
			`<script lang="ts">import '$lib/engine/connector';</script>`
		],
		[
			'src/lib/charts/map/layout.ts',
			`import { countryReach } from '$lib/queries/country-reach'; countryReach;`
		],
		[
			'src/lib/charts/ReachMap.svelte',
			`<script lang="ts">import { countryReach } from '$lib/queries/country-reach'; countryReach;</script>`
		],
		['src/lib/queries/people.ts', `import '../sql/statement';`],
		['src/lib/queries/people.ts', `import '$lib/queries/partners';`]
	])('%s may not: %s', async (file, code) => {
		expect(await refusals(file, code)).toHaveLength(1);
	});

	it.each([
		['src/lib/queries/people.ts', 'export const s = sql`select 1 from activity a`;'],
		[
			'src/lib/workspace/settled.ts',
			'export const s = sql`select 1 from x join\n attendance p using (y)`;'
		],
		['src/routes/+layout.ts', 'export const s = `select 1 FROM visit`;']
	])('%s may not count over a base table: %s', async (file, code) => {
		expect(await refusals(file, code, 'no-restricted-syntax')).toHaveLength(1);
	});

	it.each([
		[
			'src/lib/queries/people.ts',
			'export const s = sql`select 1 from event e join touch t using (activity_id)`;'
		],
		['src/lib/facts/tables.ts', 'export const s = sql`select 1 from activity a`;'],
		['src/lib/ingest/settle.ts', 'export const s = sql`select 1 from activity a`;']
	])('%s may name its tables: %s', async (file, code) => {
		expect(await refusals(file, code, 'no-restricted-syntax')).toEqual([]);
	});

	it.each([
		[
			'src/lib/queries/people.ts',
			`import '$lib/sql/statement'; import '$lib/model/filter'; import './partners';`
		],
		[
			'src/lib/charts/map/layout.ts',
			`import type { CountryReachRow } from '$lib/queries/country-reach'; export type Row = CountryReachRow;`
		],
		['src/lib/charts/map/layout.ts', `import '../surface/frame'; import '$lib/geometry/geometry';`],
		[
			'src/lib/overview/questions.ts',
			`import '$lib/queries/people'; import type { Connector } from '$lib/engine/connector'; export type C = Connector;`
		]
	])('%s may: %s', async (file, code) => {
		expect(await refusals(file, code)).toEqual([]);
	});
});
