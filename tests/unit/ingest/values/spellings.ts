import { readFileSync } from 'node:fs';
import Papa from 'papaparse';

/** The rows of a table of spellings in tests/fixtures/spellings, by column name. */
export function spellings<Column extends string>(name: string): Record<Column, string>[] {
	const file = new URL(`../../../fixtures/spellings/${name}.csv`, import.meta.url);
	const { data, errors } = Papa.parse<Record<Column, string>>(
		readFileSync(file, 'utf8').trimEnd(),
		{
			header: true
		}
	);
	if (errors.length > 0) throw new Error(`${name}.csv: ${errors[0]?.message}`);
	return data;
}
