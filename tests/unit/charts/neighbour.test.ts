import { expect, it } from 'vitest';
import { neighbour } from '$lib/charts/surface/neighbour';

const places = [
	{ id: 'MX', x: 100, y: 100 },
	{ id: 'CU', x: 250, y: 120 },
	{ id: 'CO', x: 240, y: 240 },
	{ id: 'BR', x: 400, y: 330 }
];

it.each([
	['MX', 'ArrowRight', 'CU'],
	['CU', 'ArrowDown', 'CO'],
	['CO', 'ArrowUp', 'CU'],
	['BR', 'ArrowLeft', 'CO'],
	['CO', 'Home', 'MX'],
	['CO', 'End', 'BR'],
	['MX', 'ArrowUp', undefined],
	['MX', 'ArrowLeft', undefined],
	['MX', 'x', undefined],
	[null, 'ArrowDown', undefined]
])('from %s, %s leads to %s', (from, key, to) => {
	expect(neighbour(places, from, key)).toBe(to);
});

it('leads nowhere where there is no place', () => {
	expect(neighbour([], null, 'Home')).toBeUndefined();
});
