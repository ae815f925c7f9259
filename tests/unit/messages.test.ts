import { TYPE, parse, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import dataEn from '../../src/lib/format/messages/data/en.json';
import dataEs from '../../src/lib/format/messages/data/es.json';
import dataPt from '../../src/lib/format/messages/data/pt.json';
import en from '../../src/lib/format/messages/en.json';
import es from '../../src/lib/format/messages/es.json';
import pt from '../../src/lib/format/messages/pt.json';
import { FIELDS } from '../../src/lib/ingest/fields';
import { RULES } from '../../src/lib/ingest/interpret/rules';
import { REFUSALS, WARNINGS } from '../../src/lib/ingest/read/codes';
import { DRAFT_KINDS } from '../../src/lib/intake/draft';
import { MISSING } from '../../src/lib/intake/missing';
import { DESCRIBED } from '../../src/lib/intake/published';
import { QUALIFIERS } from '../../src/lib/model/qualified-count';

type Dictionary = Record<string, string>;
type Dictionaries = Record<'es' | 'pt' | 'en', Dictionary>;

const site: Dictionaries = { es, pt, en };
const data: Dictionaries = { es: dataEs, pt: dataPt, en: dataEn };
const LANGS = ['es', 'pt', 'en'] as const;

const FOLDER = 'src/lib/format/messages';
const read = (room: string, lang: string): Dictionary =>
	JSON.parse(readFileSync(join(FOLDER, room, `${lang}.json`), 'utf8'));
/** The dictionaries of pages that bring their own texts, by the room they belong to. */
const rooms: [string, Dictionaries][] = readdirSync(FOLDER, { withFileTypes: true })
	.filter((entry) => entry.isDirectory() && entry.name !== 'data')
	.map(({ name }) => [name, { es: read(name, 'es'), pt: read(name, 'pt'), en: read(name, 'en') }]);

/** The arguments and tags of a message. */
function names(elements: readonly MessageFormatElement[]): string[] {
	return elements.flatMap((element) => {
		if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
		if (element.type === TYPE.tag) return [`<${element.value}>`, ...names(element.children)];
		if (element.type === TYPE.plural || element.type === TYPE.select) {
			return [
				element.value,
				...Object.values(element.options).flatMap(({ value }) => names(value))
			];
		}
		return [element.value];
	});
}

const unique = (list: string[]) => [...new Set(list)].sort();

function sources(...folders: string[]): string {
	return folders
		.flatMap((folder) =>
			readdirSync(folder, { recursive: true, encoding: 'utf8' })
				.filter((file) => /\.(svelte|ts)$/.test(file))
				.map((file) => readFileSync(join(folder, file), 'utf8'))
		)
		.join('\n');
}

/** Texts that are the same in Spanish and English. */
const UNTRANSLATED = ['filter.seriesLabel', 'table.total'];

const DICTIONARIES: [string, Dictionaries][] = [
	['the site', site],
	['a reader’s own files', data],
	...rooms
];

describe.each(DICTIONARIES)('the messages of %s', (_, dictionaries) => {
	const keys = Object.keys(dictionaries.es);

	it.each(LANGS)('have the same keys in %s, sorted', (lang) => {
		const own = Object.keys(dictionaries[lang]);
		expect(unique(own)).toEqual(unique(keys));
		expect(own).toEqual([...own].sort());
	});

	it.each(LANGS)('parse and have no empty text in %s', (lang) => {
		for (const [key, text] of Object.entries(dictionaries[lang])) {
			expect(() => parse(text), key).not.toThrow();
			expect(text.trim(), key).not.toBe('');
		}
	});

	it.each(['pt', 'en'] as const)('name the same values in %s as in Spanish', (lang) => {
		for (const key of keys) {
			const own = names(parse(dictionaries[lang][key] ?? ''));
			expect(unique(own), key).toEqual(unique(names(parse(dictionaries.es[key] ?? ''))));
		}
	});

	it('are translated into English', () => {
		const words = (text: string) => /[a-záéíóúñ]{4,}/i.test(text.replace(/\{[^}]*\}|<[^>]*>/g, ''));
		const same = keys.filter(
			(key) => words(dictionaries.es[key] ?? '') && dictionaries.es[key] === dictionaries.en[key]
		);
		expect(same.filter((key) => !UNTRANSLATED.includes(key))).toEqual([]);
	});
});

