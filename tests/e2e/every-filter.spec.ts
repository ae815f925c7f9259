import type { Filter } from '../../src/lib/model/filter';
import { WEB_PARTS } from '../../src/lib/model/web-choice';
import { asked, byKey, expect, expected, figures, found, holds, test } from './every-filter';
import { openNative } from './native';
import {
	EVENT,
	activities,
	attendance,
	headcount,
	inAnyYear,
	isPlaced,
	touched,
	visitors,
	visits,
	type Ask
} from '../fixtures/plain-sql';
import { randomFilters, randomWebQuestions } from './random-filters';

const EVENT_LENSES = ['host', 'origin', 'speaker'] as const;

let ask: Ask;
test.beforeAll(async () => {
	ask = await openNative();
});
test.describe.configure({ timeout: 900_000 });

const HELD = `a.status = 'held' and ${EVENT}`;
const everywhere = (filter: Filter): Filter => ({ ...filter, countries: [] });

/** Events by what of them and of their country `c` is the key, under the filter's lens; or visits. */
async function reach(filter: Filter, key: string, chosen = activities(everywhere(filter))) {
	const { lens } = filter;
	if (lens === 'audience') throw new Error('visits are no events');
	return ask(`select ${key} as key, count(distinct a.activity_id)::integer as n
		from activity a join ${touched(lens, filter)} c using (activity_id)
		where ${HELD} and ${chosen} group by all`);
}

/** Visits by what of them is the key. */
const webReach = (filter: Filter, key: string, chosen = visits(everywhere(filter))) =>
	ask(`select ${key} as key, sum(v.visits)::bigint::varchar as n from visit v
		where v.country is not null and ${chosen} group by all`);

test('the overview shows what SQL answers, whatever the filter', async ({ page }) => {
	await holds(page, 'es/', randomFilters(asked(40), 2004), async ({ filter }) => {
		const chosen = activities(filter);
		const [events] = await ask(
			`select count(*)::integer as n from activity a where ${HELD} and ${chosen}`
		);
		const ofFilter = (measure: string) =>
			figures(page, `.answer data[data-measure="${measure}"][data-scope="filter"]`);
		const shown = new Set((await ofFilter('events')).map(({ value }) => value));
		expect(shown.size).toBe(1);
		const [unplaced] = await ask(`select count(*)::integer as n from activity a
			where ${HELD} and ${activities(everywhere(filter))} and not ${isPlaced(filter)}`);
		if (events?.['n'] !== 0) expect([...shown]).toEqual([String(events?.['n'])]);
		else if (filter.countries.length > 0 && unplaced?.['n'] !== 0)
			expect([...shown]).toEqual(['unknown']);
		else expect(['0', 'unknown']).toContain([...shown][0]);

		const [people] = await ask(`select count(distinct p.person)::integer as n
			from attendance p join activity a using (activity_id)
			where ${HELD} and ${chosen} and ${attendance(filter)}`);
		for (const { value } of await ofFilter('people')) {
			expect(value).toBe(people?.['n'] === 0 ? 'unknown' : String(people?.['n']));
		}

		const hosts: Filter = { ...filter, lens: 'host' };
		const others = filter.lens === 'host' ? everywhere(filter) : filter;
		const cells = await figures(page, '#reach table data[data-measure="events"][data-lens="host"]');
		expect(
			found(
				byKey(
					cells.filter(({ country }) => country),
					'country'
				)
			)
		).toEqual(expected(await reach(hosts, 'c.country', activities(others))));
	});
});

test('the countries show what SQL answers, whatever the filter', async ({ page }) => {
	await holds(page, 'es/countries/', randomFilters(asked(40), 1999), async ({ filter }) => {
		const isWeb = filter.lens === 'audience';
		const ever = inAnyYear(everywhere(filter));
		const listed = await figures(page, '.answer tr[data-country] td:nth-of-type(2) data');
		expect(found(byKey(listed, 'country'))).toEqual(
			expected(isWeb ? await webReach(filter, 'v.country') : await reach(filter, 'c.country'))
		);
		// The matrix is where years are chosen: it shows them all.
		const cells = await figures(page, '#coverage table data[data-year]');
		const anyYear: Filter = { ...everywhere(filter), years: { from: 0, to: 9999 } };
		const rows = isWeb
			? await webReach(filter, `v.country || ' ' || year(v.day)`, visits(anyYear))
			: await reach(filter, `c.country || ' ' || a.year`, ever);
		// Its rows are the list's: countries first reached after the filter's years are none of it.
		const lines = new Set(cells.map(({ country }) => country));
		expect(found(byKey(cells, 'country', 'year'))).toEqual(
			expected(rows.filter(({ key }) => lines.has(String(key).slice(0, 2))))
		);
		for (const { country } of listed) expect(lines).toContain(country);
		if (filter.lens !== 'host' || filter.count === 'new') return;
		const counted = await figures(page, '.answer tr[data-country] td:nth-of-type(3) data');
		const people = `(select count(distinct p.person) from attendance p
				join ${touched('host', filter)} d using (activity_id) join activity b using (activity_id)
			where d.country = c.country and p.role = 'participant' and list_contains(ids, p.activity_id)
				${filter.facts === 'reported' ? `and p.provenance <> 'synthetic'` : ''})`;
		const heads = await ask(`with c as (
				select c.country, list(a.activity_id) as ids, sum(${headcount(filter)}) as heads
				from activity a join ${touched('host', filter)} c using (activity_id)
				where ${HELD} and ${activities(everywhere(filter))} group by c.country)
			select country as key,
				${filter.count === 'people' ? people : 'heads'}::bigint::varchar as n from c`);
		expect(found(byKey(counted, 'country'))).toEqual(found(expected(heads)));
	});
});

