import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Figure from '../../src/lib/figure/Figure.svelte';
import type { Figure as FigureOf } from '../../src/lib/model/measure';
import { qualified } from '../../src/lib/model/qualified-count';
import { english, spanish } from './texts';

async function attributes(figure: FigureOf, format = english) {
	const { container } = await render(Figure, { figure, format });
	const element = container.querySelector('data');
	return {
		text: element?.textContent,
		...Object.fromEntries([...(element?.attributes ?? [])].map(({ name, value }) => [name, value]))
	};
}

describe('a figure', () => {
	it('is a <data> element with what it is about', async () => {
		const count = qualified(590, 'about', 'more-than');
		expect(await attributes({ measure: 'participations', scope: 'filter', count })).toEqual({
			text: '≈ 590 or more',
			value: '590',
			'data-measure': 'participations',
			'data-scope': 'filter',
			'data-qualifier': 'about more-than'
		});
	});

	it('names its lens, country, year and type where it has them', async () => {
		const figure = {
			measure: 'events',
			scope: 'mark',
			count: qualified(4000),
			lens: 'host',
			country: 'CO',
			year: 2004,
			type: 'forum'
		} as const;
		expect(await attributes(figure, spanish)).toMatchObject({
			text: '4.000',
			'data-qualifier': 'exact',
			'data-lens': 'host',
			'data-country': 'CO',
			'data-year': '2004',
			'data-type': 'forum'
		});
	});

	it('says unknown, and is no number then', async () => {
		const figure = await attributes({ measure: 'events', scope: 'filter', count: null });
		expect(figure).toMatchObject({
			text: 'unknown',
			value: 'unknown',
			'data-qualifier': 'unknown'
		});
	});
});