it.each([['the site', site] as const, ...rooms])('the messages of %s are all used', (_, { es }) => {
	const code = sources('src');
	const literal = (key: string) => code.includes(`'${key}'`);
	const templates = [...code.matchAll(/`([a-zA-Z.]+\.)\$\{/g)].map((match) => match[1] ?? '');
	const suffixed = [...code.matchAll(/`([a-zA-Z.]+)\$\{suffix\}`/g)].map((match) => match[1] ?? '');
	const unused = Object.keys(es).filter(
		(key) =>
			!literal(key) &&
			!templates.some((prefix) => key.startsWith(prefix)) &&
			!suffixed.some((prefix) => key.startsWith(prefix)) &&
			!key.startsWith('count.sign.') &&
			!key.startsWith('count.words.')
	);
	expect(unused).toEqual([]);
});

/** What stands behind each prefix of keys that are put together while running. */
const BUILT: Record<string, readonly string[]> = {
	'ask.date.': ['dmy', 'mdy'],
	'ask.evidence.': ['attendance', 'registration', 'attendance.hint', 'registration.hint'],
	'delimiter.': ['comma', 'one', 'pipe', 'semicolon', 'tab'],
	'field.': unique(Object.values(FIELDS).flat()),
	'findings.severity.': ['error', 'info', 'warning'],
	'findings.touches.': ['countries', 'events', 'participations', 'types', 'visitors', 'visits'],
	'hint.': unique(Object.values(FIELDS).flat()),
	'kind.': [...DRAFT_KINDS, 'unknown'].flatMap((kind) => [kind, `${kind}.hint`]).concat('table'),
	'mend.': Object.keys(RULES),
	'missing.': MISSING,
	'offer.sure.': ['high', 'low', 'medium'],
	'programme.error.': ['country', 'day', 'other', 'required', 'typeId', 'value', 'year'],
	'programme.figure.measure.': ['events', 'participations', 'visitors'],
	'programme.figure.qualifier.': ['exact', ...QUALIFIERS],
	'programme.lang.': LANGS,
	'programme.language.': LANGS,
	'programme.target.measure.': ['countries', 'events', 'participations'],
	'refusal.': REFUSALS.map(({ code }) => code),
	'results.': ['loaded', 'read', 'refused', 'skipped'],
	'role.': ['organiser', 'participant', 'speaker'],
	'rule.': Object.keys(RULES),
	'shipped.table.': DESCRIBED,
	'store.': ['changed', 'closed', 'quota', 'unavailable'],
	'warning.': WARNINGS.map(({ code }) => code),
	'work.failure.': ['blocked', 'cancelled', 'changed', 'died', 'failed', 'refused'],
	'work.task.': ['interpreting', 'loading', 'opening', 'restoring', 'saving']
};

describe('the messages of a reader’s own files', () => {
	const code = sources('src', 'scripts');
	const built = Object.entries(BUILT).flatMap(([prefix, ends]) => ends.map((end) => prefix + end));

	it('are all used', () => {
		const unused = Object.keys(dataEs).filter(
			(key) => !code.includes(`'${key}'`) && !built.includes(key)
		);
		expect(unused).toEqual([]);
	});

	it('are there for everything that can be named', () => {
		expect(built.filter((key) => !(key in dataEs))).toEqual([]);
	});

	it('are put together in no other way than those listed', () => {
		const own = sources('src/lib/intake', 'src/routes/[lang=lang]/data');
		const prefixes = [...own.matchAll(/\bt\(\s*`([a-zA-Z.]+\.)\$\{/g)].map(
			(match) => match[1] ?? ''
		);
		expect(unique(prefixes).filter((prefix) => !(prefix in BUILT))).toEqual([]);
		expect(prefixes.length).toBeGreaterThan(0);
	});
});

it('no two dictionaries have a key in common', () => {
	const keys = DICTIONARIES.flatMap(([, { es }]) => Object.keys(es));
	expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});
