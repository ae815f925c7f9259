import type { Statement } from './statement';

/** Whatever answers statements with rows. */
export interface Source {
	query<Row>(statement: Statement<Row>): Promise<Row[]>;
}

/** The answers to named statements. */
export type AnswersTo<Questions> = {
	[Name in keyof Questions]: Questions[Name] extends Statement<infer Row> ? Row[] : never;
};

/** Asks everything named, one statement after the other. Rejects with the source's error. */
export async function askAll<Questions extends object>(
	source: Source,
	questions: Questions
): Promise<AnswersTo<Questions>> {
	const rows: Record<string, unknown[]> = {};
	for (const [name, statement] of Object.entries(questions)) {
		rows[name] = await source.query(statement as Statement);
	}
	return rows as AnswersTo<Questions>;
}
