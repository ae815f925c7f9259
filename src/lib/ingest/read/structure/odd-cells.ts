import type { Warning } from '../../sheet';
import { shapeOf } from './verdict';

/** What people write for "nothing" where a number or a date belongs. */
const NOTHING =
	/^\W*$|^(n\.?[ads/]\.?[a]?|na|nan|nil|null|none|ninguno|nenhum|unknown|s\/[di]|tbd|\(?not set\)?|\\n|inf|infinity|true|false)$/i;

/** A column is of one shape when so many of its cells are, and so few are not. */
const ENOUGH = { cells: 3, share: 0.8 };

/** A day, a time of day or both, and nothing else: `2015-12-wise-uk` is none. */
const DATE =
	/^(\d{1,4}([-/.])\d{1,2}\2\d{1,4})?([ T,]*\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?(\s*[ap]\.?\s?m\.?)?\s*(z|utc|[-+]\d{2}(:?\d{2})?)?)?$/i;

/**
 * Cells that are text in a column that otherwise holds numbers or dates: typing mistakes, and rows
 * that were cut wrong. One warning a column.
 */
export function oddCells(
	columns: readonly string[],
	rows: readonly (readonly string[])[],
	lines: readonly number[]
): Warning[] {
	return columns.flatMap((column, at) => {
		const times = { number: 0, date: 0, text: 0, nothing: 0 };
		let line = 0;
		rows.forEach((row, index) => {
			const kind = kindOf(row[at]!.trim());
			if (kind === 'text' && times.text === 0) line = lines[index]!;
			times[kind]++;
		});
		const enough = Math.max(ENOUGH.cells, (rows.length - times.nothing) * ENOUGH.share);
		const shape = (['number', 'date'] as const).find((kind) => times[kind] >= enough);
		if (!shape || times.text === 0) return [];
		const values = { count: times.text, column: column.slice(0, 60), shape };
		return [{ code: 'odd-cells', line, values }];
	});
}

function kindOf(text: string): 'number' | 'date' | 'text' | 'nothing' {
	if (NOTHING.test(text)) return 'nothing';
	if (DATE.test(text)) return 'date';
	return shapeOf(text) === 'number' ? 'number' : 'text';
}
