import { describe, expect, it } from 'vitest';
import { openFile } from '$lib/ingest/read/open-file';
import type { Sheet } from '$lib/ingest/sheet';
import { rowsOf } from '../../../suites/read-both';
import { fileOf } from './write-table';

async function sheetsOf(text: string): Promise<readonly Sheet[]> {
	const [opened] = await openFile(fileOf(text));
	return opened!.sheets;
}

const codesOf = (sheet: Sheet) => sheet.warnings.map(({ code }) => code);

describe('several tables', () => {
	const zoom = [
		'Attendee Report',
		'Topic,Webinar ID,Start Time,Users',
		'Sample Session,000 111,09/12/2026 04:00:00 PM,4',
		'Host Details',
		'Attended,User Name,Email,Join Time,Country',
		'Yes,Host,host@example.org,09/12/2026 03:50:00 PM,Kenya',
		'Panelist Details',
		'Attended,User Name,Email,Join Time,Country',
		'Attendee Details',
		'Attended,User Name,Email,Join Time,Country',
		'Yes,"Sam (Example, Ltd)",sam@example.org,09/12/2026 04:10:00 PM,India',
		'No,Zoë,zoe@example.com,--,'
	].join('\r\n');

	it('become a sheet each, named by their titles, without those that have no rows', async () => {
		const sheets = await sheetsOf(zoom);
		expect(sheets.map(({ name, line, rowCount }) => [name, line, rowCount])).toEqual([
			['Attendee Report', 2, 1],
			['Host Details', 5, 1],
			['Attendee Details', 10, 2]
		]);
		const { rows, lines } = await rowsOf(sheets[2]!.batches());
		expect(rows[0]![1]).toBe('Sam (Example, Ltd)');
		expect(lines).toEqual([11, 12]);
		expect(codesOf(sheets[2]!)).toContain('several-tables');
	});

	it('know what the first of them says of all', async () => {
		const sheets = await sheetsOf(zoom);
		expect(sheets[2]!.preamble).toContain('Topic: Sample Session');
		expect(sheets[2]!.preamble.join()).not.toContain('host@example.org');
	});

	it('leave facts in pairs to the tables after them', async () => {
		const teams = [
			'1. Summary',
			'Meeting title\tForo',
			'Attended participants\t2',
			'',
			'2. Participants',
			'Name\tFirst Join\tDuration\tRole',
			'Ana\t5/6/26, 9:00:01 AM\t1h\tPresenter',
			'Luz\t5/6/26, 9:05:00 AM\t50m\tAttendee'
		].join('\n');
		const sheets = await sheetsOf(teams);
		expect(sheets.map(({ columns, rowCount }) => [columns, rowCount])).toEqual([
			[['Name', 'First Join', 'Duration', 'Role'], 2]
		]);
		expect(sheets[0]!.preamble).toContain('Meeting title: Foro');
	});

	it('are not made of a table whose rows have few cells filled', async () => {
		const rows = ['Ana,,', 'Luz,Perú,', 'Eva,Chile,', 'Sol,,', 'Mar,Cuba,x'].join('\n');
		const sheets = await sheetsOf(`name,country,notes\n${rows}\n`);
		expect(sheets.map(({ rowCount }) => rowCount)).toEqual([5]);
	});
});
