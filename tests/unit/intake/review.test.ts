import { describe, expect, it } from 'vitest';
import { decisionOf, waits } from '../../../src/lib/intake/decision';
import {
	draftAmong,
	fieldOf,
	withField,
	type Around,
	type Draft
} from '../../../src/lib/intake/draft';
import { missingFrom } from '../../../src/lib/intake/missing';
import { proposeMapping } from '../../../src/lib/intake/propose-mapping';
import { questionsOf } from '../../../src/lib/intake/questions';
import type { Offer } from '../../../src/lib/workspace/offer';
import { ACTIVITIES, PEOPLE, SUMMARY, VISITS } from '../../fixtures/offers';

const ALONE: Around = { hasActivities: false, offersActivities: false };
const BESIDE: Around = { hasActivities: false, offersActivities: true };
const AFTER: Around = { hasActivities: true, offersActivities: false };

function drafted(offer: Offer, change: Partial<Draft> = {}, around = ALONE): Draft {
	return { ...draftAmong(offer, undefined, around), ...change };
}

const missing = (offer: Offer, change: Partial<Draft> = {}, around = ALONE) =>
	missingFrom(offer, drafted(offer, change, around), around);
const decided = (offer: Offer, change: Partial<Draft> = {}, around = ALONE) =>
	decisionOf(offer, drafted(offer, change, around), around);

describe('a mapping', () => {
	it('holds each field once', () => {
		const mapping = withField({ title: 'A', city: 'B' }, 'B', 'title');
		expect(mapping).toEqual({ title: 'B' });
		expect(fieldOf(mapping, 'A')).toBeNull();
		expect(fieldOf(mapping, 'B')).toBe('title');
	});

	it('loses a column that is not used', () => {
		expect(withField({ title: 'A', city: 'B' }, 'A', null)).toEqual({ city: 'B' });
	});

	it('is proposed anew for another kind, by headers', () => {
		expect(proposeMapping(VISITS, 'activities')).toMatchObject({ start_date: 'Fecha' });
		expect(proposeMapping(VISITS, 'visits')).toBe(VISITS.recognition.mapping);
	});
});

describe('what is asked', () => {
	it('is the order of dates where no cell tells', () => {
		expect(questionsOf(ACTIVITIES, drafted(ACTIVITIES)).dates).toBe(ACTIVITIES.dates);
		expect(missing(ACTIVITIES)).toEqual(['dateOrder']);
		expect(missing(ACTIVITIES, { dateOrder: 'dmy' })).toEqual([]);
	});

	it('is nothing of dates once their column is no date any more', () => {
		const mapping = withField(ACTIVITIES.recognition.mapping, 'Fecha', null);
		expect(questionsOf(ACTIVITIES, drafted(ACTIVITIES, { mapping })).dates).toBeNull();
		expect(missing(ACTIVITIES, { mapping })).toEqual(['start_date']);
	});

	it('is the order of dates again when another column is the date', () => {
		const columns = [...ACTIVITIES.columns, 'Fin'];
		const sample = ACTIVITIES.sample.map((row) => [...row, '25/12/2024']);
		const offer = { ...ACTIVITIES, columns, sample, personal: [...ACTIVITIES.personal, false] };
		const mapping = withField(offer.recognition.mapping, 'Fin', 'start_date');
		expect(missing(offer, { mapping })).toEqual([]);
		expect(decided(offer, { mapping })?.settings.dateOrder).toBe('dmy');
	});

	it('is how numbers are written where every one is like 1.200', () => {
		expect(questionsOf(VISITS, drafted(VISITS)).decimal).toBe('1.200');
		expect(missing(VISITS)).toEqual(['decimal']);
		expect(decided(VISITS, { decimal: ',' })?.settings.decimal).toBe(',');
	});

	it('is whether people came, unless a column that is mapped says so', () => {
		expect(missing(PEOPLE)).toEqual(['evidence']);
		const mapping = withField(PEOPLE.recognition.mapping, '¿Vino?', 'attended');
		expect(missing(PEOPLE, { mapping })).toEqual([]);
		expect(decided(PEOPLE, { mapping })?.settings.evidence).toBe('attendance');
	});

	it('is shown with its answer where the export says that people only registered', () => {
		const recognition = { ...PEOPLE.recognition, evidence: 'registration' as const };
		const offer = { ...PEOPLE, recognition, askEvidence: false };
		expect(questionsOf(offer, drafted(offer)).evidence).toBe(true);
		expect(missing(offer)).toEqual([]);
		expect(decided(offer)?.settings.evidence).toBe('registration');
	});

	it('is what a sheet holds where it was not recognised, and nothing of one left out', () => {
		const recognition = { ...SUMMARY.recognition, layout: null };
		const offer = { ...SUMMARY, recognition };
		expect(missing(offer)).toEqual(['kind']);
		expect(missing(offer, { kind: 'leave-out' })).toEqual([]);
		expect(decided(offer, { kind: 'leave-out' })).toBeNull();
	});
});

