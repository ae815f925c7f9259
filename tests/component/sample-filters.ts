import type { Filter } from '../../src/lib/model/filter';
import { unfiltered } from '../../src/lib/model/filter';

const everything = unfiltered({ from: 1999, to: 2005 });
const reported: Filter = { ...everything, facts: 'reported' };

/** Filters that between them use every predicate, lens and provenance. */
export const SAMPLE_FILTERS: Record<string, Filter> = {
	everything,
	reported,
	'reported in 2004': { ...reported, years: { from: 2004, to: 2004 } },
	'reported in 1999': { ...reported, years: { from: 1999, to: 1999 } },
	'only planned': { ...everything, years: { from: 2005, to: 2005 } },
	'before Andorra': { ...everything, years: { from: 2001, to: 2003 } },
	'two hosts': { ...everything, countries: ['CO', 'VE'] },
	'from Peru': { ...everything, countries: ['PE'], lens: 'origin' },
	'from Peru, reported': { ...reported, countries: ['PE'], lens: 'origin' },
	'speakers from Spain': { ...everything, countries: ['ES'], lens: 'speaker' },
	'read in Mexico': { ...everything, countries: ['MX'], lens: 'audience' },
	'read in two countries': { ...everything, countries: ['MX', 'US'], lens: 'audience' },
	forums: { ...everything, types: ['forum'] },
	'a series': { ...everything, series: ['foro-garantias'] },
	'a partner': { ...reported, partners: ['ICEX'] },
	'counting people': { ...everything, count: 'people', lens: 'origin' },
	'counting new people': { ...everything, count: 'new', years: { from: 2002, to: 2003 } },
	'nothing at all': { ...reported, countries: ['BR'], types: ['mission'] }
};
