/** What was found in some bytes that begin with a record. */
export interface RecordScan {
	/** Where the last whole record ends. */
	readonly end: number;
	/** How many lines that is. */
	readonly lines: number;
	readonly newline: '\n' | '\r\n';
	/** Every line is a record, and a database reads them as we do. */
	readonly regular: boolean;
	/** No quote is out of place, so that `end` is one. */
	readonly sure: boolean;
}

const LF = 10;
const CR = 13;
const QUOTE = 34;
const HASH = 35;

/**
 * Looks for the end of the last record, minding quotes. With `last` the bytes are the end of the
 * text, and its last record needs no newline.
 */
export function scanRecords(bytes: Uint8Array, delimiter: number, last: boolean): RecordScan {
	const scan = bytes.includes(QUOTE) ? scanQuoted(bytes, delimiter) : scanPlain(bytes);
	const { end, open } = scan;
	let { lines } = scan;
	// U+FFFD stands for bytes that were lost: such rows are counted where they are read.
	let regular = scan.regular && !bytes.includes(0) && !includesReplacement(bytes);
	if (!last || end === bytes.length) return { ...scan, regular };
	if (open) return { ...scan, end: bytes.length, regular: false, sure: false };
	lines++;
	if (bytes[bytes.length - 1] === CR) regular = false;
	return { ...scan, end: bytes.length, lines, regular };
}

/** A scan, and whether a quote was open at its end. */
type OpenScan = RecordScan & { readonly open: boolean };

function scanPlain(bytes: Uint8Array): OpenScan {
	let end = 0;
	let returns = 0;
	let lines = 0;
	let regular = true;
	for (let at = bytes.indexOf(LF); at !== -1; at = bytes.indexOf(LF, end)) {
		const crlf = at > end && bytes[at - 1] === CR;
		if (crlf) returns++;
		if (at - (crlf ? 1 : 0) === end || bytes[end] === HASH) regular = false;
		lines++;
		end = at + 1;
	}
	if (bytes[end] === HASH) regular = false;
	let allReturns = 0;
	for (let at = bytes.indexOf(CR); at !== -1 && at < end; at = bytes.indexOf(CR, at + 1))
		allReturns++;
	regular &&= allReturns === returns && (returns === 0 || returns === lines);
	return { end, lines, newline: returns > 0 ? '\r\n' : '\n', regular, sure: true, open: false };
}

function scanQuoted(bytes: Uint8Array, delimiter: number): OpenScan {
	let end = 0;
	let lines = 0;
	let linesInRecord = 0;
	let returns = 0;
	let records = 0;
	let regular = true;
	let fieldStart = true;
	let at = 0;
	for (; at < bytes.length; at++) {
		const byte = bytes[at]!;
		if (byte === QUOTE) {
			if (!fieldStart) {
				// A quote inside an unquoted cell is itself, to us.
				regular = false;
				continue;
			}
			let close = bytes.indexOf(QUOTE, at + 1);
			while (close !== -1 && bytes[close + 1] === QUOTE) close = bytes.indexOf(QUOTE, close + 2);
			if (close === -1) return done(true, true);
			for (let inside = at + 1; inside < close; inside++) {
				if (bytes[inside] !== LF && bytes[inside] !== CR) continue;
				regular = false;
				if (bytes[inside] === LF || bytes[inside + 1] !== LF) linesInRecord++;
			}
			const next = bytes[close + 1];
			const crlf = next === CR && (bytes[close + 2] === LF || close + 2 >= bytes.length);
			if (next !== undefined && next !== delimiter && next !== LF && !crlf)
				return done(false, false);
			at = close;
			fieldStart = false;
		} else if (byte === LF) {
			const crlf = bytes[at - 1] === CR;
			if (crlf) returns++;
			if (at - (crlf ? 1 : 0) === end || bytes[end] === HASH) regular = false;
			records++;
			lines += linesInRecord + 1;
			linesInRecord = 0;
			end = at + 1;
			fieldStart = true;
		} else if (byte === CR && bytes[at + 1] !== LF && at + 1 < bytes.length) {
			regular = false;
			linesInRecord++;
			fieldStart = false;
		} else {
			fieldStart = byte === delimiter;
		}
	}
	return done(true, false);

	function done(sure: boolean, open: boolean): OpenScan {
		const even = returns === 0 || returns === records;
		return {
			end,
			lines,
			newline: returns > 0 ? '\r\n' : '\n',
			regular: regular && even,
			sure,
			open
		};
	}
}

function includesReplacement(bytes: Uint8Array): boolean {
	for (let at = bytes.indexOf(0xef); at !== -1; at = bytes.indexOf(0xef, at + 1)) {
		if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) return true;
	}
	return false;
}
