import type { Format } from '$lib/format/format';
import type definitions from '$lib/format/messages/definitions/es.json';
import type passport from '$lib/format/messages/passport/es.json';
import type { Lang } from '$lib/model/lang';

/** Every text of a passport, those of the definitions it quotes included, by key. */
export type PassportKey = keyof typeof passport | keyof typeof definitions;
export type PassportTexts = Record<PassportKey, string>;
/** Writes those texts and the site's. */
export type PassportFormat = Format<PassportKey>;

type Part<Texts> = Promise<{ default: Texts }>;

const TEXTS: Record<
	Lang,
	() => Promise<[Awaited<Part<typeof passport>>, Awaited<Part<typeof definitions>>]>
> = {
	es: () =>
		Promise.all([
			import('$lib/format/messages/passport/es.json'),
			import('$lib/format/messages/definitions/es.json')
		]),
	pt: () =>
		Promise.all([
			import('$lib/format/messages/passport/pt.json'),
			import('$lib/format/messages/definitions/pt.json')
		]),
	en: () =>
		Promise.all([
			import('$lib/format/messages/passport/en.json'),
			import('$lib/format/messages/definitions/en.json')
		])
};

/** The texts of a passport in a language, loaded when the first one opens. */
export async function passportTexts(lang: Lang): Promise<PassportTexts> {
	const [passport, definitions] = await TEXTS[lang]();
	return { ...passport.default, ...definitions.default };
}
