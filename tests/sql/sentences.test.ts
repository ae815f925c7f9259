import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainText, type Sentence } from '../../src/lib/figure/sentence';
import { Format } from '../../src/lib/format/format';
import en from '../../src/lib/format/messages/en.json';
import es from '../../src/lib/format/messages/es.json';
import pt from '../../src/lib/format/messages/pt.json';
import type { Filter } from '../../src/lib/model/filter';
import { ProgrammeSchema } from '../../src/lib/model/programme';
import { headline } from '../../src/lib/overview/headline';
import { keyFigures } from '../../src/lib/overview/key-figures';
import { mapTitle } from '../../src/lib/overview/map-title';
import { askOverview } from '../../src/lib/overview/questions';
import { cumulativeTitle, typesTitle, webTitle } from '../../src/lib/overview/titles';
import type { Connector } from '../../src/lib/engine/connector';
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { SAMPLE_FILTERS } from '../component/sample-filters';
import { openShipped } from './shipped';

const languages = { es: new Format('es', es), pt: new Format('pt', pt), en: new Format('en', en) };
const programme = v.parse(
	ProgrammeSchema,
	JSON.parse(readFileSync('data/iberpyme/programme.json', 'utf8'))
);
const years = { from: 1999, to: 2005 };
const everything = SAMPLE_FILTERS['everything']!;
const reported = SAMPLE_FILTERS['reported']!;

let connector: Connector;
beforeAll(async () => {
	connector = await openShipped();
});
afterAll(() => connector.close());

async function sentences(filter: Filter, format = languages.en): Promise<Record<string, Sentence>> {
	const rows = await askOverview(connector, filter, 2004);
	const figures = keyFigures(rows, filter, 2004);
	const dataset = { programme, since: 1999, years, lastHeldYear: 2004 };
	return {
		headline: headline(rows, filter, dataset, format).sentence,
		map: mapTitle(rows.reach, filter, figures.events.inFilter, format),
		cumulative: cumulativeTitle(figures.participations, format),
		types: typesTitle(rows.types, programme.types, figures.events.inFilter, format),
		web: webTitle(figures.visitors, rows.webUse, 2004, format)
	};
}

async function texts(filter: Filter, format = languages.en): Promise<Record<string, string>> {
	const written = Object.entries(await sentences(filter, format));
	return Object.fromEntries(written.map(([name, sentence]) => [name, plainText(sentence)]));
}

describe('titles say what was found', () => {
	it('of countries that hosted in no known year, and of those that never did', async () => {
		const of = async (...countries: string[]) => (await texts({ ...reported, countries })).headline;
		expect(await of('BR')).toBe('Brazil, 1999–2005: no event, according to what was published.');
		expect(await of('MX')).toBe('Mexico, 1999–2005: a host, in years that are not known.');
		expect(await of('MX', 'PE')).toBe(
			'Mexico and Peru, 1999–2005: 2 countries as hosts, in years that are not known.'
		);
	});

	it('in the report as a whole', async () => {
		expect(await texts(reported)).toEqual({
			headline:
				'Since 1999, more than 50 events in 16 countries have brought together about 4,000 participants.',
			map: '16 countries have hosted; for 9 the year is not known',
			cumulative:
				'By the end of 2004: about 4,000 participations; without a known year, about 3,410, probably fewer',
			types: 'Workshops, seminars, and meetings: ≥ 2 of each type, of at least 9 events',
			web: 'More than 1,200 visitors a day at the end of 2004, according to the report'
		});
	});

	it('in 2004', async () => {
		expect(await texts(SAMPLE_FILTERS['reported in 2004']!)).toMatchObject({
			headline: '2004: 7 events in 7 countries, with about 590 participants, probably more.',
			map: '7 countries hosted 1 event each, and none hosted more',
			types: 'Workshops and seminars: 2 of each type, of 7 events'
		});
	});

	it('in 1999, of which little is known', async () => {
		expect(await texts(SAMPLE_FILTERS['reported in 1999']!)).toMatchObject({
			headline:
				'1999: at least 1 event in at least 1 country; how many people took part was not published.',
			map: '1 country is known to have hosted in 1999; 9 others did so in an unknown year',
			cumulative: 'How many people took part in this selection is not known'
		});
	});

	it('in the planned year', async () => {
		expect(await texts(SAMPLE_FILTERS['only planned']!)).toMatchObject({
			headline: '2005: what was published says nothing of events held.',
			types: '10 events planned; none held yet'
		});
	});

	it('for chosen countries, one by one', async () => {
		const { headline, map } = await texts({ ...reported, countries: ['CO', 'PY', 'BR'] });
		expect(headline).toMatch(/^Brazil, Colombia, and Paraguay, 1999–2005: at least 1 event/);
		expect(map).toBe('Colombia: at least 1 event; Brazil: none; Paraguay: hosted, year unknown');
	});

	it('where people of some countries were among others', async () => {
		const filter: Filter = {
			...SAMPLE_FILTERS['reported in 2004']!,
			countries: ['VE'],
			lens: 'origin'
		};
		const { headline } = await texts(filter);
		expect(headline).toBe(
			'Participants from Venezuela, 2004: at least 2 events; how many of their people came from there was not published.'
		);
	});

	it('where the place is not known', async () => {
		const { headline } = await texts({ ...reported, years: { from: 2002, to: 2002 } });
		expect(headline).toBe('2002: at least 1 event; how many people took part was not published.');
	});

	it('without a superlative where there is nothing to compare, or not all is known', async () => {
		const series = await texts({ ...reported, series: ['foro-garantias'] });
		expect(series.map).toBe(
			'As far as is known: Colombia is the only host: ≥ 1 of at least 1 event'
		);
		expect(series.types).toBe('Forums: at least 1 event');
	});
});

describe.each(Object.entries(SAMPLE_FILTERS))('under "%s"', (_, filter) => {
	it.each(Object.entries(languages))('every sentence is whole: %s', async (_lang, format) => {
		for (const [name, text] of Object.entries(await texts(filter, format))) {
			expect(text, name).toMatch(/^\S.*\S$/);
			expect(text, name).not.toMatch(/[{}<>]|undefined|NaN|null|: :|, ,| {2}/);
			expect(text.replace(/[^.]$/, ''), name).not.toMatch(
				/en sin dato|em sem dado|in unknown|(^|\s)0 (events?|eventos?) in/
			);
		}
	});

	it('no part is larger than its whole', async () => {
		const { map, types } = await sentences(filter);
		for (const { figures } of [map!, types!]) {
			const [amount, total] = [figures['amount']?.count, figures['total']?.count];
			if (amount && total) expect(amount.value).toBeLessThanOrEqual(total.value);
		}
		expect(map).toBeDefined();
	});
});

it('a headline never changes when made-up rows are removed', async () => {
	for (const filter of [everything, { ...everything, years: { from: 2003, to: 2004 } }]) {
		const { headline: all } = await texts(filter);
		const { headline: published } = await texts({ ...filter, facts: 'reported' });
		expect(all).toBe(published);
	}
});
