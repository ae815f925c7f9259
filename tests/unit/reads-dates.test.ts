import { describe, expect, it } from 'vitest';
import { datesBehind, filesBelow, readingDates } from '../reads-dates';

const twice = [...readingDates('tests/unit'), ...readingDates('tests/sql')];

describe('what is run in a second time zone', () => {
	it.each([
		'tests/unit/activities/calendar.test.ts',
		'tests/unit/format.test.ts',
		'tests/unit/ingest/read/workbook.test.ts',
		'tests/unit/ingest/values/date.test.ts',
		'tests/unit/web/days.test.ts',
		'tests/sql/interpret-activities.test.ts',
		'tests/sql/interpret-visits.test.ts',
		'tests/sql/opened-project.test.ts'
	])('%s is: it deals with dates', (file) => {
		expect(twice).toContain(file);
	});

	it.each([
		'tests/unit/statement.test.ts',
		'tests/sql/cube.test.ts',
		'tests/sql/countries.test.ts'
	])('%s is not: a date is a text to it', (file) => {
		expect(twice).not.toContain(file);
	});

	it('reaches every module that deals with dates', () => {
		const reached = new Set(twice.flatMap(datesBehind));
		const modules = filesBelow('src/lib', '.ts').filter((file) => datesBehind(file).includes(file));
		expect(modules.length).toBeGreaterThan(5);
		expect(modules.filter((file) => !reached.has(file))).toEqual([
			// Sample months of the gallery, and today's date in the worker that a browser starts.
			'src/lib/gallery/daily.ts',
			'src/lib/gallery/web.ts',
			'src/lib/workspace/worker.ts'
		]);
	});
});
