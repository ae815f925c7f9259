import { openBrowser } from './browser';
import { DataPage, type Rows } from './data-page';

/** When a second reading of the file is cancelled. */
const CANCEL_AT = 0.4;

/** What it took the data page to take a file in. */
export interface ImportResult {
	readonly rows: Rows;
	/** Whether every row that was read is loaded, refused or skipped, and all there are were read. */
	readonly reconciled: boolean;
	/** From the drop to the last row's fate. */
	readonly seconds: number;
	/** Milliseconds: the longest task, and the longest time a timer had to wait. */
	readonly task: number;
	readonly gap: number;
	/** Bytes; null where the system does not tell. */
	readonly memory: number | null;
	/** Milliseconds until a cancel had been obeyed; null when there was nothing left to cancel. */
	readonly cancel: number | null;
}

/** Gives a file of `count` rows to the page, after one it builds on, and measures. */
export async function importFile(
	site: string,
	file: string,
	count: number,
	before: string
): Promise<ImportResult> {
	const { page, memory, close } = await openBrowser();
	try {
		const data = await DataPage.open(page, site);
		await data.offer(before);
		await data.load(before);
		await data.resetMeasures();
		memory.reset();
		const started = performance.now();
		await data.offer(file);
		const rows = await data.load(file);
		const seconds = (performance.now() - started) / 1000;
		const { task, gap } = await data.measures();
		const peak = await memory.peak();
		await data.offer(file);
		const cancel = await data.cancel(CANCEL_AT);
		const { read, loaded, refused, skipped } = rows;
		const reconciled = read === count && read === loaded + refused + skipped;
		return { rows, reconciled, seconds, task, gap, memory: peak, cancel };
	} finally {
		await close();
	}
}
