import { randomBytes } from 'node:crypto';
import { loadSheet } from '../../src/lib/ingest/load/load-sheet';
import { personKey } from '../../src/lib/ingest/load/person';
import { proposeSettings } from '../../src/lib/ingest/propose-settings';
import { hintsInFile } from '../../src/lib/ingest/recognise/hints-in-file';
import { recognise } from '../../src/lib/ingest/recognise/recognise';
import type { Recognition } from '../../src/lib/ingest/fields';
import {
	RefusedError,
	type OpenedFile,
	type Refusal,
	type Sheet
} from '../../src/lib/ingest/sheet';
import type { Settings, Source } from '../../src/lib/ingest/source';
import { readDate } from '../../src/lib/ingest/values/date';
import type { NodeDatabase } from '../../src/lib/server/database-node';
import { failed, type Given } from './given';

/** What was loaded of every sheet, or why it was refused; a sheet of no known kind is in neither. */
export interface Loaded {
	readonly sources: Map<Sheet, Source>;
	readonly refusals: Map<Sheet, Refusal>;
}

interface Recognised {
	readonly one: OpenedFile;
	readonly sheet: Sheet;
	readonly recognition: Recognition;
}

/** Loads every sheet that is recognised, as what it is taken for; what goes wrong is its file's failure. */
export async function loadGiven(
	database: NodeDatabase,
	given: readonly Given[],
	asOf: string
): Promise<Loaded> {
	const loaded: Loaded = { sources: new Map(), refusals: new Map() };
	const key = personKey(randomBytes(32));
	const recognised = new Map(given.map((file) => [file, sheetsOf(file)]));
	const hasActivities = [...recognised.values()]
		.flat()
		.some(({ recognition }) => recognition.kind === 'activities');
	for (const [file, sheets] of recognised) {
		try {
			for (const sheet of sheets) await load(sheet);
		} catch (error) {
			file.failure = failed(error);
		}
	}
	return loaded;

	async function load({ one, sheet, recognition }: Recognised): Promise<void> {
		const { kind, mapping } = recognition;
		if (kind === 'unknown') {
			const refusal = await refusalWithin(sheet);
			if (refusal) loaded.refusals.set(sheet, refusal);
			return;
		}
		const { settings, askEvent } = proposeSettings(sheet, recognition, { asOf, hasActivities });
		const event = askEvent ? eventOf(sheet, one, settings) : null;
		const id = `s${String(loaded.sources.size).padStart(4, '0')}`;
		try {
			const rowsRead = await loadSheet(database, sheet, { id, as: kind, mapping, key });
			loaded.sources.set(sheet, {
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
			loaded.refusals.set(sheet, error.refusal);
		}
	}
}

function sheetsOf(file: Given): Recognised[] {
	try {
		return file.inner.flatMap((one) =>
			one.sheets.map((sheet) => ({ one, sheet, recognition: recognise(sheet) }))
		);
	} catch (error) {
		file.failure = failed(error);
		return [];
	}
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

function eventOf(sheet: Sheet, opened: OpenedFile, { dateOrder }: Settings): Settings['event'] {
	const { title, dates } = hintsInFile(sheet, opened);
	const dated = dates.map((text) => readDate(text, dateOrder)).find(({ kind }) => kind === 'date');
	if (dated?.kind !== 'date') return null;
	return { title: title ?? opened.file, date: dated.start, type: 'unspecified', country: null };
}
