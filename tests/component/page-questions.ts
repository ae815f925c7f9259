import { activitiesQuestions } from '../../src/lib/activities/questions';
import type { Connector } from '../../src/lib/engine/connector';
import type { Filter } from '../../src/lib/model/filter';
import { overviewQuestions } from '../../src/lib/overview/questions';
import { dimensions } from '../../src/lib/queries/dimensions';
import type { Statement } from '../../src/lib/sql/statement';

/** Every statement that a page asks of a filter, by page and name. A new page adds its own here. */
export function pageQuestions(filter: Filter): [string, Statement][] {
	const pages: Record<string, Record<string, Statement>> = {
		overview: overviewQuestions(filter, 2004),
		activities: activitiesQuestions(filter),
		dataset: { dimensions: dimensions() }
	};
	return Object.entries(pages).flatMap(([page, questions]) =>
		Object.entries(questions).map(([name, statement]): [string, Statement] => [
			`${page} ${name}`,
			statement
		])
	);
}

/** The answers to every statement, by its name. */
export async function askPages(
	connector: Pick<Connector, 'query'>,
	filter: Filter
): Promise<Record<string, unknown[]>> {
	const rows: Record<string, unknown[]> = {};
	for (const [name, statement] of pageQuestions(filter)) {
		rows[name] = await connector.query(statement);
	}
	return rows;
}
