import { isWithin } from '$lib/model/filter';
import { QUALIFIERS } from '$lib/model/qualified-count';
import type { YearRow } from '$lib/queries/complete-years';
import type { CountryReachRow } from '$lib/queries/country-reach';
import type { Recount } from './answer';
import type { BehindRows } from './rows-table';
import type { PassportFormat } from './texts';

/** Whether the rows' own headcounts are added up, so that their qualifiers are the figure's. */
const addsHeadcounts = (measure: string) => measure === 'participations';

/** Years of the reading of which more may be to count, and why. */
function openYears({ reading, rows }: Recount, format: PassportFormat): string[] {
	const { lens } = reading.filter;
	const years = ((rows['completeYears'] ?? []) as readonly YearRow[]).filter(
		({ year, complete }) => !complete && isWithin(year, reading.filter.years)
	);
	return ([false, true] as const).flatMap((listed) => {
		const own = years.filter((row) => row.listed === listed).map(({ year }) => String(year));
		if (own.length === 0) return [];
		const said = { years: format.list(own), lens };
		return [format.t(listed ? 'passport.unplaced' : 'passport.incomplete', said)];
	});
}

/** What every row says of how exact its number is, one sentence for each kind. */
function byQualifier(behind: readonly BehindRows[], format: PassportFormat): string[] {
	const said = behind.flatMap((one) =>
		one.kind === 'activities' || one.kind === 'reported'
			? one.rows.map(({ qualifier }) => qualifier ?? 'exact')
			: []
	);
	return (['exact', ...QUALIFIERS, 'unknown'] as const).flatMap((qualifier) => {
		const n = said.filter((one) => one === qualifier).length;
		return n > 0 ? [format.t(`passport.qualifier.${qualifier}`, { n })] : [];
	});
}

/** How exactly a figure is known, and why: sentence by sentence. */
export function exactnessInWords(
	measure: string,
	again: Recount,
	behind: readonly BehindRows[],
	format: PassportFormat
): string[] {
	const { count, reading } = again;
	const isStated = reading.meaning.startsWith('reported') || reading.meaning === 'opening';
	const rows =
		addsHeadcounts(measure) || isStated || reading.meaning === 'cumulative-reported'
			? byQualifier(behind, format)
			: [];
	const open = measure === 'countries' || isStated ? [] : openYears(again, format);
	const reach = (again.rows['reach'] ?? []) as readonly CountryReachRow[];
	const isOpenReach =
		measure === 'countries' && Boolean(count?.qualifiers.length) && reach.length > 0;
	// Events or visits of one country, as its row of reach has them.
	const isOpenRow =
		measure !== 'countries' && reach.length > 0 && count?.qualifiers.includes('at-least');
	const reasons = [
		...rows,
		...(rows.length > 1 ? [format.t('passport.keeps')] : []),
		...open,
		...(isOpenReach ? [format.t('passport.openReach')] : []),
		...(isOpenRow ? [format.t('passport.openRow')] : [])
	];
	if (count === null) return [format.t('passport.unknownFigure'), ...reasons];
	const reads = format.t('passport.reads', { words: format.countInWords(count) });
	return [
		...(count.qualifiers.length > 0 ? [reads] : []),
		...(reasons.length === 0 && count.qualifiers.length === 0
			? [format.t('passport.exact')]
			: reasons)
	];
}
