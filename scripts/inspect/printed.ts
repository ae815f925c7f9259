import type { FileReport, FindingReport, SheetReport } from './report';

/** Findings told per rule before the rest are only counted. */
const TOLD = 5;

/** A report as a person reads it. */
export function printed({ file, encoding, refused, sheets }: FileReport): string {
	const head = `${file}${encoding ? ` (${encoding})` : ''}`;
	if (refused) return `${head}\n  Refused${at(refused.line)}: ${refused.message}`;
	return [head, ...sheets.map(sheetInWords)].join('\n');
}

const at = (line: number | undefined) => (line ? `, line ${line}` : '');

function sheetInWords(sheet: SheetReport): string {
	const { name, line, rowCount, columns, kind, confidence, mapping, warnings, findings } = sheet;
	const rules = [...new Set(findings.map(({ rule }) => rule))];
	const sure = `${Math.round(confidence * 100)} %`;
	return [
		`  ${name}: ${rowCount} rows, ${columns.length} columns${line > 0 ? `, header on line ${line}` : ''}`,
		`    taken for: ${kind} (${sure})`,
		...Object.entries(mapping).map(([field, column]) => `      ${field} ← ${column}`),
		...warnings.map((warning) => `    Note${at(warning.line)}: ${warning.message}`),
		...rules.map((rule) => ruleFindings(findings.filter((finding) => finding.rule === rule)))
	].join('\n');
}

function ruleFindings(findings: FindingReport[]): string {
	const [first] = findings;
	if (!first) return '';
	const places = findings
		.slice(0, TOLD)
		.map(({ line, value }) => (value ? `${line} “${value}”` : String(line)));
	const more = findings.length > TOLD ? ` and ${findings.length - TOLD} more` : '';
	const where = first.column ? `, ${first.column}` : '';
	return `    ${first.severity}${where}: ${first.message} Lines ${places.join(', ')}${more}.`;
}
