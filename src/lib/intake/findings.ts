import type { FindingGroupRow } from '$lib/ingest/interpret/ledger';
import { touchedBy } from '$lib/ingest/interpret/touches';
import { RULES, type Rule, type Severity } from '$lib/ingest/interpret/rules';

/** All findings of one rule, those of one column of one source together. */
export interface RuleFindings {
	readonly rule: Rule;
	readonly severity: Severity;
	/** Rows of all files. */
	readonly rows: number;
	readonly groups: readonly FindingGroupRow[];
}

/** Findings by rule: those that touch most figures first, then those of most rows. */
export function byRule(findings: readonly FindingGroupRow[]): RuleFindings[] {
	const rules = new Map<Rule, FindingGroupRow[]>();
	for (const finding of findings) {
		rules.set(finding.rule, [...(rules.get(finding.rule) ?? []), finding]);
	}
	const figures = ({ rule, rows }: RuleFindings) => rows * touchedBy(rule).length;
	return [...rules]
		.map(([rule, groups]) => ({
			rule,
			severity: RULES[rule].severity,
			rows: groups.reduce((sum, { rows }) => sum + rows, 0),
			groups
		}))
		.sort((a, b) => figures(b) - figures(a) || b.rows - a.rows);
}
