import { describe, expect, it } from 'vitest';
import { Format } from '../../src/lib/format/format';
import en from '../../src/lib/format/messages/en.json';
import es from '../../src/lib/format/messages/es.json';
import pt from '../../src/lib/format/messages/pt.json';
import { qualified } from '../../src/lib/model/qualified-count';

const spanish = new Format('es', es);
const portuguese = new Format('pt', pt);
const english = new Format('en', en);

describe('numbers', () => {
	it('are grouped as the language does, from four digits on', () => {
		expect(spanish.number(4000)).toBe('4.000');
		expect(portuguese.number(4000)).toBe('4.000');
		expect(english.number(4000)).toBe('4,000');
		expect(spanish.number(1234567)).toBe('1.234.567');
	});

	it.each([
		[qualified(7), '7', '7'],
		[qualified(4000, 'about'), '≈ 4,000', 'about 4,000'],
		[qualified(50, 'more-than'), '> 50', 'more than 50'],
		[qualified(9, 'at-least'), '≥ 9', 'at least 9'],
		[qualified(9, 'at-most'), '≤ 9', 'at most 9'],
		[qualified(9, 'less-than'), '< 9', 'fewer than 9'],
		[qualified(590, 'about', 'more-than'), '≈ 590 or more', 'about 590, probably more'],
		[qualified(60, 'more-than', 'at-least'), '> 60', 'more than 60'],
		[qualified(3410, 'about', 'less-than'), '≈ 3,410 or fewer', 'about 3,410, probably fewer'],
		[null, 'unknown', 'unknown']
	])('%j carry their qualifiers', (count, sign, words) => {
		expect(english.count(count)).toBe(sign);
		expect(english.countInWords(count)).toBe(words);
	});

	it('are a share of none and of all only where they are', () => {
		const shares = [0, 1 / 306, 0.005, 0.5, 303 / 306, 999 / 1000, 1];
		expect(shares.map(english.percent)).toEqual(['0%', '<1%', '1%', '50%', '99%', '>99%', '100%']);
		expect(spanish.percent(0.001)).toBe('<1\u00a0%');
	});

	it('are never written bare when they are not exact', () => {
		for (const format of [spanish, portuguese, english]) {
			expect(format.count(qualified(590, 'about', 'more-than'))).toMatch(/^≈ 590 \S+ \S+/);
			expect(format.countInWords(qualified(50, 'more-than'))).not.toBe('50');
		}
	});
});

describe('dates', () => {
	it('stay on their day in every time zone', () => {
		expect(spanish.day('2004-03-01')).toBe('1 de marzo de 2004');
		expect(portuguese.day('2004-03-01')).toBe('1 de março de 2004');
		expect(english.day('2004-03-01')).toBe('March 1, 2004');
		expect(spanish.month('2001-07-01')).toBe('julio de 2001');
	});

	it('name a range once when it is one year', () => {
		expect(spanish.years({ from: 2004, to: 2004 })).toBe('2004');
		expect(spanish.years({ from: 1999, to: 2004 })).toBe('1999–2004');
	});
});

describe('countries', () => {
	it('are named in the language and sorted by those names', () => {
		expect(spanish.byName(['PR', 'ES', 'AR']).map(spanish.country)).toEqual([
			'Argentina',
			'España',
			'Puerto Rico'
		]);
		expect(english.country('ES')).toBe('Spain');
		expect(portuguese.country('ES')).toBe('Espanha');
	});

	it('say so when they are not known', () => {
		expect(english.country(null)).toBe('country unknown');
	});
});

it('cuts a sentence at its tags', () => {
	const values = {
		what: '1999',
		place: 'known',
		n: 1,
		eventsInWords: '1 event',
		countriesInWords: '1 country'
	};
	expect(english.rich('headline.uncounted', ['events', 'countries'], values)).toEqual([
		'1999: ',
		{ tag: 'events', text: '1 event' },
		' in ',
		{ tag: 'countries', text: '1 country' },
		'; how many people took part was not published.'
	]);
});

it('puts a noun inside the qualifier', () => {
	const count = qualified(590, 'about', 'more-than');
	expect(english.countInWords(count, 'noun.participants')).toBe(
		'about 590 participants, probably more'
	);
	expect(spanish.countInWords(qualified(1), 'noun.events')).toBe('1 evento');
	expect(spanish.countInWords(qualified(4000, 'about'), 'noun.participants')).toBe(
		'cerca de 4.000 participantes'
	);
});
