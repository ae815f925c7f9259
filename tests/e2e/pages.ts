/** Every page of the site, below its language. */
export const PAGES = [
	{ name: 'overview', path: '' },
	{ name: 'countries', path: 'countries/' },
	{ name: 'country', path: 'countries/CO/' },
	{ name: 'activities', path: 'activities/' },
	{ name: 'web', path: 'web/' },
	{ name: 'definitions', path: 'definitions/' },
	{ name: 'present', path: 'present/' },
	{ name: 'embedded chart', path: 'embed/reach/' },
	{ name: 'embedded country', path: 'embed/country/CO/' },
	{ name: 'gallery', path: 'gallery/' },
	{ name: 'data', path: 'data/' }
] as const;
