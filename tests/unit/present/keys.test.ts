import { expect, it } from 'vitest';
import { actionOf, type Press } from '../../../src/lib/present/keys';

const press = (key: string, more: Partial<Press> = {}) =>
	actionOf({ key, command: false, on: null, ...more });

it.each([
	['ArrowRight', 'next'],
	['ArrowLeft', 'previous'],
	['PageDown', 'next'],
	['PageUp', 'previous'],
	[' ', 'next'],
	['ArrowUp', 'later'],
	['ArrowDown', 'earlier'],
	['Home', 'list'],
	['o', 'list'],
	['O', 'list'],
	['End', 'last'],
	['f', 'fullscreen'],
	['F', 'fullscreen'],
	['p', 'play'],
	['x', null],
	['Escape', null],
	['Tab', null],
	['Enter', null]
])('%s: %s', (key, action) => {
	expect(press(key)).toBe(action);
});

it('leaves the browser its commands', () => {
	for (const key of ['f', 'p', 'o', 'ArrowLeft']) expect(press(key, { command: true })).toBeNull();
});

it('leaves a chart, a slider and a button their own keys, but not a remote control’s', () => {
	expect(press('ArrowRight', { on: 'chart' })).toBeNull();
	expect(press('Home', { on: 'chart' })).toBeNull();
	expect(press('PageDown', { on: 'chart' })).toBe('next');
	expect(press('ArrowUp', { on: 'slider' })).toBeNull();
	expect(press('PageUp', { on: 'slider' })).toBeNull();
	expect(press('f', { on: 'slider' })).toBe('fullscreen');
	expect(press(' ', { on: 'control' })).toBeNull();
	expect(press('ArrowRight', { on: 'control' })).toBe('next');
});
