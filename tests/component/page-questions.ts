import { activitiesQuestions } from '../../src/lib/activities/questions';
import { countryQuestions } from '../../src/lib/countries/country-questions';
import { countriesQuestions } from '../../src/lib/countries/questions';
import type { Connector } from '../../src/lib/engine/connector';
import type { Filter } from '../../src/lib/model/filter';
import { WHOLE_WEB } from '../../src/lib/model/web-choice';
import { writeFigureRef } from '../../src/lib/model/figure-ref';
import type { FigureRef } from '../../src/lib/model/measure';
import { overviewQuestions } from '../../src/lib/overview/questions';
import { readingOf } from '../../src/lib/passport/readings';
import { dimensions } from '../../src/lib/facts/dimensions';
import type { Statement } from '../../src/lib/sql/statement';
import { statementsBehind, type Askable } from '../../src/lib/tally/ask';
import { webQuestions } from '../../src/lib/web/questions';

/** All the years of the shipped data. */
const YEARS = { from: 1999, to: 2005 };

/** What the passports of one figure of each kind ask: their statements, and those for the rows behind. */
function passportQuestions(filter: Filter): Record<string, Askable> {
	const figures: FigureRef[] = [
		{ measure: 'events', scope: 'mark', lens: 'origin', country: 'CO' },
		{ measure: 'people', scope: 'filter' },
		{ measure: 'activities', scope: 'filter', basis: 'planned' },
		{ measure: 'visits', scope: 'filter' }
	];
	const readings = figures.map((figure) => ({
		figure,
		reading: readingOf(figure, { filter, years: { from: 1999, to: 2005 } })!
	}));
	return Object.fromEntries(
		readings.flatMap(({ figure, reading }) => {
			const rows = reading.behind.map(({ kind, statement }) => [kind, statement] as const);
			return [...Object.entries(reading.asks), ...rows].map(([name, asked]) => [
				`${writeFigureRef(figure)} ${name}`,
				asked as Askable
			]);
		})
	);
}

/** Every statement that a page asks of a filter, by page and name. A new page adds its own here. */
export function pageQuestions(filter: Filter): [string, Statement][] {
	// What a country's page asks beside what the others do.
	const { years, activities, exchange, hosting } = countryQuestions('CO', filter, YEARS);
	const { coverage, overlap, participationsByCountry, peopleByCountry } = countriesQuestions(
		filter,
		YEARS
	);
	const pages: Record<string, Record<string, Askable>> = {
		overview: overviewQuestions(filter, 2004),
		activities: activitiesQuestions(filter),
		countries: { coverage, overlap, participationsByCountry, peopleByCountry },
		country: { years, activities, exchange, hosting },
		web: webQuestions(filter, WHOLE_WEB),
		'part of the web': webQuestions(filter, { ...WHOLE_WEB, section: ['noticias', 'agenda'] }),
		passport: passportQuestions(filter),
		dataset: { dimensions: dimensions() }
	};
	return Object.entries(pages).flatMap(([page, questions]) =>
		Object.entries(questions).flatMap(([name, asked]) => {
			const statements = statementsBehind(asked);
			return statements.map((statement, index): [string, Statement] => [
				`${page} ${name}${statements.length > 1 ? ` ${index}` : ''}`,
				statement
			]);
		})
	);
}

/** The answers to every statement, by its name. */
export async function askPages(
	connector: Pick<Connector, 'query'>,
	filter: Filter
): Promise<Record<string, unknown[]>> {
	const rows: Record<string, unknown[]> = {};
	const asked = new Map<string, unknown[]>();
	for (const [name, statement] of pageQuestions(filter)) {
		const key = JSON.stringify(statement);
		rows[name] = asked.get(key) ?? (await connector.query(statement));
		asked.set(key, rows[name]);
	}
	return rows;
}
