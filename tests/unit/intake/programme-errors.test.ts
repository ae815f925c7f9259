import { expect, it } from 'vitest';
import { programmeErrors } from '../../../src/lib/intake/programme-errors';
import { programmeOf, type Programme } from '../../../src/lib/model/programme';

const GOOD = programmeOf('Red Sur', ['taller'], 2020);

const found = (change: Partial<Programme>) => [...programmeErrors({ ...GOOD, ...change })];

it('finds nothing wrong with a programme of files alone', () => {
	expect(found({})).toEqual([]);
});

it('tells what is wrong by its place', () => {
	expect(found({ name: ' ', since: Number.NaN })).toEqual([
		['since', 'year'],
		['name', 'required']
	]);
	expect(found({ members: [{ country: 'PE', since: 20, source: '' }] })).toEqual([
		['members.0.since', 'year'],
		['members.0.source', 'required']
	]);
	const target = { measure: 'events', year: 2024, value: 1.5, source: 'x' } as const;
	expect(found({ targets: [target] })).toEqual([['targets.0.value', 'value']]);
});

it('does not take two types of one name, nor one without', () => {
	const [type] = GOOD.types;
	if (!type) throw new Error('no type');
	expect(found({ types: [type, type] })).toEqual([['types.1.id', 'typeId']]);
	expect(found({ types: [{ ...type, id: 'a;b' }] })).toEqual([['types.0.id', 'typeId']]);
	const label = { ...type.label, pt: '' };
	expect(found({ types: [{ ...type, label }] })).toEqual([['types.0.label.pt', 'required']]);
});
