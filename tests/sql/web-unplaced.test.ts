import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { knownAmount, reachInFilter } from '../../src/lib/counts/reach';
import { standingOf } from '../../src/lib/countries/standing';
import { plainText } from '../../src/lib/figure/sentence';
import { Format } from '../../src/lib/format/format';
import en from '../../src/lib/format/messages/en.json';
import { unfiltered, type Filter } from '../../src/lib/model/filter';
import { atLeast, qualified } from '../../src/lib/model/qualified-count';
import { WHOLE_WEB } from '../../src/lib/model/web-choice';
import { recount } from '../../src/lib/passport/answer';
import { coverageByYear } from '../../src/lib/queries/coverage-by-year';
import { countryReach } from '../../src/lib/queries/country-reach';
import { webDays } from '../../src/lib/queries/web-days';
import { webUseByMonth } from '../../src/lib/queries/web-use-by-month';
import type { Connector } from '../../src/lib/engine/connector';
import { breakdownTitle, chosenOf, partsOf } from '../../src/lib/web/breakdown';
import { askWeb } from '../../src/lib/web/questions';
import { webTexts, type WebKey } from '../../src/lib/web/texts';
import { openSmall } from '../fixtures/small/open';
import { activity } from '../fixtures/small/make';
import { ask } from '../../src/lib/tally/ask';

const visit = (day: string, country: string, visits: number, section = '') => ({
	...{ day, country, section, visits: String(visits), provenance: 'recorded' }
});

/**
 * Web use of which some exports tell the country and others do not:
 *
 * - 2021: AR 3 and BR 1 on 5 January, every country known.
 * - 2022: 10 of no country on 1 January, a day whose export has none; AR 4 and 2 of no country on
 *   1 February, which knows the section of the 4 alone.
 */
const rows = {
	activity: [activity('held', { start_date: '2021-01-03' })],
	visit: [
		visit('2021-01-05', 'AR', 3),
		visit('2021-01-05', 'BR', 1),
		visit('2022-01-01', '', 10),
		visit('2022-02-01', 'AR', 4, 'home'),
		visit('2022-02-01', '', 2)
	]
};

let database: Connector;
beforeAll(async () => {
	database = await openSmall(rows);
});
afterAll(() => database.close());

const audience = (from: number, to: number, ...countries: string[]): Filter => ({
	...unfiltered({ from, to }),
	lens: 'audience',
	countries
});
const parts = (known: number, unknown: number) =>
	[
		{ value: 'AR', visits: known },
		{ value: null, visits: unknown }
	].map((row) => ({ dimension: 'country' as const, synthetic: 0, ...row }));
const reachOf = async (filter: Filter) =>
	(await ask(database, countryReach(filter))).filter(({ lens }) => lens === 'audience');

describe('visits of which no source says the country', () => {
	it('leave a day without any country unknown, not zero', async () => {
		const days = await database.query(webDays(audience(2021, 2022, 'AR'), WHOLE_WEB));
		expect(days.map(({ month, visits }) => [month, visits])).toEqual([
			['2021-01-01', [3]],
			['2022-02-01', [4]]
		]);
		const months = await ask(database, webUseByMonth(audience(2022, 2022, 'BR')));
		expect(months.map(({ month, visits }) => [month, visits])).toEqual([['2022-02-01', 0]]);
		const all = await ask(database, webUseByMonth(audience(2022, 2022)));
		expect(all.map(({ visits }) => visits)).toEqual([10, 6]);
		const atHome = { ...WHOLE_WEB, section: ['home'] };
		const ofSection = await database.query(webDays(audience(2021, 2022), atHome));
		expect(ofSection.map(({ month, visits }) => [month, visits])).toEqual([['2022-02-01', [4]]]);
	});

	it('make what is known of a country a lower bound, and its absence no zero', async () => {
		const known = await reachOf(audience(2021, 2021));
		const open = await reachOf(audience(2021, 2022));
		const row = (all: typeof known, code: string) => all.find(({ country }) => country === code)!;
		expect(knownAmount(row(known, 'AR'))).toEqual(qualified(3));
		expect(knownAmount(row(open, 'AR'))).toEqual(atLeast(qualified(7)));
		expect(reachInFilter(known, 'audience', true).count).toEqual(qualified(2));
		expect(reachInFilter(open, 'audience', true).count).toEqual(qualified(2, 'at-least'));

		const years = await ask(database, coverageByYear(audience(2021, 2022)));
		const said = years.map(({ country, year, state, whole }) => [country, year, state, whole]);
		expect(said).toEqual([
			['AR', 2021, 'reached', true],
			['AR', 2022, 'reached', false],
			['BR', 2021, 'reached', true],
			['BR', 2022, 'no-data', false],
			// A member that no visit is known from.
			['CL', 2021, 'zero', true],
			['CL', 2022, 'no-data', false]
		]);
		expect(standingOf(open, 'AR', 'audience')).toMatchObject({
			...{ rank: 1, of: 2, unplaced: 12, open: true, average: 8 / 3 }
		});
	});

	it('are told in the title, and the passport agrees', async () => {
		const format = new Format<WebKey>('en', { ...en, ...(await webTexts('en')) });
		const title = async (filter: Filter) => {
			const { breakdown } = await askWeb(database, filter, WHOLE_WEB);
			const chosen = chosenOf('country', filter, WHOLE_WEB);
			return breakdownTitle('country', partsOf('country', breakdown, chosen, format), format);
		};
		const atHome = partsOf('country', parts(8, 2), [], format);
		expect(plainText(breakdownTitle('country', atHome, format))).toBe(
			'At least 80% of visits come from Argentina: ≥ 8 of 10'
		);
		expect(plainText(await title(audience(2021, 2021)))).toBe(
			'75% of visits come from Argentina: 3 of 4'
		);
		const open = await title(audience(2021, 2022));
		expect(plainText(open)).toBe('The country of 60% of visits is not known; Argentina: ≥ 7 of 20');
		const place = { filter: audience(2021, 2022), years: { from: 2021, to: 2022 } };
		const { count, ...ref } = open.figures['amount']!;
		expect(await recount(database, ref, place, count)).toMatchObject({ agrees: true });
	});
});