describe('what web visits need', () => {
	const need = (mapping: Draft['mapping']) => missing(VISITS, { mapping, decimal: ',' });

	it('is a day, and visits, visitors or the session of each page', () => {
		expect(need({ visits: 'Visitas' })).toEqual(['day']);
		expect(need({ day: 'Fecha' })).toEqual(['visits']);
		expect(need({ day: 'Fecha', pageviews: 'Páginas' })).toEqual(['visits']);
		expect(need({ day: 'Fecha', visitors: 'Visitas' })).toEqual([]);
		expect(need({ day: 'Fecha', session: 'Visitas' })).toEqual([]);
	});
});

describe('the activity of a list of people', () => {
	const came: Partial<Draft> = { evidence: 'attendance' };
	const candidate = { activityId: 'a-1', title: 'Taller de calidad', date: '2024-04-03' };

	it('is a new one as the file names it where there are no activities at all', () => {
		expect(decided(PEOPLE, came)?.settings.event).toEqual({
			title: 'Taller de calidad',
			date: '2024-04-03',
			type: 'unspecified',
			country: null
		});
	});

	it('waits while activities are about to be loaded', () => {
		const draft = drafted(PEOPLE, came, BESIDE);
		expect(draft.event).toEqual({ choice: 'later' });
		expect(waits(PEOPLE, draft)).toBe(true);
		expect(missingFrom(PEOPLE, draft, BESIDE)).toEqual([]);
		expect(decisionOf(PEOPLE, draft, BESIDE)).toBeNull();
	});

	it('is asked for once they are loaded, and the one that surely fits is proposed', () => {
		const waiting = drafted(PEOPLE, came, BESIDE);
		const unsure = { ...PEOPLE, candidates: [{ ...candidate, sure: false }] };
		expect(missingFrom(unsure, draftAmong(unsure, waiting, AFTER), AFTER)).toEqual(['activity']);
		const sure = { ...PEOPLE, candidates: [{ ...candidate, sure: true }] };
		const draft = draftAmong(sure, waiting, AFTER);
		expect(decisionOf(sure, draft, AFTER)?.settings.event).toEqual({ activityId: 'a-1' });
	});

	it('is not guessed where two surely fit', () => {
		const candidates = ['a-1', 'a-2'].map((activityId) => ({
			...candidate,
			activityId,
			sure: true
		}));
		const offer = { ...PEOPLE, candidates };
		expect(missing(offer, came, AFTER)).toEqual(['activity']);
	});

	it('needs a title and a day when it is new', () => {
		const event = { choice: 'new', title: ' ', date: '', type: '', country: null } as const;
		expect(missing(PEOPLE, { ...came, event })).toEqual(['new.title', 'new.date']);
	});

	it('may be none, and is not asked for where a column names it', () => {
		expect(
			decided(PEOPLE, { ...came, event: { choice: 'none' } }, AFTER)?.settings.event
		).toBeNull();
		const mapping = withField(PEOPLE.recognition.mapping, 'Empresa', 'activity_title');
		const named = { ...came, event: null, mapping };
		expect(missing(PEOPLE, named, AFTER)).toEqual([]);
		expect(decided(PEOPLE, named, AFTER)?.settings.makeActivities).toBe(false);
		expect(decided(PEOPLE, named, BESIDE)?.settings.makeActivities).toBe(false);
		expect(decided(PEOPLE, named, ALONE)?.settings.makeActivities).toBe(true);
	});
});

it('a part of a known report without rows of any kind is left out by itself', () => {
	expect(drafted(SUMMARY).kind).toBe('leave-out');
	expect(missing(SUMMARY)).toEqual([]);
});
