import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCsv } from '../../../scripts/synthetic/csv.ts';
import { attendee } from '../../../scripts/synthetic/large/crowd.ts';
import { shares } from '../../../scripts/synthetic/large/shares.ts';
import { FILE_FORMATS, writeLarge } from '../../../scripts/synthetic/large/write-large.ts';
import { NodeDatabase } from '../../../src/lib/server/database-node.ts';
import { ident, sql } from '../../../src/lib/sql/statement.ts';
import { countBy, readData } from './package.ts';

const TSX = createRequire(import.meta.url).resolve('tsx/cli');
const newFolder = () => mkdtempSync(join(tmpdir(), 'alcance-'));
const text = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');
const run = (...options: string[]) =>
	spawnSync(process.execPath, [TSX, 'scripts/generate-synthetic.ts', ...options], {
		encoding: 'utf8'
	});

let folder: string;
beforeAll(async () => {
	folder = newFolder();
	await writeLarge({ folder, visits: 20_000, attendance: 20_000, format: 'both' });
});

describe('the generator as a command', () => {
	it('writes the shipped tables, as they are committed, when no size is given', () => {
		const out = newFolder();
		expect(run('--out', out).status).toBe(0);
		const names = ['activities.csv', 'attendance.csv', 'daily-visitors.csv', 'visits.csv'];
		expect(readdirSync(out).sort()).toEqual(names);
		for (const name of names) {
			expect(text(out, name) === readData(`synthetic/${name}`), name).toBe(true);
		}
	});

	it('writes large ones where it is told to, in the format it is told', () => {
		const out = newFolder();
		const { stdout } = run('--visits', '10', '--attendance', '20', '--out', out, '--format', 'csv');
		expect(stdout).toBe('activities: 1 rows\nattendance: 20 rows\nhits: 10 rows\n');
		expect(readdirSync(out).sort()).toEqual(['activities.csv', 'attendance.csv', 'hits.csv']);
	});

	it.each([
		[['--visits', '10'], '--out: say which folder the large files go into'],
		[['--visits', 'many', '--out', 'x'], '--visits: not a number of rows'],
		[
			['--visits', '1', '--out', 'x', '--format', 'xml'],
			`--format: one of ${FILE_FORMATS.join(', ')}`
		]
	])('refuses %j', (options, message) => {
		const { status, stderr } = run(...options);
		expect([status, stderr.trim()]).toEqual([2, message]);
	});
});

describe('a large web log', () => {
	it('has as many rows as asked for, in order of time, over the portal’s days', () => {
		const rows = readCsv(text(folder, 'hits.csv'));
		expect(rows).toHaveLength(20_000);
		const times = rows.map(({ timestamp = '' }) => timestamp);
		expect(times).toEqual([...times].sort());
		expect(times[0]).toMatch(/^2001-07-15 /);
		expect(times.at(-1)).toMatch(/^2004-12-31 /);
		expect(times.every((time) => /^\d{4}-\d\d-\d\d [012]\d:[0-5]\d:[0-5]\d$/.test(time))).toBe(
			true
		);
	});

	it('is of sessions of about three page views, each of one country, section and day', () => {
		const rows = readCsv(text(folder, 'hits.csv'));
		const sessions = countBy(rows, ({ session }) => session ?? '');
		expect(rows.length / sessions.size).toBeGreaterThan(2.5);
		expect(rows.length / sessions.size).toBeLessThan(3.5);
		const told = new Set(
			rows.map(({ session, country, path, timestamp, channel, device }) =>
				[session, country, path?.split('/')[1], timestamp?.slice(0, 10), channel, device].join()
			)
		);
		expect(told.size).toBe(sessions.size);
		const [first] = [...countBy(rows, ({ country }) => country ?? '')].sort((a, b) => b[1] - a[1]);
		expect(first?.[0]).toBe('VE');
	});
});

describe('large lists', () => {
	it('have as many rows as asked for, of activities that there are', () => {
		const rows = readCsv(text(folder, 'attendance.csv'));
		expect(rows).toHaveLength(20_000);
		const activities = readCsv(text(folder, 'activities.csv'));
		expect(activities).toHaveLength(400);
		const known = new Set(
			activities.map((row) => [row.activity_id, row.title, row.start_date].join())
		);
		const listed = new Set(
			rows.map((row) => [row.activity_id, row.activity_title, row.activity_date].join())
		);
		expect(listed).toEqual(known);
	});

	it('name nobody twice in one, most in several, and the same way each time', () => {
		const rows = readCsv(text(folder, 'attendance.csv'));
		expect(new Set(rows.map((row) => `${row.activity_id} ${row.email}`)).size).toBe(rows.length);
		const people = countBy(rows, ({ email }) => email ?? '');
		expect(rows.length / people.size).toBeGreaterThan(4);
		expect(new Set(rows.map((row) => [row.email, row.name, row.country].join())).size).toBe(
			people.size
		);
		expect(rows.every(({ email }) => /^persona\.\d+@example\.org$/.test(email ?? ''))).toBe(true);
		expect(attendee(7)).toEqual(attendee(7));
	});
});

describe('large files', () => {
	it('are the same on every run', async () => {
		const again = newFolder();
		await writeLarge({ folder: again, visits: 20_000, attendance: 20_000, format: 'csv' });
		for (const name of ['hits.csv', 'attendance.csv', 'activities.csv']) {
			expect(text(again, name) === text(folder, name), name).toBe(true);
		}
	});

	it.each(['hits', 'attendance', 'activities'])(
		'hold the same rows as Parquet: %s',
		async (name) => {
			const database = await NodeDatabase.open();
			const parquet = join(folder, `${name}.parquet`);
			const rows = readCsv(text(folder, `${name}.csv`));
			const columns = Object.keys(rows[0] ?? {})
				.map((column) => sql`coalesce(${ident(column)}::varchar, '') as ${ident(column)}`)
				.reduce((all, next) => sql`${all}, ${next}`);
			const read = await database.query(sql`select ${columns} from read_parquet(${parquet})`);
			expect(read).toEqual(rows);
			await database.close();
		}
	);

	it('can be small, and in one format alone', async () => {
		const out = newFolder();
		const written = await writeLarge({ folder: out, visits: 1, attendance: 1, format: 'parquet' });
		expect([...written.values()]).toEqual([1, 1, 1]);
		expect(readdirSync(out).sort()).toEqual([
			'activities.parquet',
			'attendance.parquet',
			'hits.parquet'
		]);
	});
});

describe('shares', () => {
	it('add up exactly, in proportion', () => {
		expect(shares(10, [1, 1, 1])).toEqual([3, 4, 3]);
		expect(shares(0, [2, 1])).toEqual([0, 0]);
		expect(shares(7, [0, 1])).toEqual([0, 7]);
	});
});
