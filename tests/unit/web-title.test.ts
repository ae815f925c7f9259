import { expect, it } from 'vitest';
import { plainText } from '../../src/lib/figure/sentence';
import { Format } from '../../src/lib/format/format';
import en from '../../src/lib/format/messages/en.json';
import { webTitle } from '../../src/lib/overview/titles';
import type { WebUseRow } from '../../src/lib/queries/web-use-by-month';

const format = new Format('en', en);
const month = (name: string, visits: number, visitors: number | null): WebUseRow => ({
	month: `2024-${name}-01`,
	days: 4,
	visitor_days: visitors === null ? 0 : 4,
	visits,
	visitors,
	synthetic: 0
});
const said = (rows: WebUseRow[]) =>
	plainText(webTitle({ stated: [] } as never, rows, 2024, format));

it('the web chart’s title says what is known, by visitors where they tell more', () => {
	expect(said([])).toBe('Web visits in these years are not known');
	expect(said([month('02', 15, 12)])).toBe('February 2024: 12 visitors a day');
	expect(said([month('02', 15, null)])).toBe('February 2024: 15 visits a day');
	expect(said([month('02', 15, 12), month('06', 7, null)])).toBe(
		'From 15 to 7 visits a day between February 2024 and June 2024'
	);
	expect(said([month('02', 15, 12), month('06', 7, 6)])).toBe(
		'From 12 to 6 visitors a day between February 2024 and June 2024'
	);
});
