import { RULES, type Rule, type Touched } from './rules';

export type { Touched };

/** The figures that a rule's rows change: none where all is as it should be. */
export const touchedBy = (rule: Rule): readonly Touched[] => RULES[rule].touches;
