import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** What a page's room asks, draws and says it with. */
const PAGE = [
	'charts',
	'controls',
	'cube',
	'export',
	'passport',
	'figure',
	'format',
	'geometry',
	'counts',
	'queries',
	'tally',
	'facts',
	'sql',
	'engine',
	'model'
];

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
	geometry: [],
	sql: ['model'],
	facts: ['sql', 'model'],
	tally: ['facts', 'sql', 'model'],
	queries: ['tally', 'facts', 'sql', 'model'],
	counts: ['queries', 'model'],
	engine: ['sql', 'model'],
	ingest: ['engine', 'facts', 'sql', 'model'],
	store: ['ingest', 'model'],
	workspace: ['ingest', 'store', 'engine', 'queries', 'tally', 'facts', 'sql', 'model'],
	server: ['engine', 'sql', 'model'],
	url: ['model'],
	state: ['cube', 'workspace', 'store', 'engine', 'url', 'sql', 'model'],
	format: ['model'],
	figure: ['format', 'model'],
	charts: ['export', 'passport', 'controls', 'figure', 'format', 'geometry', 'model'],
	controls: ['format', 'model'],
	overview: PAGE,
	countries: PAGE,
	activities: PAGE,
	web: PAGE,
	targets: PAGE,
	definitions: ['figure', 'format', 'queries', 'tally', 'facts', 'sql', 'model'],
	cube: ['tally', 'facts', 'sql', 'model'],
	export: ['figure', 'format', 'model'],
	passport: [
		'export',
		'controls',
		'figure',
		'format',
		'counts',
		'queries',
		'tally',
		'facts',
		'sql',
		'engine',
		'model'
	],
	present: [...PAGE, 'overview'],
	intake: ['controls', 'figure', 'format', 'workspace', 'ingest', 'store', 'model'],
	gallery: ['charts', 'figure', 'format', 'geometry', 'queries', 'model']
};

/** @type {Rooms} Rooms whose types, but not code, may be imported. */
const TYPES_ONLY = {
	charts: ['queries'],
	counts: ['queries'],
	passport: ['engine'],
	overview: ['engine'],
	countries: ['engine'],
	activities: ['engine'],
	web: ['engine'],
	targets: ['engine'],
	present: ['engine'],
	ingest: ['engine'],
	intake: ['workspace', 'store']
};

const rooms = Object.keys(MAY_IMPORT);

/**
 * What a room's files may not import, beside paths of their own.
 *
 * @param {string} room
 */
const forbiddenTo = (room) => {
	const types = TYPES_ONLY[room] ?? [];
	const code = (MAY_IMPORT[room] ?? []).filter((other) => !types.includes(other));
	return rooms
		.filter((other) => other !== room && !code.includes(other))
		.map((other) => ({
			group: [`$lib/${other}/**`],
			allowTypeImports: types.includes(other),
			message: `${room} does not import from ${other}: see the map in CONTRIBUTING.md.`
		}));
};

/**
 * @param {string[]} files
 * @param {object[]} patterns
 * @returns {import('eslint').Linter.Config}
 */
const restrict = (files, patterns) => ({
	files,
	rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] }
});

const oneWay = rooms.map((room) =>
	restrict(
		[`src/lib/${room}/**`],
		[
			...forbiddenTo(room),
			{ group: [`$lib/${room}/**`], message: 'Within a room, import by a relative path.' },
			{ regex: '^\\.\\./', message: 'Import another room by $lib/….' }
		]
	)
);

/** The canonical tables. Which of their rows count is decided where the facts are made of them. */
const BASE_TABLES = [
	...[
		'activity',
		'attendance',
		'origin',
		'visit',
		'daily_visitors',
		'known_host',
		'hosting_request'
	],
	...['reported_figure', 'network_meeting', 'member', 'activity_type', 'complete_year']
];

/** @type {import('eslint').Linter.Config} */
const countsOverFacts = {
	files: ['src/**'],
	ignores: ['src/lib/facts/**', 'src/lib/ingest/**'],
	rules: {
		'no-restricted-syntax': [
			'error',
			{
				selector: `TemplateElement[value.raw=/\\b(from|join)\\s+(${BASE_TABLES.join('|')})\\b/i]`,
				message: 'Count over the facts: only facts, ingest and the build name a base table.'
			}
		]
	}
};

/** Rooms with folders of their own inside, whose files reach one level up. */
const nested = ['charts', 'ingest'].map((room) =>
	restrict([`src/lib/${room}/*/**`], forbiddenTo(room))
);

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
	{
		// Rooms know no routes: the pages give them addresses they have resolved.
		files: ['src/lib/**/*.svelte'],
		rules: { 'svelte/no-navigation-without-resolve': ['error', { ignoreLinks: true }] }
	},
	{
		// It goes to where the reader is already, whichever page that is.
		files: ['src/routes/**/go-on.ts'],
		rules: { 'svelte/no-navigation-without-resolve': ['error', { ignoreGoto: true }] }
	},
	...oneWay,
	...nested,
	countsOverFacts
);
