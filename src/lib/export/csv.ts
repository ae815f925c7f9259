import Papa from 'papaparse';
import { plainText } from '$lib/figure/sentence';
import type { Cell, Table, TableRow } from '$lib/figure/table';
import type { Format } from '$lib/format/format';
import { FIGURE_PARTS } from '$lib/model/figure-ref';
import { FORMULA } from '$lib/model/formula';
import type { Figure, FigureRef } from '$lib/model/measure';
import type { Origin } from './origin';

/** What a chart says of itself beside its rows. */
export interface ChartFacts {
	/** Its id on the page. */
	readonly id: string;
	readonly title: string;
	readonly subtitle: string;
	readonly source: string;
	/** Whether it rests on made-up rows. */
	readonly demonstration: boolean;
}

const parts = FIGURE_PARTS.filter((part) => part !== 'country');

/**
 * The columns of a chart's table as CSV, called alike in every language: `mark` says in words what the
 * line is about, `text` what its cell says where that is no number alone, and the last ones, the same in
 * every line, where all of it comes from.
 */
export const CHART_COLUMNS = [
	'mark',
	'value',
	'qualifier',
	'text',
	'measure',
	'scope',
	'country',
	'country_code',
	...parts,
	'total',
	'chart',
	'title',
	'subtitle',
	'demonstration',
	'source',
	'filter',
	'dataset',
	'as_of',
	'link'
] as const;

/** What a line holds; what it does not hold is an empty cell. */
type Line = Partial<Record<(typeof CHART_COLUMNS)[number], string | number>>;

/**
 * A chart's table as CSV, a line for each figure or text: for spreadsheets (UTF-8 with its mark, no cell
 * that is read as a formula) and for programs. An unknown count has no value and the qualifier "unknown".
 */
export function tableToCsv(
	table: Table,
	facts: ChartFacts,
	origin: Origin | null,
	format: Format
): string {
	const same: Line = {
		chart: facts.id,
		title: facts.title,
		subtitle: facts.subtitle,
		demonstration: yesOrNo(facts.demonstration),
		source: facts.source,
		filter: origin?.selection ?? '',
		dataset: origin?.dataset ?? '',
		as_of: origin?.asOf ?? '',
		link: origin?.link(facts.id) ?? ''
	};
	const lines = table.rows.flatMap((row) => linesOf(row, table, format));
	const data = lines.map((line) => {
		const whole: Line = { ...line, ...same };
		return CHART_COLUMNS.map((column) => whole[column] ?? '');
	});
	const fields = [...CHART_COLUMNS];
	return `\ufeff${Papa.unparse({ fields, data }, { escapeFormulae: FORMULA })}\r\n`;
}

const yesOrNo = (is: boolean) => (is ? 'yes' : 'no');

function linesOf(
	{ cells, total = false, about }: TableRow,
	{ columns }: Table,
	format: Format
): Line[] {
	const [head = '', ...others] = cells;
	return others.flatMap((cell, index) => {
		const mark = [wordsOf(head, format), columns[index + 1] ?? ''].join(' · ');
		return contentsOf(cell, about ?? {}, format).map((content) => ({
			mark,
			...content,
			total: yesOrNo(total)
		}));
	});
}

/** A cell in words: a number as it is shown. */
function wordsOf(cell: Cell, format: Format): string {
	if (typeof cell === 'string') return cell;
	return 'text' in cell ? plainText(cell) : format.count(cell.count);
}

function contentsOf(cell: Cell, about: NonNullable<TableRow['about']>, format: Format): Line[] {
	if (typeof cell === 'string') return [{ text: cell, ...saidOf(about, format) }];
	if (!('text' in cell)) return [numberOf(cell, format)];
	const figures = Object.values(cell.figures);
	const text = plainText(cell);
	if (figures.length === 0) return [{ text, ...saidOf(about, format) }];
	return figures.map((figure) => ({ text, ...numberOf(figure, format) }));
}

function numberOf(figure: Figure, format: Format): Line {
	const { count, measure, scope } = figure;
	return {
		...(count && { value: count.value }),
		qualifier: count ? count.qualifiers.join(' ') || 'exact' : 'unknown',
		measure,
		scope,
		...saidOf(figure, format)
	};
}

/** What a figure or a row is about: codes as they are, countries also by name. */
function saidOf(about: Partial<FigureRef>, format: Format): Line {
	const { country } = about;
	const said = Object.fromEntries(parts.map((part) => [part, about[part] ?? '']));
	return { ...said, ...(country && { country: format.country(country), country_code: country }) };
}
