import type { Format } from '$lib/format/format';
import { isWithin, type Filter } from '$lib/model/filter';
import type { Programme } from '$lib/model/programme';
import type { OverviewRows } from './questions';
import { worded } from '$lib/format/sources';
import { asQualified } from '$lib/counts/year-counts';

/** What a director should look into: rules broken, heads not counted, years not whole. */
export function notes(
	rows: OverviewRows,
	filter: Filter,
	programme: Programme,
	format: Format
): string[] {
	const exceeded = rows.capacityExceeded.map(({ title, headcount, qualifier, capacity, source }) =>
		[
			format.t(worded(programme, 'notes.capacity', 'notes.capacity.own'), {
				title,
				count: format.countInWords(asQualified(headcount, qualifier)),
				capacity: format.number(capacity)
			}),
			...(source ? [format.t('notes.source', { source })] : [])
		].join(' ')
	);
	const within = ({ year }: { year: number }) => isWithin(year, filter.years);
	// By origin a headcount can be known and still not be split by country.
	const split = filter.lens !== 'origin' || filter.countries.length === 0;
	const uncounted = rows.participations
		.filter((row) => within(row) && row.qualifier === 'unknown')
		.reduce((total, row) => total + row.events, 0);
	const open = rows.completeYears.filter((row) => within(row) && !row.complete);
	const years = (listed: boolean) =>
		format.list(open.filter((row) => row.listed === listed).map(({ year }) => String(year)));
	const { lens } = filter;
	return [
		...exceeded,
		...(split && uncounted > 0 ? [format.t('notes.uncounted', { n: uncounted })] : []),
		...(years(false) ? [format.t('notes.incomplete', { years: years(false) })] : []),
		...(years(true) ? [format.t('notes.unplaced', { years: years(true), lens })] : [])
	];
}

/** Years in which a network met without a dated event, network by network. */
export function networkNotes(
	rows: OverviewRows['networkMeetings'],
	networks: Programme['networks'],
	format: Format
): string[] {
	return networks.flatMap(({ id, label }) => {
		const years = rows.filter((row) => row.network === id && row.activity_id === null);
		if (years.length === 0) return [];
		const list = format.list(years.map(({ year }) => String(year)));
		return [format.t('types.networks', { network: label[format.lang], years: list })];
	});
}
