import type { Warning } from '../sheet';
import { dialectOf, type DialectFinding } from './find-dialect';
import { ONE_COLUMN, type Dialect } from './dialect';
import { doubleEncodedLine } from './double-encoded';
import type { Encoding } from './encoding';
import { hasStrayReturns, withEvenNewlines, withoutSpacesBeforeQuotes } from './mending';
import type { Source } from './source';
import { looksFixedWidth } from './structure/fixed-width';

/** Everything that was decided about a text from its beginning. */
export interface TextPlan {
	readonly source: Source;
	readonly encoding: Encoding;
	readonly dialect: Dialect;
	/** A first line that is meant for spreadsheet programs, as `sep=;`. */
	readonly directive: string;
	/** What has to be put right before PapaParse reads it; null where nothing has. */
	readonly mend: ((text: string) => string) | null;
	readonly warnings: readonly Warning[];
	/** True when the text is small enough to have been seen whole. */
	readonly whole: boolean;
}

/** Decides how a text is to be read, from its beginning or, if `whole`, all of it. */
export function planText(
	source: Source,
	encoding: Encoding,
	text: string,
	whole: boolean
): TextPlan {
	const directive = /^"?sep=[^\r\n]"?(\r\n|\n|\r)/i.exec(text)?.[0] ?? '';
	const forced = /sep=(.)/i.exec(directive)?.[1];
	const body = text.slice(directive.length);
	const found = dialectOf(body, whole, forced);
	const mending = whole ? mendingOf(body, found.dialect) : null;
	const mended = mending ? dialectOf(mending.mend(body), whole, forced) : found;
	const better = mending !== null && mended.score >= found.score;
	const used = better ? mended : found;
	const guessed: Warning = {
		code: 'guessed-encoding',
		line: encoding.line,
		values: { encoding: encoding.name }
	};
	const twice = doubleEncodedLine(text);
	return {
		source,
		encoding,
		dialect: used.dialect,
		directive,
		mend: better ? mending.mend : null,
		warnings: [
			...(encoding.guessed ? [guessed] : []),
			...(twice === null ? [] : [{ code: 'double-encoded', line: twice }]),
			...dialectWarnings(used, body),
			...(better ? mending.warnings : [])
		],
		whole
	};
}

function mendingOf(text: string, { delimiter, quote }: Dialect) {
	const warnings: Warning[] = [];
	const steps: ((text: string) => string)[] = [];
	if (hasStrayReturns(text)) {
		steps.push(withEvenNewlines);
		warnings.push({ code: 'mixed-newlines' });
	}
	if (quote !== null) {
		const signs = delimiter === ONE_COLUMN ? [',', ';', '|'] : [delimiter];
		const spaced = signs.filter((sign) => withoutSpacesBeforeQuotes(text, sign, quote) !== null);
		if (spaced.length > 0) warnings.push({ code: 'spaces-before-quotes' });
		steps.push(
			...spaced.map(
				(sign) => (given: string) => withoutSpacesBeforeQuotes(given, sign, quote) ?? given
			)
		);
	}
	if (steps.length === 0) return null;
	return { warnings, mend: (given: string) => steps.reduce((mended, step) => step(mended), given) };
}

function dialectWarnings({ dialect, uncertain }: DialectFinding, text: string): Warning[] {
	const warnings: Warning[] = [];
	const { delimiter, quote, escape } = dialect;
	if (uncertain) {
		const named = delimiter === ONE_COLUMN ? 'one' : delimiter;
		warnings.push({ code: 'delimiter-uncertain', values: { delimiter: named } });
	}
	if (quote === "'") warnings.push({ code: 'single-quotes' });
	if (quote === null) warnings.push({ code: 'quotes-kept' });
	if (escape === '\\') warnings.push({ code: 'backslash-escapes' });
	if (delimiter === ONE_COLUMN && looksFixedWidth(text)) warnings.push({ code: 'fixed-width' });
	return warnings;
}
