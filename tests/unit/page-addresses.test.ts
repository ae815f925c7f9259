import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SORTS as ACTIVITY_SORTS } from '../../src/lib/activities/page';
import { SORTS as COUNTRY_SORTS } from '../../src/lib/countries/order';
import { unfiltered } from '../../src/lib/model/filter';
import { SLIDES } from '../../src/lib/present/deck';
import { readAddress, writeAddress, type PageCodecs } from '../../src/lib/url/address';
import { CODECS as ACTIVITIES } from '../../src/routes/[lang=lang]/activities/address';
import { CODECS as COUNTRIES } from '../../src/routes/[lang=lang]/countries/address';
import { codecsOf } from '../../src/routes/[lang=lang]/countries/[country]/address';
import { CODECS as PRESENT } from '../../src/routes/[lang=lang]/present/address';
import { CODECS as WEB } from '../../src/routes/[lang=lang]/web/address';
import { DOMAIN, anyFigure, anyFilter, few } from '../fixtures/any-address';

/** What each page adds to the filter, any value of it, and something its parameters cannot say. */
const PAGES: {
	name: string;
	codecs: PageCodecs<never>;
	added: fc.Arbitrary<object>;
	bad: string[];
}[] = [
	page('overview', {}, fc.constant({}), ['q=x', 'sort=name', 'slide=figures']),
	page(
		'countries',
		COUNTRIES,
		fc.record({ q: fc.string(), sort: fc.constantFrom(...COUNTRY_SORTS) }),
		['sort=luck', 'sort=', 'compare=CO', 'activity=x']
	),
	page('country', codecsOf('CO'), fc.record({ compare: few(['AR', 'VE']) }), [
		'compare=CO',
		'compare=XX',
		'q=x'
	]),
	page(
		'activities',
		ACTIVITIES,
		fc.record({
			q: fc.string(),
			sort: fc.constantFrom(...ACTIVITY_SORTS),
			activity: fc.string()
		}),
		['sort=luck', 'compare=CO', 'section=home']
	),
	page(
		'web',
		WEB,
		fc.record({
			section: few(DOMAIN.sections),
			channel: few(DOMAIN.channels),
			device: few(DOMAIN.devices)
		}),
		['section=cellar', 'channel=pigeon', 'device=abacus', 'q=x']
	),
	page(
		'present',
		PRESENT,
		fc.record({
			slide: fc.constantFrom(...SLIDES),
			year: fc.option(fc.integer({ min: 1999, max: 2005 }))
		}),
		['slide=nonsense', 'year=1998', 'year=2001-2002', 'year=banana']
	)
];

function page<Page>(
	name: string,
	codecs: PageCodecs<Page>,
	added: fc.Arbitrary<Page & object>,
	bad: string[]
) {
	return { name, codecs: codecs as unknown as PageCodecs<never>, added, bad };
}

describe.each(PAGES)('the address of $name', ({ codecs, added, bad }) => {
	const read = (search: string) => readAddress(new URLSearchParams(search), DOMAIN, codecs);

	it('gives back what it was written from, with the figure that is open and the chart that is embedded', () => {
		const anyOpened = fc.record({
			figure: fc.option(anyFigure),
			embed: fc.option(fc.stringMatching(/^[a-z][a-z0-9-]{0,9}$/))
		});
		fc.assert(
			fc.property(anyFilter, added, anyOpened, (asked, more, opened) => {
				const search = writeAddress(asked, more as never, DOMAIN, codecs, opened);
				expect(read(search)).toEqual({ filter: asked, page: more, ...opened, problems: [] });
				// Written again it is the same address: what is shared is what is shown.
				const again = read(search);
				expect(writeAddress(again.filter, again.page, DOMAIN, codecs, again)).toBe(search);
			})
		);
	});

	it.each(bad)('reports %s and goes on without it', (search) => {
		const [param, value] = search.split('=');
		const asked = read(search);
		expect(asked.problems).toEqual([{ param, value }]);
		expect({ ...asked, problems: [] }).toEqual(read(''));
		expect(asked.filter).toEqual(unfiltered(DOMAIN.years));
	});

	it.each(['lens=nonsense', 'figure=nonsense', 'figure=', 'embed=', 'embed=A b', 'colour=red'])(
		'reports %s',
		(search) => {
			const [param, value] = search.split('=');
			expect(read(search).problems).toEqual([{ param, value }]);
		}
	);
});
