import Papa from 'papaparse';
import type { OpenedFile, Sheet } from '../sheet';
import { MEETING_SUMMARY } from './layouts/zoom';
import { recognise } from './recognise';
import { eventHints, type EventHints } from './single-event';

const line = (cells: readonly string[]): string => Papa.unparse([[...cells]]);

/**
 * What a file says of the one event that a sheet in it is the list of: also what stands in the table
 * of one row above the lists of a meeting's report.
 */
export function hintsInFile(
	sheet: Sheet,
	{ file, sheets }: Pick<OpenedFile, 'file' | 'sheets'>
): EventHints {
	const summaries = sheets.filter((one) => recognise(one).layout === MEETING_SUMMARY);
	const lines = summaries.flatMap(({ columns, sample }) => [columns, ...sample].map(line));
	const { name, columns, tags, sample } = sheet;
	const preamble = [...lines, ...sheet.preamble];
	return eventHints({ name, columns, tags, sample, preamble }, file);
}
