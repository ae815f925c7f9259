import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/**
 * @typedef {Record<string, string[]>} Rooms
 *
 * Which rooms of `src/lib` each room may import from: the one-way rule of CONTRIBUTING.md. Within
 * its own folder a file imports by a relative path; every other room by `$lib/…`.
 *
 * @type {Rooms}
 */
const MAY_IMPORT = {
	model: [],
	sql: ['model'],
	queries: ['sql', 'model'],
	engine: ['sql', 'model'],
	server: ['engine', 'queries', 'sql', 'model'],
	url: ['model'],
	state: ['engine', 'queries', 'url', 'sql', 'model'],
	format: ['model'],
	figure: ['format', 'model'],
	charts: ['figure', 'format', 'model'],
	controls: ['format', 'model'],
	overview: ['charts', 'controls', 'figure', 'format', 'queries', 'sql', 'engine', 'model'],
	gallery: ['charts', 'figure', 'format', 'queries', 'model']
};

/** @type {Rooms} Rooms whose types, but not code, may be imported. */
const TYPES_ONLY = { charts: ['queries'], overview: ['engine'] };

const rooms = Object.keys(MAY_IMPORT);

/** @type {import('eslint').Linter.Config[]} */
const oneWay = rooms.map((room) => {
	const types = TYPES_ONLY[room] ?? [];
	const code = (MAY_IMPORT[room] ?? []).filter((other) => !types.includes(other));
	const forbidden = rooms.filter((other) => other !== room && !code.includes(other));
	return {
		files: [`src/lib/${room}/**`],
		rules: {
			'@typescript-eslint/no-restricted-imports': [
				'error',
				{
					patterns: [
						...forbidden.map((other) => ({
							group: [`$lib/${other}/**`],
							allowTypeImports: types.includes(other),
							message: `${room} does not import from ${other}: see the map in CONTRIBUTING.md.`
						})),
						{ group: [`$lib/${room}/**`], message: 'Within a room, import by a relative path.' },
						{ regex: '^\\.\\./', message: 'Import another room by $lib/….' }
					]
				}
			]
		}
	};
});

/** Rooms with folders of their own inside, whose files reach one level up. */
const NESTED = ['src/lib/charts/*/**'];

export default defineConfig(
	{
		ignores: [
			'build/',
			'.svelte-kit/',
			'static/',
			'node_modules/',
			'test-results/',
			'playwright-report/'
		]
	},
	js.configs.recommended,
	...ts.configs.recommended,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: { 'no-undef': 'off', 'svelte/no-at-html-tags': 'error', eqeqeq: 'error' }
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: { extraFileExtensions: ['.svelte'], parser: ts.parser, svelteConfig }
		}
	},
	...oneWay,
	{
		files: NESTED,
		rules: {
			'@typescript-eslint/no-restricted-imports': [
				'error',
				{
					patterns: rooms
						.filter((room) => !['charts', ...(MAY_IMPORT['charts'] ?? [])].includes(room))
						.map((room) => ({
							group: [`$lib/${room}/**`],
							allowTypeImports: room === 'queries',
							message: `charts does not import from ${room}: see the map in CONTRIBUTING.md.`
						}))
				}
			]
		}
	}
);
