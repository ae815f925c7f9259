import { describe, expect, it } from 'vitest';
import { madeUp } from '../../../src/lib/activities/demonstration';
import { findingsOf } from '../../../src/lib/activities/findings';
import { headline } from '../../../src/lib/activities/headline';
import {
	objectivesOf,
	objectivesTitle,
	withoutObjective
} from '../../../src/lib/activities/objectives';
import { originsInWords } from '../../../src/lib/activities/origins';
import { partnersTitle } from '../../../src/lib/activities/partner-ranking';
import { otherEditions, seriesOf, seriesTitle } from '../../../src/lib/activities/series';
import { timelineTitle } from '../../../src/lib/activities/timeline';
import { plainText } from '../../../src/lib/figure/sentence';
import { unfiltered } from '../../../src/lib/model/filter';
import { programmeOf } from '../../../src/lib/model/programme';
import type { PartnerRow } from '../../../src/lib/queries/partners';
import { iberpyme, inEnglish, inSpanish, row } from './rows';

const filter = unfiltered({ from: 2003, to: 2005 });
/** The lists of these years are whole. */
const WHOLE = [2003, 2004].map((year) => ({ year, listed: true, complete: true }));

const answers = (activities: ReturnType<typeof row>[]) => ({
	activities,
	partners: [],
	origins: [],
	networkMeetings: [],
	completeYears: WHOLE,
	publishedCompleteYears: WHOLE,
	capacityExceeded: [
		{
			activity_id: 'full',
			title: 'full',
			headcount: 60,
			qualifier: 'more-than',
			capacity: 40,
			source: 'Report'
		}
	]
});

describe('the headline', () => {
	const rows = answers([
		row('full', { headcount: 60, headcount_qualifier: 'more-than' }),
		row('made', { provenance: 'synthetic' }),
		row('next', { status: 'planned', start_date: '2005-02-01', countries: ['ES', 'IT'] }),
		row('off', { status: 'cancelled' })
	]);

	it('counts what is published, held and planned apart, and says which limit was broken', () => {
		const { sentence, lead } = headline(rows, filter, iberpyme, inEnglish);
		expect(plainText(sentence)).toBe('2003–2005: 1 activity held and 1 planned, as published.');
		expect(lead.map(plainText)).toEqual([
			'For 2005: 1 activity planned in 2 countries.',
			'One event went above its limit of people: Lima, Peru (> 60; limit 40).'
		]);
	});

	it('of a programme of one’s own does not speak of publishing', () => {
		const own = programmeOf('Own', [], 2003);
		expect(plainText(headline(rows, filter, own, inEnglish).sentence)).toBe(
			'2003–2005: 1 activity held and 1 planned.'
		);
		expect(plainText(headline(answers([]), filter, own, inEnglish).sentence)).toBe(
			'2003–2005: the data name no activity.'
		);
	});

	it('announces the share of made-up events', () => {
		expect(madeUp(rows, filter)).toMatchObject({ share: 0.5, events: true, toDate: true });
		expect(madeUp(answers([row('true')]), filter)).toMatchObject({ share: 0, toDate: false });
	});
});

describe('the findings of one activity', () => {
	it('are a limit broken, and heads nobody counted', () => {
		const rows = answers([]);
		expect(findingsOf(row('full', { headcount: 60 }), rows, iberpyme, inEnglish)).toEqual([
			'More than 60 participants, above the limit of 40 that the programme sets for closed workshops.'
		]);
		expect(findingsOf(row('other'), rows, iberpyme, inEnglish)).toEqual([
			'How many people took part is not known.'
		]);
		expect(findingsOf(row('next', { status: 'planned' }), rows, iberpyme, inEnglish)).toEqual([]);
		expect(findingsOf(row('portal', { convenes: false }), rows, iberpyme, inEnglish)).toEqual([]);
	});
});

describe('the timeline’s title', () => {
	const title = (...rows: ReturnType<typeof row>[]) =>
		plainText(timelineTitle(rows, WHOLE, inEnglish));
	const in2003 = row('a', { start_date: '2003-01-01' });

	it('names the year, or years, with most published activities held', () => {
		expect(
			title(
				in2003,
				row('b'),
				row('c'),
				row('d', { provenance: 'synthetic', start_date: '2003-05-05' })
			)
		).toBe('By what is published: 2004, the year with most activities held: 2 of the 3 on record');
		expect(title(in2003, row('b'), row('c'))).toBe(
			'2004, the year with most activities held: 2 of the 3 on record'
		);
		expect(title(in2003, row('b'))).toBe(
			'2003 and 2004, the years with most activities held: 1 each, of the 2 on record'
		);
		expect(title(row('b'), row('c'))).toBe('All 2 activities on record as held are of 2004');
		expect(title(row('b'))).toBe('The one activity on record as held is of 2004');
		expect(title(row('b', { status: 'planned' }))).toBe(
			'1 activity planned; none on record as held'
		);
		expect(title()).toBe('No activity is on record in this selection');
	});
});

