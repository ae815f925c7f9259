import type { FindingGroupRow } from '$lib/ingest/interpret/ledger';
import { RULES, type Rule, type Severity } from '$lib/ingest/interpret/rules';

/** All findings of one rule, those of one column of one source together. */
export interface RuleFindings {
	readonly rule: Rule;
	readonly severity: Severity;
	/** Rows of all files. */
	readonly rows: number;
	readonly groups: readonly FindingGroupRow[];
}

/** Findings by rule, in the order their first groups are given in. */
export function byRule(findings: readonly FindingGroupRow[]): RuleFindings[] {
	const rules = new Map<Rule, FindingGroupRow[]>();
	for (const finding of findings) {
		rules.set(finding.rule, [...(rules.get(finding.rule) ?? []), finding]);
	}
	return [...rules].map(([rule, groups]) => ({
		rule,
		severity: RULES[rule].severity,
		rows: groups.reduce((sum, { rows }) => sum + rows, 0),
		groups
	}));
}
