import Papa from 'papaparse';
import { ONE_COLUMN, type Dialect } from './dialect';

/** One record of a delimited text: usually a line, several where a quoted cell holds newlines. */
export interface TextRecord {
	readonly cells: string[];
	/** The line it begins on, from 1. */
	readonly line: number;
	/** Nothing, or only white space, and no quotes. */
	readonly blank: boolean;
	/** Begins with `#`, outside quotes. */
	readonly hash: boolean;
	/** A quote that does not belong where it stands, or one that is never closed. */
	readonly flaw: 'stray' | 'unclosed' | null;
	/** An unquoted cell begins with `\"`. */
	readonly slashed: boolean;
	/** Holds a quote, in its place or out of it. */
	readonly quoted: boolean;
	/** Quotes stand inside cells that are not quoted, or the record is not cut where it should be. */
	readonly loose: boolean;
	/** White space stands between a closing quote and what ends its cell; it was left out. */
	readonly spaced: boolean;
	/** How many lines it takes. */
	readonly lines: number;
}

/** What PapaParse hands over with each row. */
interface Step {
	readonly data: readonly [string[]];
	readonly errors: readonly { readonly code: string }[];
	readonly meta: { readonly cursor: number };
}

/** Cuts text that arrives in pieces into records, with PapaParse, and counts their lines. */
export class RecordReader {
	readonly #dialect: Dialect;
	/** A quoted cell with white space after it; doubled quotes aside. */
	readonly #spaced: RegExp;
	#rest = '';
	#line = 1;
	#sawCrlf = false;
	#sawLf = false;

	constructor(dialect: Dialect, line = 1) {
		this.#dialect = dialect;
		const { delimiter, quote } = dialect;
		const sign = delimiter === '|' ? '\\|' : delimiter;
		const space = delimiter === '\t' ? ' ' : '[ \\t]';
		const cell = `${quote}[^${quote}]*${quote}`;
		this.#spaced = new RegExp(`(?:^|${sign})${cell}${space}+(?:[\\r\\n]|$|${sign})`);
		this.#line = line;
	}

	/** The line the next record begins on. */
	get line(): number {
		return this.#line;
	}

	/** How much text waits for the end of its record, in characters. */
	get waiting(): number {
		return this.#rest.length;
	}

	/** True when some lines ended in CRLF and others in LF alone. */
	get mixedNewlines(): boolean {
		return this.#sawCrlf && this.#sawLf;
	}

	/** The records that are complete with this piece; with `last`, all that is left. */
	read(piece: string, last: boolean): TextRecord[] {
		const { delimiter, newline, quote, escape } = this.#dialect;
		let text = this.#rest + (escape === '\\' ? '' : piece);
		if (escape === '\\') text = this.#unescaped(piece, last);
		const records: TextRecord[] = [];
		let from = 0;
		const step = ({ data, errors, meta }: Step) => {
			const raw = text.slice(from, meta.cursor);
			from = meta.cursor;
			if (raw !== '') records.push(this.#record(data[0], raw, errors));
		};
		new Papa.Parser({
			delimiter,
			newline,
			quoteChar: quote ?? '\0',
			fastMode: quote === null ? true : undefined,
			step: step as never
		}).parse(text, 0, !last);
		this.#rest = text.slice(from);
		return records;
	}

	#record(cells: string[], raw: string, errors: Step['errors']): TextRecord {
		const line = this.#line;
		const lines = this.#countLines(raw);
		this.#line += lines;
		if (this.#dialect.newline === '\n') this.#dropCarriageReturn(cells, raw);
		const [first = ''] = cells;
		const codes = errors.map(({ code }) => code);
		const begins = raw.trimStart();
		const { delimiter, quote } = this.#dialect;
		return {
			cells,
			line,
			lines,
			blank: cells.length === 1 && begins === '' && (first === '' || delimiter !== ONE_COLUMN),
			hash: begins.startsWith('#'),
			slashed:
				raw.includes('\\"') &&
				cells.some((cell) => cell.startsWith('\\"') && raw.includes(delimiter + cell)),
			quoted: quote !== null && raw.includes(quote),
			loose:
				quote !== null &&
				raw.includes(quote) &&
				!raw.includes(quote + quote) &&
				cells.some((cell) => cell.includes(quote)),
			spaced: this.#isSpaced(raw),
			flaw: codes.includes('MissingQuotes') ? 'unclosed' : codes.length > 0 ? 'stray' : null
		};
	}

	#isSpaced(raw: string): boolean {
		const { quote } = this.#dialect;
		if (quote === null || !(raw.includes(`${quote} `) || raw.includes(`${quote}\t`))) return false;
		return this.#spaced.test(raw.replaceAll(quote + quote, ''));
	}

	/** Lines of a record, its own end included; CRLF, LF and CR each end one. */
	#countLines(raw: string): number {
		let count = 0;
		for (let at = raw.indexOf('\n'); at !== -1; at = raw.indexOf('\n', at + 1)) count++;
		if (raw.includes('\r')) count += raw.match(/\r(?!\n)/g)?.length ?? 0;
		return Math.max(1, count);
	}

	/** Where CRLF ends the record PapaParse, told of LF, leaves the CR on an unquoted last cell. */
	#dropCarriageReturn(cells: string[], raw: string): void {
		if (!raw.endsWith('\n')) return;
		if (!raw.endsWith('\r\n')) {
			this.#sawLf = true;
			return;
		}
		this.#sawCrlf = true;
		const cell = cells[cells.length - 1] ?? '';
		const body = raw.slice(0, -1);
		const before = body.length - cell.length - 1;
		const unquoted = before < 0 || body[before] === this.#dialect.delimiter;
		if (cell.endsWith('\r') && body.endsWith(cell) && unquoted) {
			cells[cells.length - 1] = cell.slice(0, -1);
		}
	}

	#held = '';

	/** Backslash escapes as doubled quotes, which PapaParse reads right. */
	#unescaped(piece: string, last: boolean): string {
		let text = this.#held + piece;
		let trailing = 0;
		while (text[text.length - 1 - trailing] === '\\') trailing++;
		this.#held = !last && trailing % 2 === 1 ? '\\' : '';
		if (this.#held) text = text.slice(0, -1);
		const quote = this.#dialect.quote ?? '"';
		return (
			this.#rest +
			text.replace(/\\(["'\\])/g, (whole, escaped: string) =>
				escaped === '\\' ? '\\' : escaped === quote ? quote + quote : whole
			)
		);
	}
}
