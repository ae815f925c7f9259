import { TYPE, parse, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '../../src/lib/format/messages/en.json';
import es from '../../src/lib/format/messages/es.json';
import pt from '../../src/lib/format/messages/pt.json';

const languages: Record<string, Record<string, string>> = { es, pt, en };
const keys = Object.keys(es);

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

function sources(folder: string): string {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => /\.(svelte|ts)$/.test(file))
		.map((file) => readFileSync(join(folder, file), 'utf8'))
		.join('\n');
}

describe('the messages', () => {
	it.each(Object.keys(languages))('have the same keys in %s, sorted', (lang) => {
		const own = Object.keys(languages[lang] ?? {});
		expect(unique(own)).toEqual(unique(keys));
		expect(own).toEqual([...own].sort());
	});

	it.each(Object.keys(languages))('parse and have no empty text in %s', (lang) => {
		for (const [key, text] of Object.entries(languages[lang] ?? {})) {
			expect(() => parse(text), key).not.toThrow();
			expect(text.trim(), key).not.toBe('');
		}
	});

	it.each(['pt', 'en'])('name the same values in %s as in Spanish', (lang) => {
		for (const key of keys) {
			const own = names(parse(languages[lang]?.[key] ?? ''));
			expect(unique(own), key).toEqual(unique(names(parse(es[key as keyof typeof es]))));
		}
	});

	it('are translated into English', () => {
		const words = (text: string) => /[a-záéíóúñ]{4,}/i.test(text.replace(/\{[^}]*\}|<[^>]*>/g, ''));
		const same = keys.filter(
			(key) =>
				words(es[key as keyof typeof es]) && es[key as keyof typeof es] === languages['en']?.[key]
		);
		expect(same).toEqual(['table.total']);
	});

	it('are all used, and nothing else is asked for', () => {
		const code = sources('src');
		const literal = (key: string) => code.includes(`'${key}'`);
		const templates = [...code.matchAll(/`([a-zA-Z.]+\.)\$\{/g)].map((match) => match[1] ?? '');
		const suffixed = [...code.matchAll(/`([a-zA-Z.]+)\$\{suffix\}`/g)].map(
			(match) => match[1] ?? ''
		);
		const unused = keys.filter(
			(key) =>
				!literal(key) &&
				!templates.some((prefix) => key.startsWith(prefix)) &&
				!suffixed.some((prefix) => key.startsWith(prefix)) &&
				!key.startsWith('count.sign.') &&
				!key.startsWith('count.words.')
		);
		expect(unused).toEqual([]);
	});
});
