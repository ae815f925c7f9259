/** What ends the lines of a text: `\n` for LF and CRLF alike, `\r` where there is no LF. */
export function newlineOf(text: string): '\n' | '\r' {
	const bare = withoutQuoted(text);
	return bare.includes('\r') && !bare.includes('\n') ? '\r' : '\n';
}

/** True where lines end in CR alone and others in LF, outside quotes. */
export function hasStrayReturns(text: string): boolean {
	if (!text.includes('\r')) return false;
	const bare = withoutQuoted(text);
	return bare.includes('\n') && /\r(?!\n)/.test(bare);
}

/** The text with every newline outside quotes an LF. */
export function withEvenNewlines(text: string): string {
	return text.replace(/"[^"]*(?:""[^"]*)*"|\r\n?/g, (found) =>
		found.startsWith('"') ? found : '\n'
	);
}

/** The text without spaces between a delimiter and the quote that opens a cell; null if it has none. */
export function withoutSpacesBeforeQuotes(
	text: string,
	delimiter: string,
	quote: string
): string | null {
	if (!new RegExp(`[${delimiter}][ ]+${quote}`).test(text)) return null;
	let mended = false;
	const cells = new RegExp(
		`${quote}[^${quote}]*(?:${quote}${quote}[^${quote}]*)*${quote}|([${delimiter}]) +(?=${quote})`,
		'g'
	);
	const without = text.replace(cells, (found, kept: string | undefined) => {
		if (kept === undefined) return found;
		mended = true;
		return kept;
	});
	return mended ? without : null;
}

function withoutQuoted(text: string): string {
	return text.includes('"') ? text.replace(/"[^"]*(?:""[^"]*)*"/g, '') : text;
}
