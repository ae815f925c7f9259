import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { objectivesOf } from '../../src/lib/activities/objectives';
import { plannedOf } from '../../src/lib/activities/planned';
import { askActivities, type ActivitiesRows } from '../../src/lib/activities/questions';
import { selected } from '../../src/lib/activities/selection';
import { seriesOf } from '../../src/lib/activities/series';
import { unfiltered, type Filter } from '../../src/lib/model/filter';
import { programmeOf } from '../../src/lib/model/programme';
import type { Connector } from '../../src/lib/engine/connector';
import { openSmall } from '../fixtures/small/open';
import { threeYears } from '../fixtures/small/three-years';
import { inEnglish } from '../unit/activities/rows';

let connector: Connector;
beforeAll(async () => {
	connector = await openSmall(threeYears);
});
afterAll(() => connector.close());

const everything = unfiltered({ from: 2020, to: 2023 });
const ask = (change: Partial<Filter> = {}) =>
	askActivities(connector, { ...everything, ...change });
const heads = ({ activities }: ActivitiesRows) =>
	Object.fromEntries(
		activities.map(
			({ activity_id, headcount, headcount_qualifier: how, headcount_listed: listed }) => [
				activity_id,
				headcount === null ? null : `${how} ${headcount}${listed ? ' listed' : ''}`
			]
		)
	);

describe('the activities of another programme, with lists of its own', () => {
	it('count a stated headcount, else the list, never both, and of held events only', async () => {
		expect(heads(await ask())).toEqual({
			a2020: 'exact 4 listed',
			a2021: 'at-least 50',
			b2021: 'exact 1 listed',
			a2022: null,
			n2022: null,
			c2022: null,
			p2023: null
		});
	});

	it('come from the countries of their lists, with numbers', async () => {
		const { origins } = await ask();
		expect(
			origins.map(({ activity_id, role, kind, places, persons, listed, synthetic }) => [
				`${activity_id} ${role} ${kind}`,
				places,
				persons,
				listed,
				synthetic
			])
		).toEqual([
			['a2020 participant country', ['AR'], [4], true, false],
			['a2021 participant country', ['AR', 'BR'], [1, 1], true, false],
			['b2021 participant country', ['BR'], [1], true, false],
			['b2021 speaker country', ['AR'], [1], true, false]
		]);
	});

	it('are listed whatever their status; planned and cancelled ones are no partner’s held ones', async () => {
		const all = await ask();
		expect(selected(all.activities)).toHaveLength(7);
		expect(plannedOf(all.activities).map(({ activity_id }) => activity_id)).toEqual(['p2023']);
		expect(all.partners).toMatchObject([
			{ partner: 'Them, Inc.', held: 1, planned: 0, as_partner: 1, countries: ['AR', 'BR'] },
			{ partner: 'Us', held: 1, as_organiser: 1, as_partner: 0 }
		]);
	});

	it('have no objectives, and one series; the page hides what there is nothing of', async () => {
		const { activities } = await ask();
		const own = programmeOf('Own', ['workshop'], 2020);
		expect(objectivesOf(activities, own, inEnglish)).toEqual([]);
		expect(seriesOf(activities, own).map(({ id }) => id)).toEqual(['yearly']);
		const { partners } = await ask({ types: ['network'] });
		expect(partners).toEqual([]);
	});

	it('are chosen by each part of a filter apart', async () => {
		const { activities } = await ask({ types: ['forum'], countries: ['AR'], series: ['yearly'] });
		expect(selected(activities).map(({ activity_id }) => activity_id)).toEqual(['a2021']);
		expect(
			selected(activities, 'countries', 'series').map(({ activity_id }) => activity_id)
		).toEqual(['a2021', 'b2021']);
	});

	it('break the limit of their type', async () => {
		const { capacityExceeded } = await ask({ years: { from: 2022, to: 2022 } });
		expect(capacityExceeded.map(({ activity_id }) => activity_id)).toEqual(['a2020']);
	});
});