describe('series', () => {
	const rows = [
		row('viii', {
			series: 'foro-garantias',
			edition: 'VIII',
			start_date: '2003-09-01',
			provenance: 'synthetic'
		}),
		row('ix', { series: 'foro-garantias', edition: 'IX', in_series: false }),
		row('x', {
			series: 'foro-garantias',
			edition: 'X',
			status: 'planned',
			start_date: '2005-10-27',
			in_years: false
		}),
		row('own', { series: 'another' }),
		row('none')
	];

	it('hold their editions of every year, whichever series is chosen, the programme’s first', () => {
		const all = seriesOf(rows, iberpyme);
		expect(all.map(({ id, editions }) => [id, editions.map(({ edition }) => edition)])).toEqual([
			['foro-garantias', ['VIII', 'IX', 'X']],
			['another', [null]]
		]);
		expect(otherEditions(rows, rows[1]!).map(({ activity_id }) => activity_id)).toEqual([
			'viii',
			'x'
		]);
		expect(otherEditions(rows, rows[4]!)).toEqual([]);
	});

	it('are told by their published editions', () => {
		expect(plainText(seriesTitle(seriesOf(rows, iberpyme), iberpyme, inSpanish))).toBe(
			'Foro Iberoamericano sobre Sistemas de Garantías y Financiamiento para las Micro y Pymes: 2 ediciones publicadas, de la IX (2004) a la X (2005, prevista)'
		);
		expect(plainText(seriesTitle(seriesOf([rows[3]!], iberpyme), iberpyme, inSpanish))).toBe(
			'Una serie de actividades que se repiten'
		);
	});
});

describe('objectives', () => {
	const rows = [
		row('a', { objectives: ['internationalisation-training', 'inter-firm-cooperation'] }),
		row('b', { objectives: ['focal-point-exchange'], status: 'planned' }),
		row('c', { objectives: ['information-services'], provenance: 'synthetic' }),
		row('d'),
		row('e', { status: 'cancelled' })
	];

	it('are covered by what was held, and told by what is published', () => {
		const all = objectivesOf(rows, iberpyme, inEnglish);
		expect(all).toHaveLength(7);
		expect(all.filter(({ held }) => held.length > 0)).toHaveLength(3);
		expect(plainText(objectivesTitle(all, inEnglish))).toBe(
			'By what is published, 2 of the 7 objectives have an activity held; one, only planned; 4, none'
		);
		const published = objectivesOf(rows.slice(0, 2), iberpyme, inEnglish);
		expect(plainText(objectivesTitle(published, inEnglish))).toBe(
			'2 of the 7 objectives have an activity held; one, only planned; 4, none'
		);
		expect(withoutObjective(rows).map(({ activity_id }) => activity_id)).toEqual(['d']);
	});
});

describe('the most frequent partner', () => {
	const partner = (name: string, held: number, planned: number): PartnerRow => ({
		partner: name,
		held,
		planned,
		cancelled: 0,
		as_organiser: 0,
		as_partner: held + planned,
		published_held: held,
		published_planned: planned,
		synthetic: 0,
		countries: [],
		types: []
	});
	const title = (...rows: PartnerRow[]) => plainText(partnersTitle(rows, inEnglish));

	it('is named with what was held and what is planned, or those who share its place', () => {
		expect(title(partner('ICEX', 2, 2), partner('SIECA', 0, 3))).toBe(
			'ICEX is the most frequent partner: 4 activities (2 held, 2 planned)'
		);
		expect(title(partner('A', 1, 0), partner('B', 0, 1))).toBe(
			'A and B, the most frequent partners: 1 activity each'
		);
		expect(title(...['A', 'B', 'C', 'D'].map((name) => partner(name, 1, 0)))).toBe(
			'4 partners in 1 activity each, and none in more'
		);
		expect(title({ ...partner('Made up', 3, 0), published_held: 0, synthetic: 3 })).toBe(
			'One organisation named'
		);
	});
});

describe('where people came from', () => {
	it('is told source by source: counted, named without a number, or by region', () => {
		const of = { activity_id: 'a', role: 'participant', synthetic: false } as const;
		const told = originsInWords(
			[
				{
					...of,
					kind: 'region',
					places: ['Centroamérica'],
					persons: [],
					listed: false,
					source: 'II.1'
				},
				{
					...of,
					kind: 'country',
					places: ['PE', 'CL'],
					persons: [12, 3],
					listed: true,
					source: null
				},
				{ ...of, kind: 'unknown', places: [''], persons: [2], listed: true, source: null },
				{
					...of,
					activity_id: 'b',
					kind: 'country',
					places: ['BO'],
					persons: [],
					listed: false,
					source: ''
				}
			],
			'a',
			'participant',
			inSpanish
		);
		expect(told.map(({ text, how }) => [text, how])).toEqual([
			['Centroamérica', 'named'],
			['Perú 12, Chile 3', 'listed'],
			['país sin dato 2', 'listed']
		]);
	});
});
