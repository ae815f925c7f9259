import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { openBrowser } from './browser';
import type { RawRead } from './raw-page';

const PAGE = fileURLToPath(new URL('./raw-page.ts', import.meta.url));
const LIB = fileURLToPath(new URL('../../src/lib', import.meta.url));
const CSV = `read_csv('source.csv', all_varchar = true)`;

/** What DuckDB-WASM alone is asked to do with a file. */
const STATEMENTS = {
	/** Every row, all of it text. */
	rows: `create table t as select * from ${CSV}`,
	/** Page views added up to days. */
	days: `create table t as
		select "timestamp"[:10] as day, country, split_part(path, '/', 2) as section, channel, device,
			count(distinct session) as visits, count(*) as pageviews
		from ${CSV} group by all`
} as const;

export type RawForm = keyof typeof STATEMENTS;

/** What it took DuckDB-WASM alone; `failure` says why there are no seconds. */
export interface RawResult {
	readonly seconds: number | null;
	/** Bytes; null where the system does not tell. */
	readonly memory: number | null;
	readonly failure: string | null;
}

/** The page's script, bundled: the bench's own, of the same engine. */
export async function bundleRawPage(): Promise<string> {
	const built = await build({
		configFile: false,
		logLevel: 'error',
		resolve: { alias: { $lib: LIB } },
		build: {
			write: false,
			target: 'es2022',
			lib: { entry: PAGE, formats: ['es'], fileName: 'raw' }
		}
	});
	const [output] = [built].flat();
	const [chunk] = output && 'output' in output ? output.output : [];
	if (chunk?.type !== 'chunk') throw new Error('The page for the raw engine was not bundled');
	return chunk.code;
}

/** Reads a CSV with DuckDB-WASM alone, from a page of the same site in a browser of its own. */
export async function readRaw(
	site: string,
	script: string,
	csv: string,
	form: RawForm
): Promise<RawResult> {
	const { page, memory, close } = await openBrowser();
	try {
		await page.route(`${site}raw/`, (route) =>
			route.fulfill({
				contentType: 'text/html',
				body: '<!doctype html><title>Raw</title><input type="file"><script type="module" src="raw.js"></script>'
			})
		);
		await page.route(`${site}raw/raw.js`, (route) =>
			route.fulfill({ contentType: 'text/javascript', body: script })
		);
		await page.goto(`${site}raw/`);
		await page.locator('input').setInputFiles(csv);
		await page.waitForFunction('"read" in window');
		const seconds = await page.evaluate(
			(statement) => (window as unknown as { read: RawRead }).read(statement),
			STATEMENTS[form]
		);
		return { seconds, memory: await memory.peak(), failure: null };
	} catch (error) {
		const [failure = ''] = String(error).split('\n');
		return { seconds: null, memory: await memory.peak(), failure };
	} finally {
		await close();
	}
}
