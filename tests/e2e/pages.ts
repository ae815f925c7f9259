const FILTERED = ['?facts=reported&years=2004'] as const;

/** Every page of the site, below its language, and addresses that ask it for another view. */
export const PAGES = [
	{ name: 'overview', path: '', searches: FILTERED },
	{ name: 'countries', path: 'countries/', searches: ['?lens=origin&years=2004&count=people'] },
	{ name: 'country', path: 'countries/CO/', searches: FILTERED },
	{ name: 'activities', path: 'activities/', searches: FILTERED },
	{ name: 'web', path: 'web/', searches: ['?years=2004', '?lens=audience&country=CO'] },
	{ name: 'definitions', path: 'definitions/', searches: [] },
	{ name: 'present', path: 'present/', searches: FILTERED },
	{ name: 'embedded chart', path: 'embed/reach/', searches: FILTERED },
	{ name: 'embedded country', path: 'embed/country/CO/', searches: FILTERED },
	{ name: 'gallery', path: 'gallery/', searches: [] },
	{ name: 'data', path: 'data/', searches: [] }
] as const;
