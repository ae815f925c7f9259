import { answerOf, leavesOf, type Askable, type AnswersTo } from '$lib/tally/ask';
import type { Cube } from './cube';
import { evaluate } from './evaluate';

/** Answers what a cube can of everything named; what it cannot is left out, to be asked of an engine. */
export function askCube<Asked extends object>(
	cube: Cube,
	questions: Asked
): Partial<AnswersTo<Asked>> {
	const answers: [string, unknown[]][] = [];
	for (const [name, asked] of Object.entries(questions) as [string, Askable][]) {
		const rows = leavesOf(asked).map((leaf) => ('fact' in leaf ? evaluate(cube, leaf) : null));
		if (rows.includes(null)) continue;
		let next = 0;
		answers.push([name, answerOf(asked, () => [...(rows[next++] ?? [])])]);
	}
	return Object.fromEntries(answers) as Partial<AnswersTo<Asked>>;
}