for (const country of ['CO', 'CR', 'US']) {
	test(`the page of ${country} shows what SQL answers, whatever the filter`, async ({ page }) => {
		const questions = randomFilters(asked(14), country.charCodeAt(0));
		await holds(page, `es/countries/${country}/`, questions, async ({ filter }) => {
			const all = everywhere(filter);
			const anyYear: Filter = { ...all, years: { from: 0, to: 9999 } };
			const cells = await figures(page, '#years table data[data-lens]');
			const years: Record<string, string> = {};
			for (const lens of EVENT_LENSES) {
				const rows = await reach(
					{ ...all, lens },
					`'${lens} ' || a.year`,
					`c.country = '${country}' and ${inAnyYear({ ...all, lens })}`
				);
				Object.assign(years, expected(rows));
			}
			const web = await webReach(
				filter,
				`'audience ' || year(v.day)`,
				`v.country = '${country}' and ${visits(anyYear)}`
			);
			expect(found(byKey(cells, 'lens', 'year'))).toEqual({ ...years, ...expected(web) });

			const came = EVENT_LENSES.map(
				(lens) => `a.activity_id in
					(select c.activity_id from ${touched(lens, filter)} c where c.country = '${country}')`
			);
			const events = await ask(`select a.activity_id as key, ${headcount(filter)}::integer as n
				from activity a where ${HELD} and ${activities(all)} and (${came.join(' or ')})`);
			const shown = await figures(page, '#events table data[data-activity]');
			expect(found(byKey(shown, 'activity'))).toEqual(found(expected(events)));
		});
	});
}

test('the activities show what SQL answers, whatever the filter', async ({ page }) => {
	await holds(page, 'es/activities/', randomFilters(asked(40), 2003), async ({ filter }) => {
		const chosen = activities(filter);
		const [all] = await ask(`select count(*)::integer as n from activity a where ${chosen}`);
		const total = await figures(
			page,
			'#table data[data-measure="activities"][data-scope="filter"]'
		);
		expect(total.map(({ value }) => value)).toEqual([String(all?.['n'])]);

		// Of many rows only those in sight are drawn.
		const events = expected(
			await ask(`select a.activity_id as key, ${headcount(filter)}::integer as n
				from activity a where ${HELD} and ${chosen}`)
		);
		const drawn = byKey(await figures(page, '#table table data[data-activity]'), 'activity');
		for (const [activity, value] of Object.entries(drawn)) expect(value).toBe(events[activity]);
		if (Number(all?.['n']) <= 30) expect(found(drawn)).toEqual(found(events));

		for (const [status, basis] of [
			['held', ':not([data-basis])'],
			['planned', '[data-basis="planned"]']
		] as const) {
			const byYear = await figures(page, `#timeline table data[data-year]${basis}`);
			const years = await ask(`select a.year as key, count(*)::integer as n from activity a
				where a.status = '${status}' and ${chosen} group by a.year`);
			expect(found(byKey(byYear, 'year'))).toEqual(expected(years));
			// Partners are chosen in their list: it shows the others, too.
			const byPartner = await figures(page, `#partners table data[data-partner]${basis}`);
			const partners = await ask(`select partner as key, count(distinct activity_id)::integer as n
				from (select a.activity_id,
					unnest(list_concat(coalesce(a.organisers, []), coalesce(a.partners, []))) as partner
					from activity a where a.status = '${status}' and ${activities({ ...filter, partners: [] })})
				group by partner`);
			expect(found(byKey(byPartner, 'partner'))).toEqual(expected(partners));
		}
	});
});

test('web use shows what SQL answers, whatever the filter and the part', async ({ page }) => {
	const questions = randomWebQuestions(asked(40), 2002);
	await holds(page, 'es/web/', questions, async ({ filter, choice }) => {
		const isWhole = WEB_PARTS.every((part) => choice[part].length === 0);
		const ofVisits = await ask(`select strftime(day, '%Y-%m') as key,
				round(avg(n))::bigint::varchar as n from (
				select v.day, coalesce(sum(v.visits) filter (where ${visits(filter, choice)}), 0) as n
				from visit v where ${visits({ ...filter, lens: 'host' })} group by v.day)
			group by key`);
		const ofVisitors = await ask(`select strftime(u.day, '%Y-%m') as key,
				round(avg(u.visitors))::bigint::varchar as n
			from daily_visitors u where ${visitors(filter)} and ${isWhole} group by key`);
		for (const [measure, rows] of [
			['visits', ofVisits],
			['visitors', ofVisitors]
		] as const) {
			const means = await figures(
				page,
				`#daily table data[data-measure="${measure}"][data-basis="average"]`
			);
			expect(found(byKey(means, 'month'))).toEqual(found(expected(rows)));
		}

		const bars = await figures(page, '#by-country table data[data-country]');
		expect(found(byKey(bars, 'country'))).toEqual(
			found(expected(await webReach(filter, 'v.country', visits(everywhere(filter), choice))))
		);
		const sections = await page
			.locator('#by-section table tbody tr:not(.total)')
			.evaluateAll((rows) =>
				rows.map((row) => [
					row.querySelector('th')?.textContent.trim(),
					row.querySelector('data')?.getAttribute('value')
				])
			);
		const bySection = await ask(`select coalesce(v.section, 'desconocido') as key,
				sum(v.visits)::bigint::varchar as n
			from visit v where ${visits(filter, { ...choice, section: [] })} group by key`);
		expect(found(Object.fromEntries(sections) as Record<string, string>)).toEqual(
			found(expected(bySection))
		);
	});
});
