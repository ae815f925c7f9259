import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { buildCube } from '../../src/lib/cube/build-cube';
import type { Cube } from '../../src/lib/cube/cube';
import type { Connector } from '../../src/lib/engine/connector';
import type { OverviewRows } from '../../src/lib/overview/questions';
import { peopleQuestions } from '../../src/lib/overview/counted-questions';
import { isWhole, sliceOverview } from '../../src/lib/overview/slice-overview';
import { countryCounts, reconcile } from '../../src/lib/overview/who-counts';
import type { Filter } from '../../src/lib/model/filter';
import { dimensions } from '../../src/lib/facts/dimensions';
import { people } from '../../src/lib/queries/people';
import { askAll } from '../../src/lib/tally/ask';
import { randomFilter } from '../fixtures/random-filter';
import { openShipped } from './shipped';

let database: Connector;
let cube: Cube;
beforeAll(async () => {
	database = await openShipped();
	cube = await buildCube(database);
});

/** All that is drawn of who takes part, where participations are counted. */
function drawn(rows: OverviewRows, filter: Filter) {
	const counts = countryCounts(rows, filter);
	return { counts, ...reconcile(rows, counts, filter), people: rows.people };
}

it('the engine is not asked for an overview without lists: the cube draws the same', async () => {
	const [known] = await database.query(dimensions());
	const years = { from: known!.first_year, to: known!.last_year };
	let whole = 0;
	await fc.assert(
		fc.asyncProperty(randomFilter({ ...known!, years }), async (any) => {
			const filter: Filter = { ...any, facts: 'reported', count: 'participations' };
			const sliced = sliceOverview(cube, filter, 2004);
			if (!isWhole(sliced, filter)) return;
			whole += 1;
			const asked = await askAll(database, peopleQuestions(filter));
			expect(drawn(sliced, filter)).toEqual(drawn({ ...sliced, ...asked }, filter));
		}),
		{ numRuns: 40 }
	);
	expect(whole).toBeGreaterThan(30);
});

it('it is asked where there are lists, and wherever people are counted', async () => {
	const [known] = await database.query(dimensions());
	const years = { from: known!.first_year, to: known!.last_year };
	await fc.assert(
		fc.asyncProperty(randomFilter({ ...known!, years }), async (filter) => {
			const sliced = sliceOverview(cube, filter, 2004);
			if (filter.count !== 'participations') expect(isWhole(sliced, filter)).toBe(false);
			const [all] = await database.query(people({ ...filter, countries: [] }));
			if (all!.listed_events > 0) expect(isWhole(sliced, filter)).toBe(false);
		}),
		{ numRuns: 40 }
	);
});
