import { CHART } from './layouts/chart';
import { EVENTBRITE } from './layouts/eventbrite';
import { hasSignature, type Layout } from './layouts/layout';
import { TEAMS } from './layouts/teams';
import { WEB } from './layouts/web';
import { ZOOM } from './layouts/zoom';
import type { Table } from './table';

/** Known exports; where two fit, the earlier is meant. */
const LAYOUTS: readonly Layout[] = [...CHART, ...ZOOM, ...TEAMS, ...EVENTBRITE, ...WEB];

/** The export whose headers a table has, or undefined. */
export function layoutOf(table: Table): Layout | undefined {
	return LAYOUTS.find((layout) => hasSignature(layout, table));
}

/**
 * As what the people of a layout's rows were there, where the layout says so by being a section of
 * its own; null where their rows or the reader tell.
 */
export function roleOfLayout(layout: string | null): 'speaker' | 'organiser' | null {
	if (layout === 'zoom-webinar-panelists') return 'speaker';
	return layout === 'zoom-webinar-hosts' ? 'organiser' : null;
}
