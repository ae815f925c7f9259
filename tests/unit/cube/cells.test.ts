import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellHeadcounts } from '../../../src/lib/cube/cell-headcount';
import { cellsInAnyYear } from '../../../src/lib/cube/cell-matches';
import { KINDS, type Cube } from '../../../src/lib/cube/cube';
import { Dictionary } from '../../../src/lib/cube/dictionary';
import { encodeCells } from '../../../src/lib/cube/encode-cells';
import { decodeOrigin, encodeOrigin } from '../../../src/lib/cube/origin-code';
import type { ActivityRow, OriginRow } from '../../../src/lib/cube/statements';
import { unfiltered, type Filter } from '../../../src/lib/model/filter';

const event = (activity_id: string, more: Partial<ActivityRow> = {}): ActivityRow => ({
	activity_id,
	title: activity_id,
	source: 'test',
	year: 2021,
	held: true,
	convenes: true,
	made: false,
	online: false,
	types: ['workshop'],
	hosts: ['AR'],
	series: null,
	partners: ['Us'],
	headcount: null,
	qualifier: 'exact',
	all_listed: false,
	all_listed_published: false,
	capacity: null,
	...more
});

const from = (activity_id: string, more: Partial<OriginRow> = {}): OriginRow => ({
	activity_id,
	role: 'participant',
	country: 'BR',
	listed: true,
	made: false,
	persons: 1,
	...more
});

function encode(activities: ActivityRow[], origins: OriginRow[] = []) {
	const empty = () => new Dictionary<readonly number[]>();
	const lists = {
		countries: new Dictionary(['AR', 'BR', 'CL']),
		types: new Dictionary(['', 'workshop', 'forum']),
		series: new Dictionary<string>(),
		partners: new Dictionary<string>(),
		qualifiers: new Dictionary<string>(),
		typeSets: empty(),
		hostSets: empty(),
		partnerSets: empty(),
		originSets: empty()
	};
	const { cells, overLimit } = encodeCells(activities, origins, lists);
	const named = Object.entries(lists).map(([name, { values }]) => [name, values]);
	return { cells, overLimit, ...Object.fromEntries(named) } as unknown as Cube;
}

const everything = unfiltered({ from: 2020, to: 2022 });
const byOrigin = (countries: string[], more: Partial<Filter> = {}): Filter => ({
	...everything,
	lens: 'origin',
	countries,
	...more
});

it('writes every country and kind as a number of its own', () => {
	fc.assert(
		fc.property(fc.integer({ min: -1, max: 300 }), fc.nat(KINDS.length - 1), (country, kind) => {
			const read = decodeOrigin(encodeOrigin(country, kind));
			const name = KINDS[kind] ?? '';
			expect(read).toEqual({
				country,
				listed: name.startsWith('listed'),
				counted: name.startsWith('counted'),
				made: name.endsWith('made up')
			});
		})
	);
});

describe('cells', () => {
	it('hold events together that nothing tells apart, and add their persons up', () => {
		const cube = encode(
			[event('a'), event('b'), event('c', { types: ['forum'] })],
			[
				from('a', { persons: 3 }),
				from('b', { persons: 4 }),
				from('b', { role: 'speaker', country: 'CL' }),
				from('c', { persons: 5 })
			]
		);
		// b's speaker tells it from a.
		expect(cube.cells.activities).toEqual([1, 1, 1]);
		const together = encode(
			[event('a'), event('b')],
			[from('a', { persons: 3 }), from('b', { persons: 4 })]
		);
		expect(together.cells.activities).toEqual([2]);
		expect(cellHeadcounts(together, everything)(0)).toEqual({
			value: 7,
			qualifier: 'exact',
			made: false
		});
	});

	it('count a stated headcount and not the list beside it', () => {
		const cube = encode(
			[event('a', { headcount: 50, qualifier: 'at-least' })],
			[from('a', { persons: 3 })]
		);
		expect(cellHeadcounts(cube, everything)(0)).toMatchObject({ value: 50, qualifier: 'at-least' });
		// How many of the fifty came from Brazil is not stated: the list does not say it of all.
		expect(cellHeadcounts(cube, byOrigin(['BR']))(0)).toMatchObject({ value: null });
	});

	it('know nothing of a list that is made up when only published facts count', () => {
		const cube = encode([event('a')], [from('a', { made: true, persons: 3 })]);
		expect(cellHeadcounts(cube, everything)(0)).toMatchObject({ value: 3, made: true });
		const published: Filter = { ...everything, facts: 'reported' };
		expect(cellHeadcounts(cube, published)(0)).toMatchObject({ value: null, made: false });
	});

	it('are found by where their persons came from, but not by a country nobody knows', () => {
		const cube = encode([event('a')], [from('a'), from('a', { country: null })]);
		expect(cellsInAnyYear(cube, byOrigin(['BR', 'XX']))).toEqual([0]);
		expect(cellsInAnyYear(cube, byOrigin(['XX']))).toEqual([]);
		expect(cellsInAnyYear(cube, { ...byOrigin(['AR']), lens: 'host' })).toEqual([0]);
		expect(cellHeadcounts(cube, byOrigin(['XX']))(0)).toMatchObject({ value: null });
		expect(cellHeadcounts(cube, byOrigin(['BR', 'XX']))(0)).toMatchObject({ value: 1 });
	});

	it('remember events above their limit, by all rows or by those that are not made up', () => {
		const cube = encode(
			[
				event('full', { capacity: 3 }),
				event('fits', { capacity: 9 }),
				event('planned', { capacity: 1, held: false })
			],
			[
				from('full', { persons: 2 }),
				from('full', { persons: 2, made: true }),
				from('fits', { persons: 4 })
			]
		);
		expect(cube.overLimit).toMatchObject([{ activity_id: 'full', all: 4, published: 2 }]);
	});
});
