import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ACTIVITY_COLUMNS } from '../activities.ts';
import { generateLists, listedActivities, LIST_COLUMNS } from './attendance.ts';
import { generateHits, HIT_COLUMNS } from './hits.ts';
import { toParquet, writeTable } from './write-table.ts';

/** In which formats large files are wanted. */
export const FILE_FORMATS = ['csv', 'parquet', 'both'] as const;

/** How many rows to make up, and where to. */
export interface LargeOrder {
	readonly folder: string;
	/** Page views of `hits`; null for none. */
	readonly visits: number | null;
	/** Rows of `attendance`, whose activities are in `activities`; null for none. */
	readonly attendance: number | null;
	readonly format: (typeof FILE_FORMATS)[number];
}

type Table = readonly [
	name: string,
	columns: readonly string[],
	chunks: Iterable<readonly (readonly string[])[]>
];

function* ordered({ visits, attendance }: LargeOrder): Generator<Table> {
	if (attendance !== null) {
		const listed = listedActivities(attendance);
		const activities = listed.map(({ activity }) =>
			ACTIVITY_COLUMNS.map((column) => String(activity[column]))
		);
		yield ['activities', ACTIVITY_COLUMNS, [activities]];
		yield ['attendance', LIST_COLUMNS, generateLists(listed)];
	}
	if (visits !== null) yield ['hits', HIT_COLUMNS, generateHits(visits)];
}

/** Writes the files of an order, and returns how many rows each table has, by its name. */
export async function writeLarge(order: LargeOrder): Promise<Map<string, number>> {
	await mkdir(order.folder, { recursive: true });
	const written = new Map<string, number>();
	for (const [name, columns, chunks] of ordered(order)) {
		const csv = join(order.folder, `${name}.csv`);
		written.set(name, await writeTable(csv, columns, chunks));
		if (order.format !== 'csv') await toParquet(csv, join(order.folder, `${name}.parquet`));
		if (order.format === 'parquet') await rm(csv);
	}
	return written;
}
