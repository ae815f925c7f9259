import type { Recognition } from '../../src/lib/ingest/fields';
import type { Severity } from '../../src/lib/ingest/interpret/rules';

/** Something off in a file or a sheet, with its text in English. */
export interface Notice {
	readonly code: string;
	readonly line?: number;
	readonly message: string;
}

/** Something found in a row. */
export interface FindingReport {
	readonly line: number;
	/** Column of the sheet; empty where it is about the row. */
	readonly column: string;
	readonly value: string;
	readonly rule: string;
	readonly severity: Severity;
	readonly message: string;
}

/** What the importer makes of one sheet. */
export interface SheetReport {
	readonly name: string;
	readonly line: number;
	readonly columns: readonly string[];
	readonly rowCount: number;
	/** Every row as it stands in the file, where asked for. */
	readonly rows?: readonly (readonly string[])[];
	readonly kind: Recognition['kind'];
	readonly confidence: number;
	readonly mapping: Recognition['mapping'];
	readonly warnings: readonly Notice[];
	readonly findings: readonly FindingReport[];
}

/** What the importer makes of one file. */
export interface FileReport {
	readonly file: string;
	readonly encoding: string | null;
	readonly refused: Notice | null;
	readonly sheets: readonly SheetReport[];
}
