import { provenanceName, type BehindRows } from './rows-table';
import type { PassportFormat } from './texts';

/** Sources named in full; of more, only how many there are matters. */
const NAMED_SOURCES = 12;

/** The order in which shares are told. */
const ORDER = ['reported', 'recorded', 'coded', 'reference', 'synthetic'];

function provenances(behind: readonly BehindRows[]): string[] {
	return behind.flatMap((one): string[] => {
		if (one.kind === 'activities' || one.kind === 'lists') {
			return one.rows.map(({ provenance }) => provenance);
		}
		if (one.kind === 'days') {
			return one.rows.map(({ any_synthetic: made }) => (made ? 'synthetic' : 'recorded'));
		}
		return one.kind === 'reported' ? one.rows.map(() => 'reported') : [];
	});
}

/** Whether any row behind a figure, or its list, is made up. */
export function restsOnMadeUp(behind: readonly BehindRows[]): boolean {
	return behind.some((one) =>
		one.kind === 'countries'
			? one.rows.some(({ synthetic }) => synthetic > 0)
			: one.kind === 'days'
				? one.rows.some(({ any_synthetic: made }) => made)
				: one.kind !== 'reported' &&
					one.rows.some((row) => row.provenance === 'synthetic' || row.synthetic_list)
	);
}

/** The columns of the rows that are a reading of their source. */
function codedColumns(behind: readonly BehindRows[], format: PassportFormat): string[] {
	const columns = behind.flatMap((one) =>
		one.kind === 'activities' ? one.rows.flatMap(({ coded }) => coded) : []
	);
	return [...new Set(columns)].map((column) =>
		column === 'types' || column === 'objectives' ? format.t(`passport.coded.${column}`) : column
	);
}

/** Where the rows behind a figure come from: shares, readings of ours, and sources by section. */
export function provenanceInWords(behind: readonly BehindRows[], format: PassportFormat): string[] {
	const all = provenances(behind);
	const shares = [...new Set(all)]
		.sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b))
		.map((code) => {
			const n = all.filter((one) => one === code).length;
			return format.t('passport.share', {
				name: provenanceName(code, format),
				n: format.number(n),
				total: format.number(all.length),
				share: format.percent(n / all.length)
			});
		});
	const madeLists = behind.flatMap((one): boolean[] =>
		one.kind === 'activities' || one.kind === 'lists'
			? one.rows.map((row) => row.synthetic_list)
			: []
	);
	const lists = madeLists.filter(Boolean).length;
	const coded = codedColumns(behind, format);
	const sources = [
		...new Set(
			behind.flatMap((one) =>
				one.kind === 'days' ? [] : one.rows.flatMap(({ source }) => source || [])
			)
		)
	].slice(0, NAMED_SOURCES);
	return [
		...(shares.length > 0 ? shares : [format.t('passport.noProvenance')]),
		...(lists > 0 ? [format.t('passport.listShare', { n: lists })] : []),
		...(coded.length > 0 ? [format.t('passport.coded', { columns: format.list(coded) })] : []),
		...(sources.length > 0 ? [format.t('passport.sources', { list: sources.join('; ') })] : [])
	];
}
