import type { Sheet } from '../sheet';
import { headerKey, headerWords, noteOf, withoutNote } from './header';
import { shapesOf, type Shapes } from './shapes';

/** What recognising needs of a sheet. */
export type Recognisable = Pick<Sheet, 'name' | 'columns' | 'tags' | 'preamble' | 'sample'>;

/** One column, seen by its header and by its values. */
export interface Column {
	/** Its name in the sheet. */
	readonly name: string;
	readonly key: string;
	/** The key without a note in parentheses. */
	readonly bareKey: string;
	/** The words of that note as {@link words}; only spaces where there is none. */
	readonly note: string;
	/** Its words with a space on either side of each. */
	readonly words: string;
	/** Its HXL hashtag, or an empty string. */
	readonly tag: string;
	readonly shapes: Shapes;
}

/** A sheet prepared for recognising. */
export interface Table {
	readonly sheet: Recognisable;
	/** Columns with a header, in file order; of those with equal names only the first. */
	readonly columns: readonly Column[];
	readonly keys: ReadonlySet<string>;
}

/** A header or a synonym with a space on either side of each of its words. */
export function spaced(text: string): string {
	return ` ${headerWords(text).join(' ')} `;
}

/** Looks at every column of a sheet once. */
export function tableOf(sheet: Recognisable): Table {
	const columns = sheet.columns
		.map((name, index) => ({
			name,
			key: headerKey(name),
			bareKey: headerKey(withoutNote(name)),
			note: spaced(noteOf(name)),
			words: spaced(name),
			tag: sheet.tags?.[index]?.trim().toLowerCase() ?? '',
			shapes: shapesOf(sheet.sample.map((row) => row[index] ?? ''))
		}))
		.filter(
			({ name, key, tag }, index) =>
				name.trim() !== '' && (key !== '' || tag !== '') && sheet.columns.indexOf(name) === index
		);
	return { sheet, columns, keys: new Set(columns.flatMap(({ key, bareKey }) => [key, bareKey])) };
}
