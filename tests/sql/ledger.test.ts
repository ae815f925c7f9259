import { describe, expect, it } from 'vitest';
import { findingGroups } from '../../src/lib/ingest/interpret/ledger';
import { RULES } from '../../src/lib/ingest/interpret/rules';
import { dropped, type Dropped } from '../fixtures/sheets/make';

const activities = (...rows: string[][]): Dropped => ({
	kind: 'activities',
	columns: ['title', 'start_date', 'countries', 'types', 'mode', 'end_date'],
	rows
});

describe('findings', () => {
	it('come by how many figures their rule touches in how many rows, over all files', async () => {
		const { database } = await dropped(
			activities(
				['A', '2024-01-01', 'Mordor', 'x', '', ''],
				['B', '2024-01-02', 'Mordor', 'x', '', ''],
				['C', '2024-01-03', 'Perú', '', '', '2023-01-01'],
				['D', '', 'Perú', 'x', '', ''],
				['', '', '', '', '', '']
			),
			activities(
				['E', '2024-01-04', 'Gondor', 'x', '', '2023-01-01'],
				['F', '2024-01-05', 'Perú', '', '', '2023-01-01'],
				['G', '2024-01-06', 'Mordor', '', '', ''],
				['H', '2024-01-07', 'Mordor', 'x', 'quizás', '']
			)
		);
		const groups = await database.query(findingGroups());
		expect(groups.map(({ rule, source, rows }) => [rule, source, rows])).toEqual([
			// 1 row, 5 figures, an error
			['no-date', 's0', 1],
			// 5 rows, 1 figure, a warning
			['unknown-country', 's1', 3],
			['unknown-country', 's0', 2],
			// 3 rows, 1 figure
			['no-type', 's1', 2],
			['no-type', 's0', 1],
			// 1 row, 2 figures
			['unknown-value', 's1', 1],
			// nothing: by severity
			['end-before-start', 's1', 2],
			['end-before-start', 's0', 1],
			['blank', 's0', 1]
		]);
	});

	it('say which figures they touch', () => {
		expect(RULES['no-date'].touches).toContain('events');
		expect(RULES['did-not-attend'].touches).toEqual([]);
	});
});
