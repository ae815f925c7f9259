import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName } from '../../../src/lib/export/chart-file';
import { credits } from '../../../src/lib/export/credits';
import { embedCode } from '../../../src/lib/export/embed-code';
import { asOf, type Origin } from '../../../src/lib/export/origin';
import { brokenWhere } from '../../../src/lib/export/type-measure';
import { Format } from '../../../src/lib/format/format';
import en from '../../../src/lib/format/messages/en.json';
import { programmeOf } from '../../../src/lib/model/programme';

const format = new Format('en', en);
const origin: Origin = {
	programme: 'Programa Ñandú/2',
	selection: '2004, all countries',
	dataset: 'abc123',
	asOf: '2004-12-31',
	link: () => null,
	embed: () => null,
	alone: null,
	offered: true
};

describe('where a chart comes from', () => {
	it('is what is selected, of which data, as of the report’s day', () => {
		expect(credits(origin, format)).toEqual([
			'Selection: 2004, all countries.',
			'Data: version abc123, as of December 31, 2004.'
		]);
		expect(credits({ ...origin, asOf: '2019' }, format)[1]).toBe('Data: version abc123, to 2019.');
		expect(credits(null, format)).toEqual([]);
	});

	it('goes by the last report, else by the last year with anything held', () => {
		const programme = programmeOf('Mine', [], 2010);
		const dimensions = {
			first_year: 2010,
			last_year: 2021,
			last_held_year: 2019,
			countries: [],
			types: [],
			series: [],
			partners: [],
			synthetic: false,
			web: false
		} as never;
		expect(asOf({ programme, dimensions })).toBe('2019');
		const report = (as_of: string) => ({
			id: as_of,
			label: { es: '', pt: '', en: '' },
			as_of,
			note: { es: '', pt: '', en: '' }
		});
		const reports = [report('2012-12-31'), report('2011-06-30')];
		expect(asOf({ programme: { ...programme, reports }, dimensions })).toBe('2012-12-31');
	});

	it('is in the name of the file, in letters any computer takes', () => {
		expect(fileName('png', 'reach', origin)).toBe('programa-nandu-2-reach-abc123.png');
		expect(fileName('csv', 'reach', null)).toBe('alcance-reach.csv');
	});
});

describe('the code to embed a chart', () => {
	it('cannot be broken out of by an address or a title', () => {
		const code = embedCode('https://a.org/?a=1&b="><script>', 'Say "hi" <b>', 500);
		expect(code).toBe(
			'<iframe src="https://a.org/?a=1&amp;b=&quot;&gt;&lt;script&gt;" title="Say &quot;hi&quot; &lt;b&gt;" width="100%" height="500" style="border:0" loading="lazy"></iframe>'
		);
	});
});

describe('a line that is too long', () => {
	const within = (most: number) => (line: string) => line.length <= most;

	it('is broken between words, and within one that is longer than a line', () => {
		expect(brokenWhere(within(10), 'one two three four')).toEqual(['one two', 'three four']);
		expect(brokenWhere(within(4), 'see https://a')).toEqual(['see', 'http', 's://', 'a']);
	});

	it('loses nothing, and no line is longer than there is room', () => {
		fc.assert(
			fc.property(
				fc.array(fc.stringMatching(/^[a-zé:/]{1,30}$/), { minLength: 1 }),
				fc.integer({ min: 1, max: 40 }),
				(words, most) => {
					const text = words.join(' ');
					const lines = brokenWhere(within(most), text);
					expect(lines.every((line) => line.length <= most)).toBe(true);
					expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
				}
			)
		);
	});
});
