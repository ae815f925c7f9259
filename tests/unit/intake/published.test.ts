import { expect, it } from 'vitest';
import { publishedTables } from '../../../src/lib/intake/published';

it('puts the files of one table together', () => {
	const file = { title: 'Activities', rows: 66, bytes: 9 };
	const described = {
		name: 'x',
		resources: [
			{ ...file, name: 'activity', path: 'activity.csv', format: 'csv' },
			{ ...file, name: 'activity-parquet', path: 'activity.parquet', format: 'parquet' },
			{ name: 'visit', path: 'visit.csv', format: 'csv' }
		]
	};
	expect(publishedTables(described)).toEqual([
		{
			name: 'activity',
			title: 'Activities',
			rows: 66,
			files: [
				{ path: 'activity.csv', format: 'csv' },
				{ path: 'activity.parquet', format: 'parquet' }
			]
		},
		{ name: 'visit', title: '', rows: null, files: [{ path: 'visit.csv', format: 'csv' }] }
	]);
	expect(() => publishedTables({ resources: 'none' })).toThrow();
});
