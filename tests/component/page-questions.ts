import { activitiesQuestions } from '../../src/lib/activities/questions';
import { countryQuestions } from '../../src/lib/countries/country-questions';
import { countriesQuestions } from '../../src/lib/countries/questions';
import type { Connector } from '../../src/lib/engine/connector';
import type { Filter } from '../../src/lib/model/filter';
import { WHOLE_WEB } from '../../src/lib/model/web-choice';
import { overviewQuestions } from '../../src/lib/overview/questions';
import { dimensions } from '../../src/lib/queries/dimensions';
import type { Statement } from '../../src/lib/sql/statement';
import { webQuestions } from '../../src/lib/web/questions';

/** All the years of the shipped data. */
const YEARS = { from: 1999, to: 2005 };

/** Every statement that a page asks of a filter, by page and name. A new page adds its own here. */
export function pageQuestions(filter: Filter): [string, Statement][] {
	// What a country's page asks beside what the others do.
	const { years, activities, exchange, hosting } = countryQuestions('CO', filter, YEARS);
	const { coverage, overlap, participationsByCountry, peopleByCountry } = countriesQuestions(
		filter,
		YEARS
	);
	const pages: Record<string, Record<string, Statement>> = {
		overview: overviewQuestions(filter, 2004),
		activities: activitiesQuestions(filter),
		countries: { coverage, overlap, participationsByCountry, peopleByCountry },
		country: { years, activities, exchange, hosting },
		web: webQuestions(filter, WHOLE_WEB),
		'part of the web': webQuestions(filter, { ...WHOLE_WEB, section: ['noticias', 'agenda'] }),
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
