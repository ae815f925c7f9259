import { exceptionFor, expectedOf, type Expected } from './expected';
import type { Oracle } from './oracles';
import type { Outcome, Reading } from './reading';

/** The columns of the runner's table. */
export const VERDICTS = [
	'exact',
	'excused',
	'warned',
	'refused',
	'silently wrong',
	'crashed',
	'over 5 s'
] as const;

export type Verdict = (typeof VERDICTS)[number];

const NO_WARNING = 'no warning';
const OTHER_TABLE = 'another table than others read';

/** A file's verdict, and what to say of it. */
export interface Judgement {
	readonly verdict: Verdict;
	/** Why a file is not as the suites' README asks; null where it is. */
	readonly unmet: string | null;
	/** True where the reason is known and given. */
	readonly excused?: boolean;
	/** Warnings that say what is off, for files that are read exactly all the same. */
	readonly unearned: string | null;
	readonly warnings: readonly string[];
}

/** Holds what became of a file against what the README asks and what others read in it. */
export async function judge(path: string, outcome: Outcome, oracle: Oracle): Promise<Judgement> {
	const judgement = await judged(path, outcome, oracle);
	const exception = exceptionFor(path);
	if (!exception || !judgement.unmet) return judgement;
	const silent = judgement.verdict === 'silently wrong';
	const verdict = silent
		? judgement.unmet === NO_WARNING
			? 'exact'
			: 'excused'
		: judgement.verdict;
	return { ...judgement, verdict, unmet: `${judgement.unmet} (${exception})`, excused: true };
}

async function judged(path: string, outcome: Outcome, oracle: Oracle): Promise<Judgement> {
	const as = (verdict: Verdict, unmet: string | null = null, unearned: string | null = null) => ({
		verdict,
		unmet,
		unearned,
		warnings: [] as string[]
	});
	if (outcome.kind === 'slow') return as('over 5 s', 'takes too long');
	if (outcome.kind === 'crashed') return as('crashed', outcome.message);
	const { readings } = outcome;
	const expected = expectedOf(path);
	const differs = readings.find((reading) => reading.differs !== null);
	if (differs) return as('silently wrong', `the readers differ: ${differs.differs}`);
	if (readings.every((reading) => reading.refused !== null)) {
		const codes = readings.map((reading) => reading.refused).join(', ');
		const asked = expected.startsWith('exact') && codes !== 'empty-file';
		return as('refused', asked ? codes : null);
	}
	const warnings = readings.flatMap(({ sheets }) => sheets.flatMap((sheet) => sheet.warnings));
	const equal = await agreement(path, readings, oracle);
	return { ...loaded(expected, equal, warnings), warnings };
}

function loaded(expected: Expected, equal: boolean | null, warnings: readonly string[]): Judgement {
	const warned = warnings.length > 0;
	const as = (verdict: Verdict, unmet: string | null, unearned: string | null = null) => ({
		verdict,
		unmet,
		unearned,
		warnings
	});
	if (!warned && expected === 'warn')
		return as('silently wrong', equal === false ? OTHER_TABLE : NO_WARNING);
	if (!warned && equal === false) return as('silently wrong', OTHER_TABLE);
	if (!warned && equal === null && expected !== 'any') {
		return as('silently wrong', 'no warning, and nobody else can read it');
	}
	const unmet = expected === 'refuse' ? 'loaded' : null;
	if (!warned) return as('exact', unmet);
	if (expected === 'exact' && equal === false) return as('warned', 'another table, with warnings');
	return as('warned', unmet, expected.startsWith('exact') && equal ? warnings.join(' ') : null);
}

/** Whether every sheet is what others read; a file of several sheets is compared by nobody. */
async function agreement(
	path: string,
	readings: readonly Reading[],
	oracle: Oracle
): Promise<boolean | null> {
	const [first, ...more] = readings.flatMap(({ sheets }) => sheets);
	if (!first || more.length > 0) return null;
	return oracle.agrees(path, first);
}
