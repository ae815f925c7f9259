import type { Statement } from '$lib/sql/statement';
import { writtenStatement } from '$lib/sql/written';
import type { AskName, Reading } from './reading';
import type { PassportFormat } from './texts';

/** A statement with what it answers. */
export interface NamedStatement {
	readonly name: string;
	readonly statement: Statement;
}

/** The statements a figure is worked out from, then those for the rows behind it. */
export function statementsOf({ asks, behind }: Reading, format: PassportFormat): NamedStatement[] {
	const asked = (Object.entries(asks) as [AskName, Statement][]).map(([name, statement]) => ({
		name: format.t(`passport.statement.${name}`),
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
