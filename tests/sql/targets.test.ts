import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDataset } from '../../scripts/dataset/build';
import type { DatasetFacts } from '../../src/lib/model/dataset';
import { unfiltered, type Filter } from '../../src/lib/model/filter';
import { qualified } from '../../src/lib/model/qualified-count';
import type { Target } from '../../src/lib/model/target';
import type { Connector } from '../../src/lib/engine/connector';
import { NodeDatabase } from '../../src/lib/server/database-node';
import { askTargets } from '../../src/lib/targets/questions';
import { makeFolder } from '../fixtures/small/make';
import { threeYears } from '../fixtures/small/three-years';
import { openShipped } from './shipped';

const target = (
	measure: Target['measure'],
	year: number,
	value: number,
	country?: string
): Target => ({
	...{ measure, year, value, source: 'plan' },
	...(country && { country })
});

describe('another programme beside its targets, by hand', () => {
	const targets = [
		target('events', 2025, 4),
		target('events', 2020, 1),
		target('events', 2021, 4),
		target('events', 2022, 2, 'BR'),
		target('events', 2022, 3, 'BR'),
		target('participations', 2021, 55),
		target('participations', 2022, 60),
		target('participations', 2021, 54, 'AR'),
		target('countries', 2021, 2),
		target('countries', 2022, 3),
		target('events', 2024, 5)
	];
	let small: NodeDatabase;
	let facts: DatasetFacts;
	beforeAll(async () => {
		const folder = join(await mkdtemp(join(tmpdir(), 'alcance-')), 'dataset');
		const result = await buildDataset(await makeFolder(threeYears, { targets }), folder);
		if ('faults' in result) throw new Error(JSON.stringify(result.faults));
		small = await NodeDatabase.open(join(folder, result.manifest.file));
		facts = JSON.parse(await readFile(join(folder, 'facts.json'), 'utf8')) as DatasetFacts;
	});
	afterAll(() => small.close());

	const ask = async (change: Partial<Filter> = {}) => {
		const filter = { ...unfiltered({ from: 2020, to: 2025 }), ...change };
		const rows = await askTargets(small, filter, facts);
		return rows.map(({ measure, year, value, country, actual, standing }) => [
			...[measure, year, country ?? 'all', value, actual, standing]
		]);
	};

	it('counts what was reached to the end of each year, in all and by host country', async () => {
		expect(await ask()).toEqual([
			['events', 2020, 'all', 1, qualified(1), 'reached'],
			['events', 2021, 'all', 4, qualified(3), 'missed'],
			['participations', 2021, 'all', 55, qualified(55, 'at-least'), 'reached'],
			['participations', 2021, 'AR', 54, qualified(54, 'at-least'), 'reached'],
			['countries', 2021, 'all', 2, qualified(2), 'reached'],
			['events', 2022, 'BR', 2, qualified(2), 'reached'],
			['events', 2022, 'BR', 3, qualified(2), 'missed'],
			['participations', 2022, 'all', 60, qualified(55, 'at-least'), 'open'],
			['countries', 2022, 'all', 3, qualified(2), 'missed'],
			['events', 2024, 'all', 5, qualified(4), 'open'],
			['events', 2025, 'all', 4, qualified(4), 'reached']
		]);
	});

	it('says of a year to come what there is so far', async () => {
		const filter = unfiltered({ from: 2024, to: 2025 });
		expect(await askTargets(small, filter, facts)).toMatchObject([
			{ year: 2024, ahead: true, low: qualified(4), high: null },
			{ year: 2025, ahead: true }
		]);
	});

	it('keeps to the filter’s years and host countries, whatever its types', async () => {
		expect(await ask({ countries: ['BR'] })).toHaveLength(2);
		expect(await ask({ countries: ['BR'], lens: 'origin' })).toHaveLength(11);
		expect(await ask({ years: { from: 2020, to: 2020 }, types: ['forum'] })).toEqual([
			['events', 2020, 'all', 1, qualified(1), 'reached']
		]);
	});
});

describe('the shipped programme beside invented targets, by the report', () => {
	let shipped: Connector;
	let facts: DatasetFacts;
	beforeAll(async () => {
		shipped = await openShipped();
		facts = JSON.parse(await readFile('static/dataset/facts.json', 'utf8')) as DatasetFacts;
	});
	afterAll(() => shipped.close());

	const ask = (targets: Target[], change: Partial<Filter> = {}) => {
		const programme = { ...facts.programme, targets };
		const filter = { ...unfiltered({ from: 1999, to: 2005 }), ...change };
		return askTargets(shipped, filter, { ...facts, programme });
	};

	it('has none', async () => {
		expect(facts.programme.targets).toBeUndefined();
		const filter = unfiltered({ from: 1999, to: 2005 });
		expect(await askTargets(shipped, filter, facts)).toEqual([]);
	});

	it('decides what the reported totals decide, and leaves the rest open', async () => {
		const rows = await ask(
			[
				target('events', 2004, 51),
				target('events', 2004, 52),
				target('participations', 2004, 3600),
				target('participations', 2004, 4000),
				target('countries', 2004, 16),
				target('countries', 2004, 17)
			],
			{ facts: 'reported' }
		);
		expect(rows.map(({ actual, standing }) => [actual, standing])).toEqual([
			[qualified(50, 'more-than'), 'reached'],
			[qualified(50, 'more-than'), 'open'],
			[qualified(4000, 'about'), 'reached'],
			[qualified(4000, 'about'), 'open'],
			[qualified(16), 'reached'],
			[qualified(16), 'missed']
		]);
		expect(rows.every(({ synthetic }) => !synthetic)).toBe(true);
	});

	it('bounds an earlier year by the later report: 4,000 less the 590 of 2004 were there at most', async () => {
		const rows = await ask(
			[target('participations', 2003, 3000), target('participations', 2003, 3800)],
			{ facts: 'reported', years: { from: 2003, to: 2003 } }
		);
		expect(rows).toMatchObject([
			{ actual: null, high: qualified(3410, 'about', 'less-than'), standing: 'open' },
			{ actual: null, high: qualified(3410, 'about', 'less-than'), standing: 'missed' }
		]);
	});

	it('announces made-up rows', async () => {
		const rows = await ask([target('events', 2004, 10), target('countries', 2004, 3)]);
		expect(rows.map(({ synthetic }) => synthetic)).toEqual([true, true]);
	});
});
