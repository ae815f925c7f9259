import fc from 'fast-check';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDataset } from '../../scripts/dataset/build';
import { buildCube } from '../../src/lib/cube/build-cube';
import type { Cube } from '../../src/lib/cube/cube';
import { askCube } from '../../src/lib/cube/ask-cube';
import { countriesQuestions } from '../../src/lib/countries/questions';
import { sliceCountries } from '../../src/lib/countries/slice-countries';
import type { Connector } from '../../src/lib/engine/connector';
import { unfiltered, type Filter } from '../../src/lib/model/filter';
import { askOverview } from '../../src/lib/overview/questions';
import { sliceOverview } from '../../src/lib/overview/slice-overview';
import { activityTypesByYear } from '../../src/lib/queries/activity-types-by-year';
import { capacityExceeded } from '../../src/lib/queries/capacity-exceeded';
import { completeYears } from '../../src/lib/queries/complete-years';
import { participationsBy } from '../../src/lib/queries/counted-by';
import { countryReach } from '../../src/lib/queries/country-reach';
import { coverageByYear } from '../../src/lib/queries/coverage-by-year';
import { coverageOverlap } from '../../src/lib/queries/coverage-overlap';
import { GROUPINGS } from '../../src/lib/queries/event-groups';
import { listedEvents } from '../../src/lib/queries/listed-events';
import { dimensions } from '../../src/lib/facts/dimensions';
import { networkMeetings } from '../../src/lib/queries/network-meetings';
import { participationsByYear } from '../../src/lib/queries/participations-by-year';
import { people } from '../../src/lib/queries/people';
import { reportedFigures } from '../../src/lib/queries/reported-figures';
import { webUseByMonth } from '../../src/lib/queries/web-use-by-month';
import { NodeDatabase } from '../../src/lib/server/database-node';
import { askAll, type Askable } from '../../src/lib/tally/ask';
import { randomFilter } from '../fixtures/random-filter';
import { makeFolder } from '../fixtures/small/make';
import { RANDOM_DOMAIN, randomProgramme } from '../fixtures/small/random-programme';
import { openShipped } from './shipped';

/** Every question that a cube answers. */
const QUESTIONS: Record<string, (filter: Filter) => Askable> = {
	activityTypesByYear,
	capacityExceeded,
	completeYears,
	countryReach,
	coverageByYear,
	coverageOverlap,
	listedEvents,
	networkMeetings,
	participationsByYear,
	...Object.fromEntries(
		GROUPINGS.map((grouping) => [
			`participations by ${grouping}`,
			(filter: Filter) => participationsBy(grouping, filter)
		])
	),
	reportedFigures,
	webUseByMonth
};

/** Of people a cube knows only whose lists there are. */
const uncounted = (row: object) =>
	'people' in row ? { ...row, people: null, new_people: null, unidentified: 0 } : row;

/** The cube as the page gets it: through JSON. */
async function cubeOf(database: Connector): Promise<Cube> {
	return JSON.parse(JSON.stringify(await buildCube(database))) as Cube;
}

async function expectSameRows(database: Connector, cube: Cube, filter: Filter) {
	const asked = Object.fromEntries(
		Object.entries(QUESTIONS).map(([name, question]) => [name, question(filter)])
	);
	const answers = await askAll(database, asked);
	const sliced = askCube(cube, asked);
	for (const name of Object.keys(QUESTIONS)) expect(sliced[name], name).toEqual(answers[name]);
	// What only an engine counts agrees with how many lists there are.
	const [counted] = await database.query(people(filter));
	expect(uncounted(counted!)).toEqual(answers['listedEvents']![0]);
}

describe('the cube of the shipped programme', () => {
	let database: Connector;
	beforeAll(async () => {
		database = await openShipped();
	});
	afterAll(() => database.close());

	it('gives the rows that DuckDB gives, for any filter', async () => {
		const cube = await cubeOf(database);
		const [known] = await database.query(dimensions());
		const years = { from: known!.first_year, to: known!.last_year };
		await fc.assert(
			fc.asyncProperty(randomFilter({ ...known!, years }), (filter) =>
				expectSameRows(database, cube, filter)
			),
			{ numRuns: 25 }
		);
	});

	it('gives the whole overview, and says of people how many lists there are', async () => {
		const cube = await cubeOf(database);
		const everything = unfiltered({ from: 1999, to: 2005 });
		const { people: listed, ...additive } = sliceOverview(cube, everything, 2004);
		expect(listed).toEqual([
			{ events: 55, listed_events: 46, people: null, new_people: null, unidentified: 0 }
		]);
		const asked = await askOverview(database, everything, 2004);
		expect(asked.people).toMatchObject([{ events: 55, listed_events: 46 }]);
		for (const [name, rows] of Object.entries(additive)) {
			expect(rows, name).toEqual(asked[name as keyof typeof asked]);
		}
	});

	it('gives the whole list of countries, but where persons are counted', async () => {
		const cube = await cubeOf(database);
		const years = { from: 1999, to: 2005 };
		const filter: Filter = { ...unfiltered({ from: 2003, to: 2004 }), lens: 'origin' };
		const sliced = sliceCountries(cube, filter, years);
		const asked = await askAll(database, countriesQuestions(filter, years));
		expect(sliced).toEqual({
			...asked,
			people: asked.people.map(uncounted),
			peopleByCountry: []
		});
		expect(sliceCountries(cube, { ...filter, count: 'people' }, years)).toBeNull();
		expect(sliceCountries(cube, { ...filter, count: 'new' }, years)).toBeNull();
	});

	it('has nobody to wait for where there are no lists', async () => {
		const cube = await cubeOf(database);
		const published: Filter = { ...unfiltered({ from: 1999, to: 2005 }), facts: 'reported' };
		const counted = await database.query(people(published));
		expect(sliceOverview(cube, published, 2004).people).toEqual(counted);
		expect(counted).toMatchObject([{ events: 9, listed_events: 0 }]);
	});
});

describe('the cubes of programmes that never were', () => {
	it('give the rows that DuckDB gives, for any programme and filter', async () => {
		await fc.assert(
			fc.asyncProperty(
				randomProgramme,
				fc.array(randomFilter(RANDOM_DOMAIN), { minLength: 8, maxLength: 8 }),
				async ({ rows, completeYears }, filters) => {
					const whole = completeYears.map((year) => ({ year, source: 'test' }));
					const edit = whole.length > 0 ? { complete_years: whole } : {};
					const target = join(await mkdtemp(join(tmpdir(), 'alcance-')), 'dataset');
					const built = await buildDataset(await makeFolder(rows, edit), target);
					if ('faults' in built) throw new Error(JSON.stringify(built.faults));
					const database = await NodeDatabase.open(join(target, built.manifest.file));
					const cube = await cubeOf(database);
					for (const filter of filters) await expectSameRows(database, cube, filter);
					await database.close();
				}
			),
			{ numRuns: 4, endOnFailure: true }
		);
	});
});
