import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildDataset } from '../../scripts/dataset/build';
import { describe as inWords } from '../../src/lib/ingest/canonical/fault';
import { activity, copyFolder, makeFolder, type Rows } from '../fixtures/small/make';

const target = async () => join(await mkdtemp(join(tmpdir(), 'alcance-')), 'dataset');

async function findings(rows: Rows, edit?: Record<string, unknown>): Promise<string[]> {
	const result = await buildDataset(await makeFolder(rows, edit), await target());
	return 'faults' in result ? result.faults.map(inWords) : [];
}

async function findingsAfter(file: string, change: (text: string) => string): Promise<string[]> {
	const folder = await copyFolder(await makeFolder({ activity: [activity('a'), activity('b')] }));
	const path = join(folder, file);
	await writeFile(path, change(await readFile(path, 'utf8')));
	const result = await buildDataset(folder, await target());
	return 'faults' in result ? result.faults.map(inWords) : [];
}

describe('a broken row stops the build, with file, line, column and reason', () => {
	it.each<[string, Record<string, string>, string]>([
		[
			'a date',
			{ start_date: '3/5/2021', end_date: '2021-05-03' },
			'activity.csv:3, start_date "3/5/2021": not a date: write YYYY-MM-DD'
		],
		[
			'a day that does not exist',
			{ end_date: '2021-02-30' },
			'activity.csv:3, end_date "2021-02-30": not a date: write YYYY-MM-DD'
		],
		[
			'a number',
			{ headcount: 'muchas', headcount_qualifier: 'about' },
			'activity.csv:3, headcount "muchas": not a whole number'
		],
		['an empty title', { title: '' }, 'activity.csv:3, title: must not be empty'],
		[
			'a status',
			{ status: 'done' },
			'activity.csv:3, status "done": must be one of held, planned, cancelled'
		],
		[
			'a country',
			{ countries: 'AR;XX' },
			'activity.csv:3, countries "XX": not an ISO 3166-1 alpha-2 code'
		],
		['a type', { types: 'party' }, 'activity.csv:3, types "party": not a type of programme.json'],
		[
			'a series',
			{ series: 'weekly' },
			'activity.csv:3, series "weekly": not a series of programme.json'
		],
		[
			'an end before the start',
			{ end_date: '2021-05-01' },
			'activity.csv:3, end_date "2021-05-01": ends before it starts'
		],
		[
			'a headcount without a qualifier',
			{ headcount: '60' },
			'activity.csv:3, headcount_qualifier: a headcount and its qualifier go together'
		],
		[
			'a planned headcount',
			{ status: 'planned', headcount: '60', headcount_qualifier: 'exact' },
			'activity.csv:3, headcount "60": only a held activity has a headcount: planned is never counted'
		],
		[
			'an id twice',
			{ activity_id: 'first' },
			'activity.csv:3, activity_id "first": stands in an earlier row already'
		],
		[
			'an empty item',
			{ countries: 'AR;;BR' },
			'activity.csv:3, countries "AR;;BR": an item between ";" is empty'
		]
	])('%s', async (_, broken, expected) => {
		const found = await findings({ activity: [activity('first'), activity('second', broken)] });
		expect(found).toContain(expected);
	});

	it('an attendance without its activity', async () => {
		const row = {
			activity_id: 'b',
			person: '000000000001',
			role: 'participant',
			provenance: 'recorded'
		};
		expect(await findings({ activity: [activity('a')], attendance: [row] })).toEqual([
			'attendance.csv:2, activity_id "b": no such activity_id in activity'
		]);
	});

	it('a person who is not hashed', async () => {
		const row = {
			activity_id: 'a',
			person: 'Ana Pérez',
			role: 'participant',
			provenance: 'recorded'
		};
		const [found] = await findings({ activity: [activity('a')], attendance: [row] });
		expect(found).toBe(
			'attendance.csv:2, person "Ana Pérez": must match ([epnx]-)?[0-9a-f]{12,20}'
		);
	});

	it('a row with a cell too many', async () => {
		const [found] = await findingsAfter('activity.csv', (text) =>
			text.replace(/\nb,/, '\nb,extra,')
		);
		expect(found).toMatch(/^activity\.csv:3: cannot be read as CSV/);
	});

	it('a header with other columns', async () => {
		const [found] = await findingsAfter('activity.csv', (text) => text.replace('title', 'titulo'));
		expect(found).toMatch(/^activity\.csv:1: header must be: activity_id,title,/);
	});

	it('a line break in a cell, or a blank line', async () => {
		const [inCell] = await findingsAfter('activity.csv', (text) =>
			text.replace('\na,a,', '\na,"a\nb",')
		);
		expect(inCell).toMatch(/^activity\.csv:2: one row per line/);
		const [blank] = await findingsAfter('activity.csv', (text) => text.replace('\nb,', '\n\nb,'));
		expect(blank).toMatch(/^activity\.csv:3: one row per line/);
	});

	it('a missing file', async () => {
		const folder = await makeFolder({ activity: [activity('a')] });
		const path = join(folder, 'datapackage.json');
		await writeFile(path, (await readFile(path, 'utf8')).replace('"visit.csv"', '"visitas.csv"'));
		const result = await buildDataset(folder, await target());
		expect('faults' in result && result.faults.map(inWords)).toEqual([
			'visitas.csv: file is missing: datapackage.json names it'
		]);
	});

	it('a programme that does not fit its schema', async () => {
		const folder = await makeFolder(
			{ activity: [activity('a')] },
			{ members: [{ country: 'Chile' }] }
		);
		await expect(buildDataset(folder, await target())).rejects.toThrow(
			/programme\.json: members\.0\.country/
		);
	});
});

it('leaves an earlier dataset alone when the new one is broken', async () => {
	const place = await target();
	await buildDataset(await makeFolder({ activity: [activity('a')] }), place);
	const before = await readFile(join(place, 'manifest.json'), 'utf8');
	await buildDataset(await makeFolder({ activity: [activity('a', { title: '' })] }), place);
	expect(await readFile(join(place, 'manifest.json'), 'utf8')).toBe(before);
});

it('gives the same data the same hash', async () => {
	const rows = { activity: [activity('a')] };
	const hashes = [];
	for (const given of [rows, rows, { activity: [activity('b')] }]) {
		const result = await buildDataset(await makeFolder(given), await target());
		hashes.push('manifest' in result && result.manifest.hash);
	}
	expect(hashes[0]).toBe(hashes[1]);
	expect(hashes[2]).not.toBe(hashes[0]);
});
