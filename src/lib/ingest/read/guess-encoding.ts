import { analyse } from 'chardet';
import { decodes } from './decodes';
import type { Head } from './source';

/** How much text is shown to the guesser, in bytes, and how sure it must be. */
const GUESSED_FROM = 64 * 1024;
const SURE = 60;

/** What the guesser may say that is then believed, with the script its letters must be of. */
const SCRIPTS: Readonly<Record<string, RegExp>> = {
	'windows-1251': /\p{Script=Cyrillic}/gu,
	'koi8-r': /\p{Script=Cyrillic}/gu,
	'iso-8859-5': /\p{Script=Cyrillic}/gu,
	'windows-1253': /\p{Script=Greek}/gu,
	'iso-8859-7': /\p{Script=Greek}/gu,
	'windows-1255': /\p{Script=Hebrew}/gu,
	'windows-1256': /\p{Script=Arabic}/gu,
	'euc-jp': /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
	'euc-kr': /[\p{Script=Hangul}\p{Script=Han}]/gu,
	big5: /\p{Script=Han}/gu,
	gb18030: /\p{Script=Han}/gu
};

/**
 * The most likely encoding of bytes that are not UTF-8, from the first such byte on. Windows-1252
 * unless they clearly are something else: texts in Spanish, Portuguese and English are.
 */
export function guessEncoding(head: Head, from: number): string {
	const start = Math.max(0, from - 1024);
	const sample = head.bytes.subarray(start, start + GUESSED_FROM);
	if (isShiftJis(sample) && decodes(head, 'shift_jis')) return 'shift_jis';
	for (const { name, confidence } of analyse(sample)) {
		const label = name.toLowerCase();
		const script = SCRIPTS[label];
		if (!script || confidence < SURE || !decodes(head, label)) continue;
		const foreign = new TextDecoder(label).decode(sample).replace(/[\0-\x7f]/g, '');
		const letters = foreign.match(script)?.length ?? 0;
		if (letters >= 8 && letters >= foreign.length * 0.8) return label;
	}
	return 'windows-1252';
}

/**
 * Pairs of bytes as Japanese has them. Western text also forms some, an accented letter with the
 * one after it, but none of two bytes beyond ASCII.
 */
function isShiftJis(bytes: Uint8Array): boolean {
	let pairs = 0;
	let high = 0;
	for (let at = 0; at < bytes.length; at++) {
		const lead = bytes[at]!;
		const leads = (lead >= 0x81 && lead <= 0x9f) || (lead >= 0xe0 && lead <= 0xfc);
		if (!leads) continue;
		pairs++;
		at++;
		if (bytes[at]! >= 0x80) high++;
	}
	return pairs >= 4 && high >= pairs * 0.3;
}
