import { createRawSnippet } from 'svelte';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import programme from '../../data/iberpyme/programme.json';
import '../../src/app.css';
import { DuckDBWasm } from '../../src/lib/engine/duckdb-wasm';
import type { DatasetFacts, Dimensions } from '../../src/lib/model/dataset';
import { unfiltered, type Filter } from '../../src/lib/model/filter';
import { readFigureRef } from '../../src/lib/model/figure-ref';
import { WHOLE_WEB } from '../../src/lib/model/web-choice';
import type { Programme } from '../../src/lib/model/programme';
import FigurePassports from '../../src/lib/passport/FigurePassports.svelte';
import { english } from './texts';

const years = { from: 1999, to: 2005 };
const filter: Filter = {
	...unfiltered(years),
	years: { from: 2004, to: 2004 },
	facts: 'reported'
};
const facts: DatasetFacts = {
	manifest: { file: inject('datasetFile'), hash: '0123456789ab', bytes: 1 },
	programme: programme as unknown as Programme,
	dimensions: inject('nativeAnswers')['everything']?.['dataset dimensions']?.[0] as Dimensions
};
const domain = { ...facts.dimensions, years };

let engine: DuckDBWasm;
beforeAll(() => {
	engine = new DuckDBWasm({
		worker: '/engine/duckdb-browser-eh.worker.js',
		module: '/engine/duckdb-eh.wasm',
		dataset: `/dataset/${facts.manifest.file}`
	});
});
afterAll(() => engine.close());

const FIGURES = `<div>
	<section><h2><data value="7" data-measure="events" data-scope="filter" data-qualifier="exact">7</data> events</h2></section>
	<section>
		<p><data value="590" data-measure="participations" data-scope="filter" data-qualifier="about more-than">≈ 590 or more</data></p>
		<p><data value="591" data-measure="participations" data-scope="filter" data-qualifier="exact">591</data></p>
	</section>
	<a href="#x"><data value="7" data-measure="events" data-scope="filter" data-qualifier="exact">7</data></a>
	<table><tbody>
		<tr><th><data value="1" data-measure="events" data-scope="mark" data-country="CO" data-lens="host" data-qualifier="exact">1</data></th><td><data value="1" data-measure="events" data-scope="mark" data-country="VE" data-lens="host" data-qualifier="exact">1</data></td></tr>
		<tr><th>x</th><td><data value="1" data-measure="events" data-scope="mark" data-country="AR" data-lens="host" data-qualifier="exact">1</data></td></tr>
	</tbody></table>
	<button data-figure="events:mark:lens.host:country.CO">mark</button>
</div>`;

async function shown(figure: string | null) {
	const onopen = vi.fn();
	const onclose = vi.fn();
	const props = {
		figure: figure === null ? null : readFigureRef(figure, domain),
		live: true,
		settled: true,
		filter,
		choice: WHOLE_WEB,
		facts,
		connector: async () => engine,
		definitions: '/en/definitions/',
		isOwn: false,
		onopen,
		onclose,
		children: createRawSnippet(() => ({ render: () => FIGURES })),
		format: english
	};
	const view = await render(FigurePassports, props);
	return { ...view, props, onopen, onclose };
}

describe('numbers that open their passport', () => {
	it('are buttons, a stop of the tab key for each group, but not within links', async () => {
		const { container } = await shown(null);
		const buttons = [...container.querySelectorAll('data[role="button"]')];
		expect(buttons).toHaveLength(6);
		expect(buttons.map((one) => one.getAttribute('tabindex'))).toEqual([
			'0',
			'0',
			'-1',
			'0',
			'-1',
			'-1'
		]);
		await expect
			.element(page.getByRole('button', { name: '≈ 590 or more: how do you know?' }))
			.toBeVisible();
		await expect.element(page.getByRole('heading', { name: '7 events' })).toBeVisible();
	});

	it('are walked by arrows and opened by Enter, a click, or from a mark by i', async () => {
		const { container, onopen } = await shown(null);
		container.querySelector<HTMLElement>('table data')?.focus();
		await userEvent.keyboard('{ArrowRight}{ArrowDown}{Enter}');
		expect(onopen).toHaveBeenLastCalledWith('events:mark:lens.host:country.AR');
		await userEvent.keyboard('{Home} ');
		expect(onopen).toHaveBeenLastCalledWith('events:mark:lens.host:country.CO');
		await page.getByRole('button', { name: '591' }).click();
		expect(onopen).toHaveBeenLastCalledWith('participations:filter');
		container.querySelector<HTMLElement>('button[data-figure]')?.focus();
		onopen.mockClear();
		await userEvent.keyboard('i');
		expect(onopen).toHaveBeenCalledExactlyOnceWith('events:mark:lens.host:country.CO');
		await userEvent.keyboard('{Shift>}');
		await page.getByRole('button', { name: 'mark' }).click({ modifiers: ['Shift'] });
		expect(onopen).toHaveBeenCalledTimes(2);
	});
});

describe('a passport', () => {
	it('recounts, shows the rows, and is closed by Escape', async () => {
		const { onclose } = await shown('participations:filter');
		await expect.element(page.getByRole('dialog')).toBeVisible();
		await expect
			.element(page.getByText('Worked out anew in this browser: ≈ 590 or more'))
			.toBeVisible();
		expect(document.querySelectorAll('.passport tbody tr')).toHaveLength(7);
		expect(document.querySelector('[data-agrees]')?.getAttribute('data-agrees')).toBe('true');
		await expect.element(page.getByText('Dataset: 0123456789ab')).toBeVisible();
		await userEvent.keyboard('{Escape}');
		expect(onclose).toHaveBeenCalledOnce();
	});

	it('of a mark is held to the number on the page', async () => {
		await shown('events:mark:lens.host:country.CO');
		await expect.element(page.getByText('Worked out anew in this browser: 1.')).toBeVisible();
		expect(document.querySelector('.passport tbody th')?.textContent).toContain('Foro');
	});
});
