import type { Statement } from '$lib/sql/statement';
import { writtenStatement } from '$lib/sql/written';
import { statementsBehind, type Askable } from '$lib/tally/ask';
import { EARLIER, type AskName, type EarlierAsk, type Reading } from './reading';
import type { PassportFormat } from './texts';

/** A statement with what it answers. */
export interface NamedStatement {
	readonly name: string;
	readonly statement: Statement;
}

function nameOf(name: AskName | EarlierAsk, format: PassportFormat): string {
	if (!name.startsWith(EARLIER)) return format.t(`passport.statement.${name as AskName}`);
	const asked = format.t(`passport.statement.${name.slice(EARLIER.length) as AskName}`);
	return format.t('passport.statement.earlier', { name: asked });
}

/** The statements that a question rests on, under its name. */
function named(name: string, asked: Askable): NamedStatement[] {
	return statementsBehind(asked).map((statement) => ({ name, statement }));
}

/** The statements a figure is worked out from, then those for the rows behind it; each once. */
export function statementsOf({ asks, behind }: Reading, format: PassportFormat): NamedStatement[] {
	const all = [
		...Object.entries(asks).flatMap(([name, asked]) =>
			named(nameOf(name as AskName | EarlierAsk, format), asked)
		),
		...behind.flatMap(({ kind, statement }) =>
			named(
				`${format.t('passport.statement.rows')}: ${format.t(`passport.rows.${kind}`)}`,
				statement as Askable
			)
		)
	];
	return [...new Map(all.map((one) => [JSON.stringify(one.statement), one])).values()];
}

/** All of them as one text to copy, each under its name. */
export function statementsAsText(reading: Reading, format: PassportFormat): string {
	return statementsOf(reading, format)
		.map(({ name, statement }) => `-- ${name}\n${writtenStatement(statement)}`)
		.join('\n\n');
}
