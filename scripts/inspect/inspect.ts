import { randomBytes } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { findingsOf } from '../../src/lib/ingest/interpret/ledger';
import { RULES } from '../../src/lib/ingest/interpret/rules';
import { loadSheet } from '../../src/lib/ingest/load/load-sheet';
import { personKey } from '../../src/lib/ingest/load/person';
import { proposeSettings } from '../../src/lib/ingest/propose-settings';
import { openFile } from '../../src/lib/ingest/read/open-file';
import { recognise } from '../../src/lib/ingest/recognise/recognise';
import { hintsInFile } from '../../src/lib/ingest/recognise/hints-in-file';
import { settle } from '../../src/lib/ingest/settle';
import {
	RefusedError,
	type OpenedFile,
	type Refusal,
	type Sheet
} from '../../src/lib/ingest/sheet';
import type { Settings, Source } from '../../src/lib/ingest/source';
import { readDate } from '../../src/lib/ingest/values/date';
import { NodeDatabase } from '../../src/lib/server/database-node';
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

/** A file of the command line, and what is in it: several files where it is an archive. */
interface Given {
	readonly path: string;
	readonly inner: readonly OpenedFile[];
}

/**
 * Reads, recognises and interprets files together, as the page does with what it proposes left
 * unchanged: an attendance list finds its event in an activities list beside it. One report a file;
 * never rejects for what is in one.
 */
export async function inspect(paths: readonly string[], options: Options): Promise<FileReport[]> {
	const database = await NodeDatabase.open();
	const given: Given[] = [];
	for (const path of paths) given.push({ path, inner: await open(path) });
	const all = given.flatMap(({ inner }) => inner);
	const { loaded, refusals } = await loadAll(database, all, options.asOf);
	await settle(database, [...loaded.values()], null);
	const reports: FileReport[] = [];
	for (const { path, inner } of given) {
		const refused = inner.flatMap(({ file, refused: whole, sheets }) => {
			const why = whole ?? sheets.map((sheet) => refusals.get(sheet)).find(Boolean);
			return why ? [{ file, notice: refusedWhy(why) }] : [];
		});
		const read = inner.filter(({ file }) => !refused.some((one) => one.file === file));
		const inside = refused.map(({ file, notice }): Notice => ({
			code: 'refused-inside',
			message: `${file}: ${notice.message}`
		}));
		const sheets: SheetReport[] = [];
		for (const sheet of read.flatMap((one) => one.sheets)) {
			sheets.push(await sheetReport(database, sheet, loaded.get(sheet), inside, options));
		}
		const encoding = (read[0] ?? inner[0])?.encoding ?? null;
		const why = read.length === 0 ? (refused[0]?.notice ?? null) : null;
		reports.push({ file: path, encoding, refused: why, sheets });
	}
	await database.close();
	return reports;
}

/** Loads every sheet that was recognised, as what it was taken for. */
async function loadAll(database: NodeDatabase, files: readonly OpenedFile[], asOf: string) {
	const loaded = new Map<Sheet, Source>();
	const refusals = new Map<Sheet, Refusal>();
	const key = personKey(randomBytes(32));
	const recognised = files.flatMap((one) =>
		one.sheets.map((sheet) => ({ one, sheet, recognition: recognise(sheet) }))
	);
	const hasActivities = recognised.some(({ recognition }) => recognition.kind === 'activities');
	for (const { one, sheet, recognition } of recognised) {
		const { kind, mapping } = recognition;
		if (kind === 'unknown') {
			const refusal = await refusalWithin(sheet);
			if (refusal) refusals.set(sheet, refusal);
			continue;
		}
		const { settings, askEvent } = proposeSettings(sheet, recognition, { asOf, hasActivities });
		const event = askEvent ? eventOf(sheet, one, settings) : null;
		const id = `s${String(loaded.size).padStart(4, '0')}`;
		try {
			const rowsRead = await loadSheet(database, sheet, { id, as: kind, mapping, key });
			loaded.set(sheet, {
				id,
				file: one.file,
				sheet: sheet.name,
				kind,
				table: null,
				mapping,
				settings: { ...settings, event },
				rowsRead,
				warnings: sheet.warnings
			});
		} catch (error) {
			if (!(error instanceof RefusedError)) throw error;
			refusals.set(sheet, error.refusal);
		}
	}
	return { loaded, refusals };
}

/** Why a sheet that is not loaded turns out unreadable further down; null where it does not. */
async function refusalWithin(sheet: Sheet): Promise<Refusal | null> {
	try {
		for await (const { rows } of sheet.batches()) if (rows.length === 0) break;
		return null;
	} catch (error) {
		if (error instanceof RefusedError) return error.refusal;
		throw error;
	}
}

async function open(path: string): Promise<OpenedFile[]> {
	const name = basename(path);
	let blob: Blob;
	try {
		blob = await openAsBlob(path);
	} catch {
		return [{ file: name, encoding: null, refused: { code: 'unreadable-file' }, sheets: [] }];
	}
	return openFile(new File([blob], name));
}

function eventOf(sheet: Sheet, opened: OpenedFile, { dateOrder }: Settings): Settings['event'] {
	const { title, dates } = hintsInFile(sheet, opened);
	const dated = dates.map((text) => readDate(text, dateOrder)).find(({ kind }) => kind === 'date');
	if (dated?.kind !== 'date') return null;
	return { title: title ?? opened.file, date: dated.start, type: 'unspecified', country: null };
}

async function sheetReport(
	database: NodeDatabase,
	sheet: Sheet,
	source: Source | undefined,
	inside: readonly Notice[],
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
		warnings: [...inside, ...warnings.map(warned)],
		findings
	};
}
