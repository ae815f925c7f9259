import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ProgrammeSchema, programmeOf } from '../../src/lib/model/programme';
import { Format } from '../../src/lib/format/format';
import en from '../../src/lib/format/messages/en.json';

describe('a programme made of its files alone', () => {
	it('is one that a data folder may have', () => {
		const programme = programmeOf('Año de la Innovación 2020', ['SWC', 'Foro, nacional'], 2020);
		expect(v.parse(ProgrammeSchema, JSON.parse(JSON.stringify(programme)))).toEqual(programme);
		expect(programme).toMatchObject({
			id: 'ano-de-la-innovacion-2020',
			title: { es: 'Año de la Innovación 2020', en: 'Año de la Innovación 2020' },
			types: [
				{ id: 'SWC', label: { pt: 'SWC' }, convenes: true },
				{ id: 'Foro, nacional', plural: { en: 'Foro, nacional' }, convenes: true }
			]
		});
	});

	it('has an id even where its name has no letters of ours', () => {
		expect(programmeOf('研修', [], 2020).id).toBe('programme');
	});
});

describe('what a programme may say', () => {
	const plain = programmeOf('P', ['a'], 2020);
	const accepts = (more: object) => v.safeParse(ProgrammeSchema, { ...plain, ...more }).success;
	const target = { measure: 'events', year: 2025, value: 40, source: 'Plan' };

	it('takes targets, in all or for one country', () => {
		expect(accepts({ targets: [target, { ...target, measure: 'countries' }] })).toBe(true);
		expect(accepts({ targets: [{ ...target, country: 'PE' }] })).toBe(true);
		expect(accepts({ targets: [{ ...target, measure: 'visitors' }] })).toBe(false);
		expect(accepts({ targets: [{ ...target, value: -1 }] })).toBe(false);
	});

	it('takes any name of a type that can stand in a cell of several', () => {
		const type = (id: string) => ({ types: [{ ...plain.types[0], id }] });
		expect(['SWC', 'a b', 'Taller (cerrado)'].map((id) => accepts(type(id)))).toEqual([
			true,
			true,
			true
		]);
		expect(['', ' a', 'a ', 'a;b'].map((id) => accepts(type(id)))).toEqual([
			false,
			false,
			false,
			false
		]);
	});
});

it('a code that can be no country is shown as it is', () => {
	const format = new Format('en', en);
	expect(['W3', 'XK', 'PE'].map(format.country)).toEqual(['W3', 'Kosovo', 'Peru']);
});
