import { ONE_COLUMN, type Dialect } from './dialect';
import { newlineOf } from './mending';
import { RecordReader, type TextRecord } from './records';
import { filled, widthOf } from './structure/record';
import { isHeaderOver } from './structure/verdict';

/** What a text was taken for, and how far that was a guess. */
export interface DialectFinding {
	readonly dialect: Dialect;
	/** How well the text reads so: 1.5 and more for a table without flaws. */
	readonly score: number;
	/** Another reading is as good, or a text of one column is full of delimiters. */
	readonly uncertain: boolean;
}

/** In the order in which they are preferred where two fit alike: commas also stand in numbers. */
const DELIMITERS = ['\t', ';', '|', ','] as const;

/** How much text a dialect is found in, in characters. */
const TRIED = 256 * 1024;

/** From here on a reading counts as a table of several columns; from `SOME` on it might be one. */
const CONVINCING = 0.8;
const SOME = 0.25;

/** Quotes and escapes, what makes them likely, and how much better than usual they have to be. */
const WAYS: readonly (Pick<Dialect, 'quote' | 'escape'> & { when: RegExp; penalty: number })[] = [
	{ quote: '"', escape: '\\', when: /\\"/, penalty: 0.02 },
	{ quote: "'", escape: 'doubled', when: /(^|[\t;|,\n\r]) ?'/, penalty: 0.05 },
	{ quote: "'", escape: '\\', when: /\\'/, penalty: 0.05 }
];

interface Reading extends DialectFinding {
	readonly flaws: number;
	/** A quote is never closed. */
	readonly torn: boolean;
	/** Half of the quotes are out of place, or lines that are none hang together by them. */
	readonly meaningless: boolean;
	/** Every quote in its place, and every record as wide as the others. */
	readonly even: boolean;
	/** No flaws, and every record as wide as the others, of several cells. */
	readonly perfect: boolean;
}

/**
 * Finds delimiter, quotes and escapes by reading the beginning of a text in every way that could
 * be meant; `forced` is the delimiter that the file itself names.
 */
export function dialectOf(text: string, whole: boolean, forced?: string): DialectFinding {
	const sample = text.slice(0, TRIED);
	const complete = whole && text.length <= TRIED;
	const newline = newlineOf(sample);
	const read = (delimiter: string, way: Pick<Dialect, 'quote' | 'escape'>, penalty = 0) =>
		reading(
			{ delimiter, quote: way.quote, escape: way.escape, newline },
			sample,
			complete,
			penalty
		);
	const usual = (delimiter: string) => read(delimiter, { quote: '"', escape: 'doubled' });
	const unusual = (plain: Reading) => {
		const { delimiter } = plain.dialect;
		// Where all quotes are in their places already, a backslash before one escapes nothing.
		const ways = WAYS.filter(
			({ escape, when }) => when.test(sample) && !(escape === '\\' && plain.even)
		);
		const readings = ways.map((way) => read(delimiter, way, way.penalty));
		if (!plain.meaningless) return readings;
		return [...readings, read(delimiter, { quote: null, escape: 'doubled' }, 0.03)];
	};

	const given =
		forced === undefined ? DELIMITERS.filter((sign) => sample.includes(sign)) : [forced];
	const plain = given.map(usual);
	const found = best(plain);
	if (found && (found.perfect || forced !== undefined)) return found;
	const cleaner = best(
		plain.flatMap(unusual).filter(({ perfect, flaws }) => perfect || (found?.torn && flaws === 0))
	);
	if (cleaner && cleaner.score > (found?.score ?? 0)) return cleaner;
	if (found && found.score >= CONVINCING) return found;
	const one = usual(ONE_COLUMN);
	const lone = one.flaws === 0 ? one : (unusual(one).find(({ flaws }) => flaws === 0) ?? one);
	return { ...lone, uncertain: (found?.score ?? 0) >= SOME };
}

/** The best of some readings; of equals the first. */
function best(readings: readonly Reading[]): Reading | null {
	const [first, ...others] = readings.toSorted((a, b) => b.score - a.score);
	if (!first) return null;
	const { delimiter } = first.dialect;
	const rival = others.find((other) => other.perfect && other.dialect.delimiter !== delimiter);
	return { ...first, uncertain: first.perfect && rival !== undefined };
}

/**
 * How well a text reads in a dialect: the share of records that are as wide as others are, and
 * wider than one cell; less where quotes are out of place.
 */
function reading(dialect: Dialect, sample: string, complete: boolean, penalty: number): Reading {
	const records = new RecordReader(dialect)
		.read(sample, complete)
		.filter((record) => !record.blank && !(record.hash && record.cells.length === 1));
	const widths = records.map((record) => record.cells.length);
	const times = new Map<number, number>();
	for (const width of widths) times.set(width, (times.get(width) ?? 0) + 1);
	const share = (count: number) => (records.length === 0 ? 0 : count / records.length);
	const wide = share(widths.filter((width) => width > 1).length);
	const like = (width: number) => width > 1 && (times.get(width)! > 1 || widths.length === 1);
	const repeated = share(widths.filter(like).length);
	const flaws = records.filter((record) => record.flaw !== null).length;
	const quoted = records.filter((record) => record.quoted).length;
	const loose = records.filter((record) => record.loose).length;
	const lines = records.reduce((sum, record) => sum + record.lines, 0);
	const torn = records.reduce((sum, { flaw, lines }) => sum + (flaw === 'unclosed' ? lines : 0), 0);
	const score =
		repeated +
		0.5 * wide +
		bonus(records, widths) -
		share(flaws) -
		0.1 * share(loose) -
		(lines > 1 ? torn / lines : 0) -
		penalty;
	const hanging = records.some((record) => record.quoted && record.lines > 1) && times.size > 1;
	return {
		dialect,
		flaws,
		torn: torn > 0,
		meaningless: (flaws > 0 && flaws * 2 >= quoted) || (flaws === 0 && hanging),
		score: isLoneColumn(records, widths) ? Math.min(score, CONVINCING - 0.1) : score,
		even: flaws === 0 && loose === 0 && times.size === 1,
		perfect: flaws === 0 && widths.length > 0 && wide === 1 && times.size === 1,
		uncertain: false
	};
}

/** A header of several cells, or a run of records as wide as each other, makes up for text around. */
function bonus(records: readonly TextRecord[], widths: readonly number[]): number {
	const [first] = records;
	const named = first ? widthOf(first.cells) : 0;
	const header = named > 1 && filled(first!.cells) === named;
	const run = widths.some(
		(width, at) => width > 1 && width === widths[at + 1] && (width > 2 || width === widths[at + 2])
	);
	return header || run ? 0.6 : 0;
}

/** `place`, then `Lima, Perú` on every line: one column whose cells hold commas, not two. */
function isLoneColumn(records: readonly TextRecord[], widths: readonly number[]): boolean {
	if (widths[0] !== 1 || widths.length < 2) return false;
	if (widths.slice(1).some((width) => width > 2)) return false;
	const [, second, ...rest] = records.map((record) => record.cells);
	return second === undefined || second.length < 2 || !isHeaderOver(second, rest);
}
