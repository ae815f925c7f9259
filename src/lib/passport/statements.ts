import type { Statement } from '$lib/sql/statement';
import { writtenStatement } from '$lib/sql/written';
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

/** The statements a figure is worked out from, then those for the rows behind it. */
export function statementsOf({ asks, behind }: Reading, format: PassportFormat): NamedStatement[] {
	const asked = Object.entries(asks).map(([name, statement]) => ({
		name: nameOf(name as AskName | EarlierAsk, format),
		statement
	}));
	const rows = behind.map(({ kind, statement }) => ({
		name: `${format.t('passport.statement.rows')}: ${format.t(`passport.rows.${kind}`)}`,
		statement: statement as Statement
	}));
	return [...asked, ...rows];
}

/** All of them as one text to copy, each under its name. */
export function statementsAsText(reading: Reading, format: PassportFormat): string {
	return statementsOf(reading, format)
		.map(({ name, statement }) => `-- ${name}\n${writtenStatement(statement)}`)
		.join('\n\n');
}
