import * as fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../src/lib/activities/calendar';
import { iberpyme, inEnglish, inSpanish, row } from './rows';

/** The events of a calendar as an independent reader takes them. */
function read(text: string) {
	const calendar = new ICAL.Component(ICAL.parse(text));
	return calendar.getAllSubcomponents('vevent').map((component) => {
		const event = new ICAL.Event(component);
		const of = (name: string) => String(component.getFirstPropertyValue(name));
		return {
			uid: event.uid,
			summary: event.summary,
			description: event.description,
			location: event.location,
			isDate: event.startDate.isDate && event.endDate.isDate,
			start: event.startDate.toString(),
			end: event.endDate.toString(),
			stamp: of('dtstamp'),
			status: of('status'),
			transparency: of('transp')
		};
	});
}

const forum = row('2005-09-foro-salamanca', {
	title: 'X Foro; garantías, y “otras”\\más',
	types: ['forum'],
	status: 'planned',
	start_date: '2005-10-27',
	end_date: '2005-10-28',
	countries: ['ES'],
	city: 'Salamanca',
	description: 'Conocer los avances',
	partners: ['IBERAVAL', 'ALIDE'],
	source: 'Informe Técnico 2004, Programa provisional 2005, 9'
});

describe('an activity in a calendar', () => {
	it('is read back as it was: all day, ending the day after, tentative while it is planned', () => {
		const [event] = read(calendarOf([forum], iberpyme, inSpanish));
		expect(event).toEqual({
			uid: '2005-09-foro-salamanca.iberpyme@alcance',
			summary: forum.title,
			description: [
				'Foro · prevista',
				'Conocer los avances',
				'Con: IBERAVAL; ALIDE',
				'Fuente: Informe Técnico 2004, Programa provisional 2005, 9'
			].join('\n'),
			location: 'Salamanca, España',
			isDate: true,
			start: '2005-10-27',
			end: '2005-10-29',
			stamp: '2004-12-31T00:00:00Z',
			status: 'TENTATIVE',
			transparency: 'OPAQUE'
		});
	});

	it('of which only the month is known fills the month, takes no time, and says so', () => {
		const vague = row('a', {
			start_date: '2005-04-01',
			end_date: '2005-04-30',
			date_precision: 'month',
			status: 'planned'
		});
		const [event] = read(calendarOf([vague], iberpyme, inEnglish));
		expect(event).toMatchObject({
			start: '2005-04-01',
			end: '2005-05-01',
			transparency: 'TRANSPARENT'
		});
		expect(event?.description).toContain('Only the month is known: April 2005.');
	});

	it('of a programme without reports is stamped with a day of its own, not with today', () => {
		const own = { ...iberpyme, reports: [] };
		expect(read(calendarOf([forum], own, inSpanish))[0]?.stamp).toBe('2005-10-27T00:00:00Z');
	});

	it('is written in lines of at most 75 bytes that end in CRLF, the same every time', () => {
		const text = calendarOf([forum, row('b')], iberpyme, inSpanish);
		expect(text).toBe(calendarOf([forum, row('b')], iberpyme, inSpanish));
		expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
		expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
		const lengths = text.split('\r\n').map((line) => new TextEncoder().encode(line).length);
		expect(Math.max(...lengths)).toBeLessThanOrEqual(75);
	});

	it('keeps any title, place and partner, whatever is in them', () => {
		const words = fc
			.string({ unit: 'grapheme', minLength: 1 })
			.filter((text) => /^[^\p{C}]+$/u.test(text));
		fc.assert(
			fc.property(words, words, words, (title, city, partner) => {
				const any = row('any', { title, city, partners: [partner] });
				const [event] = read(calendarOf([any], iberpyme, inSpanish));
				expect(event?.summary).toBe(title);
				expect(event?.location).toBe(`${city}, Perú`);
				expect(event?.description).toContain(`Con: ${partner}\n`);
			}),
			{ numRuns: 200 }
		);
	});
});
