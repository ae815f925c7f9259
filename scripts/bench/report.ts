import type { ImportResult } from './import-file';
import type { RawForm, RawResult } from './raw';

/** A file with what it took the page, and what it took DuckDB-WASM alone to read the same rows' CSV. */
export interface Measured {
	readonly file: string;
	readonly bytes: number;
	readonly raw: Readonly<Partial<Record<RawForm, RawResult>>>;
	/** Why the page did not take it in, when it did not. */
	readonly imported: ImportResult | { readonly failure: string };
}

/** Whether every row of the file has been accounted for. */
export const isReconciled = ({ imported }: Measured): boolean =>
	'rows' in imported && imported.reconciled;

const COLUMNS = [
	'file',
	'MB',
	'rows',
	'loaded',
	'refused',
	'skipped',
	'sum',
	'seconds',
	'× raw rows',
	'× raw days',
	'task ms',
	'gap ms',
	'peak MB',
	'cancel ms'
] as const;

const megabytes = (bytes: number | null) => (bytes === null ? '–' : (bytes / 1e6).toFixed(0));
const whole = (value: number | null) => (value === null ? '–' : value.toFixed(0));
const ratio = (seconds: number, raw: RawResult | undefined) =>
	raw?.seconds ? (seconds / raw.seconds).toFixed(2) : '–';

function cells({ imported, raw }: Measured): string[] {
	if ('failure' in imported) return [imported.failure];
	const { rows, reconciled, seconds, task, gap, memory, cancel } = imported;
	return [
		...[rows.read, rows.loaded, rows.refused, rows.skipped].map(whole),
		reconciled ? 'yes' : 'NO',
		seconds.toFixed(1),
		ratio(seconds, raw.rows),
		ratio(seconds, raw.days),
		whole(task),
		whole(gap),
		megabytes(memory),
		whole(cancel)
	];
}

/** What was measured as a table in plain text, one line a file. */
export function tableText(measured: readonly Measured[]): string {
	const lines = measured.map((one) => [one.file, megabytes(one.bytes), ...cells(one)]);
	const widths = COLUMNS.map((name, index) =>
		Math.max(
			name.length,
			...lines.map((line) => (line.length === COLUMNS.length ? (line[index]?.length ?? 0) : 0))
		)
	);
	const text = (line: readonly string[]) =>
		line
			.map((cell, index) =>
				index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0)
			)
			.join('  ');
	return [COLUMNS, ...lines].map(text).join('\n');
}
