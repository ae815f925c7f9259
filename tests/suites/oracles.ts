import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { NodeDatabase } from '../../src/lib/server/database-node';
import type { ReadSheet } from './reading';
import { sameCell } from './same-cell';
import { strictCsv } from './strict-csv';

/** The rows that libhxl-python's own test finds in `input-untagged-csv.zip`. */
const UNTAGGED = [
	['001', 'WASH', 'Higiene', 'ACNUR', '100', '100', 'Panamá', 'Los Santos'],
	['002', 'Salud', 'Vacunación', 'OMS', '', '', 'Colombia', 'Cauca'],
	['003', 'Educación', 'Formación de enseñadores', 'UNICEF', '250', '300', 'Colombia', 'Chocó']
];

type Rows = readonly (readonly unknown[])[];

/** Asks what a file holds of somebody who is not the importer. */
export class Oracle {
	constructor(
		private readonly root: string,
		private readonly database: NodeDatabase
	) {}

	/** True when the sheet is what the file holds; null where nobody knows. */
	async agrees(path: string, sheet: ReadSheet): Promise<boolean | null> {
		const name = basename(path);
		if (path.startsWith('csv-spectrum/csvs/')) return this.#asJson(name, sheet);
		if (/^hxl\/test_io\/input-valid/.test(path)) {
			return same(sheet.rows, this.#strict('hxl/test_io/output-valid.csv', ',')!.slice(2));
		}
		if (path.startsWith('real/parquet/')) {
			const [columns, ...rows] = this.#strict(
				'real/events/carpentries_workshops_2012_2018.csv',
				','
			)!;
			return same([sheet.columns, ...sheet.rows], [columns!, ...rows]);
		}
		if (name.endsWith('.parquet')) return this.#asParquet(path, sheet);
		if (name === 'input-untagged-csv.zip') return same(sheet.rows, UNTAGGED);
		return this.#asText(path, sheet);
	}

	#asJson(name: string, { columns, rows }: ReadSheet): boolean {
		const file = join(this.root, 'csv-spectrum/json', name.replace('.csv', '.json'));
		const records = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>[];
		const found = rows.map((row) => Object.fromEntries(row.map((cell, at) => [columns[at], cell])));
		return JSON.stringify(found) === JSON.stringify(records);
	}

	async #asParquet(path: string, { rows }: ReadSheet): Promise<boolean | null> {
		const expected = path.replace('.parquet', '_expect.csv');
		if (existsSync(join(this.root, expected))) {
			return same(rows, this.#strict(expected, ',')!.slice(1));
		}
		if (path.includes('byte_stream_split_extended')) {
			// Each column is there twice: in this encoding, and plain.
			return rows.every((row) => row.every((cell, at) => cell === row[at - (at % 2)]));
		}
		const text = `select * from read_parquet('${join(this.root, path)}')`;
		const found = await this.database
			.query<Record<string, unknown>>({ text, values: [] })
			.catch(() => null);
		return (
			found &&
			same(
				rows,
				found.map((row) => Object.values(row))
			)
		);
	}

	/** A text by the letter of RFC 4180, with whichever delimiter fits; blank lines are no rows. */
	#asText(path: string, { line, columns, rows }: ReadSheet): boolean | null {
		const table = line === 0 ? rows : [columns, ...rows];
		const readings = [',', ';', '\t', '|', '\u001f'].map((sign) => this.#strict(path, sign));
		const strict = readings.filter((reading) => reading !== null);
		if (strict.length === 0) return null;
		const numbered = /^column \d+$/;
		return strict.some((reading) => {
			const given = reading.filter((row) => row.length > 1 || row[0]!.trim() !== '');
			// A name that is not in the file stands for an empty header cell.
			const names = given[0]?.map((cell, at) =>
				cell.trim() === '' && numbered.test(table[0]?.[at] ?? '') ? table[0]![at]! : cell
			);
			const compared = line === 0 ? given : [names, ...given.slice(1)];
			return JSON.stringify(compared) === JSON.stringify(table);
		});
	}

	#strict(path: string, delimiter: string): string[][] | null {
		const stored = readFileSync(join(this.root, path));
		const bytes = stored[0] === 0x1f && stored[1] === 0x8b ? gunzipSync(stored) : stored;
		return strictCsv(textOf(basename(path), bytes), delimiter);
	}
}

/** The text of a file, in the encoding its name or its mark says. */
function textOf(name: string, bytes: Uint8Array): string {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
	if (name.includes('latin1')) return new TextDecoder('windows-1252').decode(bytes);
	if (name.includes('shift_jis')) return new TextDecoder('shift_jis').decode(bytes);
	return new TextDecoder().decode(bytes);
}

function same(rows: readonly (readonly string[])[], expected: Rows): boolean {
	if (rows.length !== expected.length) return false;
	return rows.every((row, at) => {
		const other = expected[at]!;
		const width = Math.max(row.length, other.length);
		return Array.from({ length: width }, (_, column) => column).every((column) =>
			sameCell(row[column] ?? '', other[column] ?? '')
		);
	});
}
