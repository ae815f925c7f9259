import type { MatrixCell, MatrixGroup, MatrixRow } from '$lib/charts/matrix/matrix';
import { isWholeKind, isWithin, type Filter } from '$lib/model/filter';
import type { FigureRef } from '$lib/model/measure';
import type { CoverageRow } from '$lib/queries/coverage-by-year';
import { cellFacts } from './cell-facts';
import type { CountryLine } from './lines';
import type { CountriesFormat } from './texts';
import type { Times } from './times';

/** "hace 3 años" as short as a column is: "3", "≤ 3", "–". */
export function sinceInSigns({ last, since }: Times, format: CountriesFormat): string {
	if (last === null || since === null) return '–';
	return last.certain ? format.number(since) : `≤ ${format.number(since)}`;
}

/** What a cell shows of a country's year, where it is known: the same as its twin. */
export function cellFigure({ lens, country, year, ...row }: CoverageRow): FigureRef | undefined {
	const isKnown = row.amount > 0 || (row.state === 'zero' && !row.ahead);
	if (!isKnown) return undefined;
	const measure = lens === 'audience' ? 'visits' : 'events';
	return { measure, scope: 'mark', lens, country, year };
}

/** A row's cells, the first time marked. */
export function cellsOf(
	rows: readonly CoverageRow[],
	{ first }: Times,
	isSelected: (row: CoverageRow) => boolean,
	format: CountriesFormat
): MatrixCell[] {
	return rows.map((row) => {
		const isFirst = row.year === first?.year && first.certain;
		const shown = row.amount > 0 ? row.amount : row.planned;
		return {
			year: row.year,
			state: row.ahead && row.state === 'no-data' ? 'ahead' : row.state,
			amount: row.amount,
			text: shown > 0 || (row.state === 'zero' && !row.ahead) ? format.number(shown) : '',
			planned: row.planned,
			first: isFirst,
			facts: cellFacts(row, isFirst, format),
			selected: isSelected(row),
			figure: cellFigure(row)
		};
	});
}

/** The longest ago first, then the fewest: what is missing most stands on top. */
function byNeed(a: CountryLine, b: CountryLine): number {
	const since = (line: CountryLine) => line.times.since ?? Infinity;
	if (since(a) !== since(b)) return since(b) > since(a) ? 1 : -1;
	return a.reach.amount - b.reach.amount;
}

/** Countries by what is missing: members never reached on top, guests last. */
export function matrixGroups(
	lines: readonly CountryLine[],
	filter: Filter,
	hrefOf: (country: string) => string,
	format: CountriesFormat
): MatrixGroup[] {
	const { lens, countries, years } = filter;
	const hasMembers = lines.some(({ reach }) => reach.member_since !== null);
	const order = format.byName(lines.map(({ country }) => country));
	const named = [...lines].sort((a, b) => order.indexOf(a.country) - order.indexOf(b.country));
	const isMember = ({ reach }: CountryLine) => !hasMembers || reach.member_since !== null;
	const isNever = ({ reach }: CountryLine) => reach.ever === 'no';
	const isDated = ({ times }: CountryLine) => times.last !== null;
	const rowOf = (line: CountryLine): MatrixRow => ({
		id: line.country,
		label: format.country(line.country),
		href: hrefOf(line.country),
		note: sinceInSigns(line.times, format),
		scale: lens,
		cells: cellsOf(
			line.years,
			line.times,
			({ year }) => countries.includes(line.country) && isWithin(year, years),
			format
		)
	});
	const group = (id: string, label: string, own: CountryLine[]): MatrixGroup[] =>
		own.length > 0 ? [{ id, label, rows: own.map(rowOf) }] : [];
	const members = named.filter(isMember);
	const never = members.filter((line) => isNever(line) && hasMembers);
	const rest = members.filter((line) => !never.includes(line));
	const neverLabel = isWholeKind(filter) ? (`map.never.${lens}` as const) : 'map.never.selection';
	return [
		...group('never', format.t(neverLabel), never),
		...group(
			'undated',
			format.t('countries.group.undated'),
			rest.filter((line) => !isDated(line))
		),
		...group('dated', format.t('countries.group.dated'), rest.filter(isDated).sort(byNeed)),
		...group(
			'others',
			format.t('countries.group.others'),
			named.filter((line) => !isMember(line))
		)
	];
}
