/**
 * RFC 4180 by the letter, for comparison: the cells of every line, or null where a quoted cell goes
 * on after its closing quote. A quote inside an unquoted cell is itself. Written apart from the importer, so that both do not share a mistake.
 */
export function strictCsv(text: string, delimiter: string): string[][] | null {
	const rows: string[][] = [];
	let row: string[] = [];
	let at = 0;
	while (at < text.length) {
		let cell = '';
		if (text[at] === '"') {
			for (;;) {
				const close = text.indexOf('"', at + 1);
				if (close === -1) return null;
				cell += text.slice(at + 1, close);
				at = close + 1;
				if (text[at] !== '"') break;
				cell += '"';
			}
		} else {
			while (at < text.length && text[at] !== delimiter && !/[\r\n]/.test(text[at]!)) {
				cell += text[at++];
			}
		}
		row.push(cell);
		if (text[at] === delimiter) {
			at++;
			if (at === text.length) row.push('');
			continue;
		}
		if (at < text.length && !/[\r\n]/.test(text[at]!)) return null;
		at += text.startsWith('\r\n', at) ? 2 : 1;
		rows.push(row);
		row = [];
	}
	if (row.length > 0) rows.push(row);
	return rows;
}
