/**
 * True when a cell says what another reader's value is: numbers by their value (32-bit ones too),
 * bytes as text or in hexadecimal, lists and structures by what they hold.
 */
export function sameCell(cell: string, value: unknown): boolean {
	if (value === null || value === undefined) return cell === '' || cell === 'null';
	if (Array.isArray(value)) return sameList(cell, value);
	if (typeof value === 'object') {
		const own = parsed(cell);
		if (typeof own !== 'object' || own === null) return false;
		return Object.entries(value).every(([key, part]) =>
			sameCell(textOf((own as Record<string, unknown>)[key]), part)
		);
	}
	const text = String(value);
	if (cell === text || cell === bytesOf(text).toString('hex')) return true;
	if (cell.trim() === '' || text.trim() === '') return false;
	const [own, other] = [Number(cell), Number(text)];
	return own === other || Math.fround(own) === other || (Number.isNaN(other) && cell === text);
}

function sameList(cell: string, values: readonly unknown[]): boolean {
	if (cell === '') return values.length === 0 || (values.length === 1 && sameCell('', values[0]));
	const own = parsed(cell);
	const items = Array.isArray(own) ? own.map(textOf) : cell.split('; ');
	return items.length === values.length && items.every((item, at) => sameCell(item, values[at]));
}

function parsed(cell: string): unknown {
	try {
		return JSON.parse(cell) as unknown;
	} catch {
		return null;
	}
}

function textOf(value: unknown): string {
	if (value === null || value === undefined) return '';
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** DuckDB writes bytes beyond printable ASCII as `\x00`. */
function bytesOf(text: string): Buffer {
	const plain = text.replace(/\\x([0-9A-F]{2})/g, (_, code: string) =>
		String.fromCharCode(parseInt(code, 16))
	);
	return Buffer.from(plain, 'latin1');
}
