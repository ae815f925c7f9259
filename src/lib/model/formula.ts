/**
 * How a cell begins that a spreadsheet may read as a formula, of one line or of several: papaparse's own
 * rule forgets the latter. Such a cell is written with an apostrophe before it.
 */
export const FORMULA = /^[=+\-@\t\r]/;
