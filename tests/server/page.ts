import { readFileSync } from 'node:fs';
import { parse, type HTMLElement } from 'node-html-parser';
import type { Geometry } from '../../src/lib/geometry/geometry';
import type { DatasetFacts } from '../../src/lib/model/dataset';
import type { View } from '../fixtures/every-filter/shown';

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as unknown;

/** What the build wrote of the shipped dataset. */
export const FACTS = read('static/dataset/facts.json') as DatasetFacts;
/** A map of no land: drawing it takes the longest of all, and its table is the same. */
export const GEOMETRY: Geometry = {
	source: '',
	frames: [{ bounds: [-118, -56, 5, 44], countries: [] }]
};

/** What a page reads of its surroundings where Kit renders it: an address that asks for nothing. */
export const CONTEXT = new Map<unknown, unknown>([
	['__request__', { page: { url: new URL('http://localhost/es/'), params: {}, data: {} } }]
]);

/** Components as the server writes them, in the place of a page's answer. */
export function answer(...parts: readonly { readonly body: string }[]): View {
	const root = parse(`<div class="answer">${parts.map(({ body }) => body).join('')}</div>`);
	return {
		figures: async (selector) =>
			root
				.querySelectorAll(selector)
				.map((one) => ({ ...dataOf(one), value: one.getAttribute('value') ?? '' })),
		rows: async (selector) =>
			Object.fromEntries(
				root
					.querySelectorAll(selector)
					.map((row) => [
						row.querySelector('th')?.text.trim() ?? '',
						row.querySelector('data')?.getAttribute('value') ?? ''
					])
			)
	};
}

/** The `data-` attributes, under their own names. */
const dataOf = ({ attributes }: HTMLElement): Record<string, string> =>
	Object.fromEntries(
		Object.entries(attributes).flatMap(([name, value]) =>
			name.startsWith('data-') ? [[name.slice('data-'.length), value]] : []
		)
	);
