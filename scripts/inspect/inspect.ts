import { findingsOf } from '../../src/lib/ingest/interpret/ledger';
import { RULES } from '../../src/lib/ingest/interpret/rules';
import { recognise } from '../../src/lib/ingest/recognise/recognise';
import { settle } from '../../src/lib/ingest/settle';
import type { Sheet } from '../../src/lib/ingest/sheet';
import type { Source } from '../../src/lib/ingest/source';
import { NodeDatabase } from '../../src/lib/server/database-node';
import { failed, give, type Given } from './given';
import { loadGiven, type Loaded } from './load-given';
import type { FileReport, FindingReport, Notice, SheetReport } from './report';
import { refusedWhy, ruleInWords, warned } from './words';

/** What to tell beside what every report holds. */
export interface Options {
	/** Every row of every sheet. */
	readonly rows: boolean;
	/** ISO date: what begins later has not been held. */
	readonly asOf: string;
	/** At most so many findings a sheet. */
	readonly findings: number;
}

/** Makes staged tables and findings of sources; {@link settle}, but for tests. */
type Settle = (database: NodeDatabase, sources: readonly Source[]) => Promise<unknown>;

const ALONE: Notice = {
	code: 'told-alone',
	message: 'Together with the other files it could not be interpreted: this is told of it alone.'
};

/**
 * Reads, recognises and interprets files together, as the page does with what it proposes left
 * unchanged: an attendance list finds its event in an activities list beside it. One report a file;
 * never rejects for what is in one, nor for what goes wrong with one.
 */
export async function inspect(
	paths: readonly string[],
	options: Options,
	settleAll: Settle = (database, sources) => settle(database, sources, null)
): Promise<FileReport[]> {
	const database = await NodeDatabase.open();
	const given: Given[] = [];
	for (const path of paths) given.push(await give(path));
	const loaded = await loadGiven(database, given, options.asOf);
	const sourcesOf = ({ inner }: Given) =>
		inner.flatMap(({ sheets }) => sheets.flatMap((sheet) => loaded.sources.get(sheet) ?? []));
	const sound = () => given.filter(({ failure }) => failure === null);
	const settled = (files: readonly Given[]) =>
		settleAll(database, files.flatMap(sourcesOf)).then(
			() => null,
			(error: unknown) => failed(error)
		);
	let together = (await settled(sound())) === null;
	if (!together) {
		for (const file of sound()) file.failure = await settled([file]);
		together = (await settled(sound())) === null;
	}
	const reports: FileReport[] = [];
	for (const file of given) {
		if (!together && file.failure === null) await settled([file]);
		reports.push(await reportOf(database, file, loaded, together ? [] : [ALONE], options));
	}
	await database.close();
	return reports;
}

async function reportOf(
	database: NodeDatabase,
	{ path, inner, failure }: Given,
	{ sources, refusals }: Loaded,
	notices: readonly Notice[],
	options: Options
): Promise<FileReport> {
	const refused = inner.flatMap(({ file, refused: whole, sheets }) => {
		const why = whole ?? sheets.map((sheet) => refusals.get(sheet)).find(Boolean);
		return why ? [{ file, notice: refusedWhy(why) }] : [];
	});
	const read = inner.filter(({ file }) => !refused.some((one) => one.file === file));
	const encoding = (read[0] ?? inner[0])?.encoding ?? null;
	const report = { file: path, encoding, sheets: [] };
	if (failure) return { ...report, refused: failure };
	const inside = refused.map(({ file, notice }): Notice => ({
		code: 'refused-inside',
		message: `${file}: ${notice.message}`
	}));
	const sheets: SheetReport[] = [];
	try {
		for (const sheet of read.flatMap((one) => one.sheets)) {
			const beside = [...inside, ...notices];
			sheets.push(await sheetReport(database, sheet, sources.get(sheet), beside, options));
		}
	} catch (error) {
		return { ...report, refused: failed(error) };
	}
	const why = read.length === 0 ? (refused[0]?.notice ?? null) : null;
	return { ...report, refused: why, sheets };
}

async function sheetReport(
	database: NodeDatabase,
	sheet: Sheet,
	source: Source | undefined,
	beside: readonly Notice[],
	options: Options
): Promise<SheetReport> {
	const rows: (readonly string[])[] = [];
	let rowCount = 0;
	for await (const batch of sheet.batches()) {
		rowCount += batch.rows.length;
		if (options.rows) for (const row of batch.rows) rows.push(row);
	}
	const { name, line, columns, warnings } = sheet;
	const { kind, confidence, mapping } = recognise(sheet);
	const found = source ? await database.query(findingsOf(source.id, options.findings)) : [];
	const findings = found.map(({ line, field, value, rule }): FindingReport => {
		const column = (mapping as Record<string, string>)[field] ?? '';
		const { severity } = RULES[rule];
		return { line, column, value, rule, severity, message: ruleInWords(rule) };
	});
	return {
		name,
		line,
		columns,
		rowCount,
		...(options.rows && { rows }),
		kind,
		confidence,
		mapping,
		warnings: [...beside, ...warnings.map(warned)],
		findings
	};
}
