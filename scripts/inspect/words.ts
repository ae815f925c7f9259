import { Format, type DataFormat } from '../../src/lib/format/format';
import data from '../../src/lib/format/messages/data/en.json';
import site from '../../src/lib/format/messages/en.json';
import type { Rule } from '../../src/lib/ingest/interpret/rules';
import type { Refusal, Warning } from '../../src/lib/ingest/sheet';
import { refusalText, warningText } from '../../src/lib/intake/wording';
import type { Notice } from './report';

/** The terminal speaks English. */
export const FORMAT: DataFormat = new Format('en', { ...site, ...data });

const notice = ({ code, line }: Warning | Refusal, message: string): Notice => ({
	code,
	...(line !== undefined && { line }),
	message
});

/** What is off in a file that was read all the same. */
export const warned = (warning: Warning): Notice => notice(warning, warningText(warning, FORMAT));

/** Why nothing of a file was loaded. */
export const refusedWhy = (refusal: Refusal): Notice =>
	notice(refusal, refusalText(refusal, FORMAT));

/** What a rule says of a row, and how to mend it. */
export const ruleInWords = (rule: Rule): string =>
	`${FORMAT.t(`rule.${rule}`)} ${FORMAT.t(`mend.${rule}`)}`;
