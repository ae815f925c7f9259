import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../../src/lib/engine/database';
import type { Fault } from '../../src/lib/ingest/canonical/fault';
import { createStaged, joined, staged } from '../../src/lib/ingest/canonical/staged';
import { ident, sql } from '../../src/lib/sql/statement';
import type { FileResource } from './package';

/**
 * Loads a resource's files as text, each row with its file and line. Returns what keeps a file from
 * being read at all; cells are judged later.
 */
export async function stage(
	database: Database,
	folder: string,
	resource: FileResource
): Promise<Fault[]> {
	const columns = resource.schema.fields.map((field) => field.name);
	await database.run(createStaged(resource));
	const faults: Fault[] = [];
	for (const file of resource.path)
		faults.push(...(await stageFile(database, folder, file, resource.name, columns)));
	return faults;
}

async function stageFile(
	database: Database,
	folder: string,
	file: string,
	resource: string,
	columns: readonly string[]
): Promise<Fault[]> {
	const fault = (line: number, column: string, value: string, rule: string): Fault[] => [
		{ file, line, column, value, rule }
	];
	let text: string;
	try {
		text = await readFile(join(folder, file), 'utf8');
	} catch {
		return fault(0, '', '', 'file is missing: datapackage.json names it');
	}
	const lines = text.replace(/\r?\n$/, '').split('\n');
	const header = lines[0] ?? '';
	if (header.replace(/\r$/, '') !== columns.join(',')) {
		return fault(1, '', '', `header must be: ${columns.join(',')}`);
	}
	const names = joined(columns.map(ident));
	const types = joined(columns.map((column) => sql`${ident(column)}: 'VARCHAR'`));
	try {
		await database.run(sql`insert into ${staged(resource)}
			select ${file}, row_number() over () + 1, ${names}
			from read_csv(${join(folder, file)}, columns = {${types}}, auto_detect = false, header = true,
				delim = ',', quote = '"', escape = '"', nullstr = '', comment = '', strict_mode = true,
				parallel = false, null_padding = false, ignore_errors = false, max_line_size = 1000000)`);
	} catch (error) {
		const message = String(error);
		const line = Number(/Line:\s*(\d+)/i.exec(message)?.[1] ?? 0);
		return fault(line, '', '', `cannot be read as CSV: ${message.split('\n')[0]}`);
	}
	const [read] = await database.query<{ count: number }>(
		sql`select count(*)::integer as count from ${staged(resource)} where _file = ${file}`
	);
	// Lines are numbered by counting rows, which a line break in a cell or a blank line would upset.
	if (read?.count === lines.length - 1) return [];
	const odd = lines.findIndex(
		(line) => line.trim() === '' || (line.split('"').length - 1) % 2 === 1
	);
	return fault(
		odd + 1,
		'',
		'',
		'one row per line: a cell holds a line break, or the line is blank'
	);
}
