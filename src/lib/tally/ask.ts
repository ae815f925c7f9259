import type { Statement } from '$lib/sql/statement';
import { statementOf } from './statement';
import type { Tally, TallyRow } from './tally';

/** Whatever answers statements with rows. */
export interface Source {
	query<Row>(statement: Statement<Row>): Promise<Row[]>;
}

/** Rows that are worked out from the answers to other questions. Pure. */
export interface Question<Row> {
	readonly parts: Readonly<Record<string, Askable>>;
	readonly rows: (answers: Readonly<Record<string, readonly unknown[]>>) => Row[];
}

/** What can be asked: a tally, a statement, or a question made of others. */
export type Askable = Tally | Statement | Question<unknown>;

/** One row of its answer. */
export type RowOf<Asked> =
	Asked extends Question<infer Row>
		? Row
		: Asked extends Tally
			? TallyRow<Asked>
			: Asked extends Statement<infer Row>
				? Row
				: never;

/** The answers to what is asked by name. */
export type AnswersTo<Asked> = { [Name in keyof Asked]: RowOf<Asked[Name]>[] };

/** Puts a question together, its answers typed by its parts. */
export function question<const Parts extends Readonly<Record<string, Askable>>, Row>(
	parts: Parts,
	rows: (answers: AnswersTo<Parts>) => Row[]
): Question<Row> {
	return { parts, rows: (answers) => rows(answers as AnswersTo<Parts>) };
}

const isQuestion = (asked: Askable): asked is Question<unknown> => 'parts' in asked;

/** The tallies and statements that a question rests on, itself where it is one. */
export function leavesOf(asked: Askable): (Tally | Statement)[] {
	return isQuestion(asked) ? Object.values(asked.parts).flatMap(leavesOf) : [asked];
}

/** Works an answer out of those to its leaves. */
export function answerOf(asked: Askable, leaf: (one: Tally | Statement) => unknown[]): unknown[] {
	if (!isQuestion(asked)) return leaf(asked);
	const answers = Object.entries(asked.parts).map(([name, part]) => [name, answerOf(part, leaf)]);
	return asked.rows(Object.fromEntries(answers) as Record<string, unknown[]>);
}

/** The statement that answers a tally; a statement answers itself. */
export function asStatement(leaf: Tally | Statement): Statement {
	return 'fact' in leaf ? statementOf(leaf) : leaf;
}

/** The statements that a question rests on, each once. */
export function statementsBehind(asked: Askable): Statement[] {
	const statements = leavesOf(asked).map(asStatement);
	return [...new Map(statements.map((one) => [JSON.stringify(one), one])).values()];
}

/**
 * Asks everything named: each tally and statement once, however many questions rest on it, one after
 * the other. Rejects with the source's error.
 */
export async function askAll<Asked extends object>(
	source: Source,
	questions: Asked
): Promise<AnswersTo<Asked>> {
	const answers = new Map<string, unknown[]>();
	const key = ({ text, values }: Statement) => JSON.stringify([text, values]);
	const asked = Object.entries(questions) as [string, Askable][];
	for (const statement of asked.flatMap(([, one]) => leavesOf(one)).map(asStatement)) {
		if (!answers.has(key(statement))) answers.set(key(statement), await source.query(statement));
	}
	const leaf = (one: Tally | Statement) => answers.get(key(asStatement(one))) ?? [];
	return Object.fromEntries(
		asked.map(([name, one]) => [name, answerOf(one, leaf)])
	) as AnswersTo<Asked>;
}

/** Asks one thing. Rejects with the source's error. */
export async function ask<Asked extends Askable>(
	source: Source,
	asked: Asked
): Promise<RowOf<Asked>[]> {
	const { answer } = await askAll(source, { answer: asked });
	return answer;
}
