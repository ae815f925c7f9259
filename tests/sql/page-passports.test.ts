import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { objectivesOf, servingFigure, withoutObjective } from '../../src/lib/activities/objectives';
import { askActivities } from '../../src/lib/activities/questions';
import { askCountry } from '../../src/lib/countries/country-questions';
import { linesOf } from '../../src/lib/countries/lines';
import { countriesQuestions, type CountriesRows } from '../../src/lib/countries/questions';
import { EXCHANGED, exchangedFigure, exchangesOf } from '../../src/lib/countries/exchange';
import { partnersOf, seriesOf, sharedFigures } from '../../src/lib/countries/partners';
import type { Connector } from '../../src/lib/engine/connector';
import type { Sentence } from '../../src/lib/figure/sentence';
import type { Table } from '../../src/lib/figure/table';
import { Format } from '../../src/lib/format/format';
import es from '../../src/lib/format/messages/es.json';
import type { DatasetFacts } from '../../src/lib/model/dataset';
import type { Filter } from '../../src/lib/model/filter';
import { readFigureRef, writeFigureRef } from '../../src/lib/model/figure-ref';
import type { Figure } from '../../src/lib/model/measure';
import { qualified } from '../../src/lib/model/qualified-count';
import { WHOLE_WEB, type WebChoice } from '../../src/lib/model/web-choice';
import { recount } from '../../src/lib/passport/answer';
import { dimensions } from '../../src/lib/facts/dimensions';
import { WEB_DIMENSIONS } from '../../src/lib/queries/web-breakdown';
import { askAll } from '../../src/lib/tally/ask';
import { breakdownTitle, chosenOf, partsOf } from '../../src/lib/web/breakdown';
import { askWeb } from '../../src/lib/web/questions';
import { breakdownTable, dailyTable } from '../../src/lib/web/tables';
import { webTexts, type WebKey } from '../../src/lib/web/texts';
import { dailyTitle } from '../../src/lib/web/titles';
import { webView } from '../../src/lib/web/view';
import { SAMPLE_FILTERS } from '../component/sample-filters';
import { iberpyme, inSpanish } from '../unit/activities/rows';
import { openShipped } from './shipped';

const years = { from: 1999, to: 2005 };
let connector: Connector;
beforeAll(async () => {
	connector = await openShipped();
});
afterAll(() => connector.close());

const inSentence = ({ figures }: Sentence): Figure[] => Object.values(figures);
const inTable = ({ rows }: Table): Figure[] =>
	rows.flatMap(({ cells }) =>
		cells.flatMap((cell) => (typeof cell === 'string' || 'text' in cell ? [] : [cell]))
	);

/** The figures whose passport says another number, or none. */
async function wrong(figures: readonly Figure[], filter: Filter, choice?: WebChoice) {
	const found: string[] = [];
	for (const { count, ...ref } of figures) {
		const again = await recount(connector, ref, { filter, years, choice }, count);
		if (again?.agrees) continue;
		const said = again ? JSON.stringify(again.count) : 'no reading';
		found.push(`${writeFigureRef(ref)} ${JSON.stringify(count)}: ${said}`);
	}
	return found;
}

async function inAddress(figures: readonly Figure[]) {
	const [known] = await connector.query(dimensions());
	for (const { count, ...ref } of figures) {
		const read = readFigureRef(writeFigureRef(ref), { ...known!, years });
		expect({ count, ...read }).toEqual({ count, ...ref });
	}
}

describe('a passport recounts to the number on the page of a country', () => {
	const filters = Object.entries(SAMPLE_FILTERS);
	it.each(filters)('%s', async (_, given) => {
		const filter = { ...given, countries: [] };
		const figures: Figure[] = [];
		for (const country of ['CO', 'CR', 'ES']) {
			const rows = await askCountry(connector, country, filter, [], years);
			for (const direction of ['from', 'to'] as const) {
				for (const line of exchangesOf(rows.exchange, direction).slice(0, 4)) {
					const said = EXCHANGED.map((one) => exchangedFigure(line, one, direction, country));
					figures.push(...said.filter((one) => one !== null));
				}
			}
			for (const [of, items] of [
				['partner', partnersOf(rows.activities)],
				['series', seriesOf(rows.activities)]
			] as const) {
				for (const item of items.slice(0, 4)) {
					const { held, planned } = sharedFigures(item, of, country);
					if (item.held > 0) figures.push(held);
					if (item.planned > 0) figures.push(planned);
				}
			}
		}
		expect(await wrong(figures, filter)).toEqual([]);
		await inAddress(figures);
	});
});

describe('a passport recounts to the number in the list of countries', () => {
	const filters = Object.entries(SAMPLE_FILTERS);
	it.each(filters)('%s', async (_, given) => {
		const filter: Filter = { ...given, countries: [], count: 'participations' };
		const rows = await askAll(connector, countriesQuestions(filter, years));
		const figures = linesOf(rows as CountriesRows, filter, 2004).flatMap((line): Figure[] => {
			const { country } = line;
			const about = { scope: 'mark', lens: filter.lens, country } as const;
			const isWeb = filter.lens === 'audience';
			return [
				{ ...about, measure: isWeb ? 'visits' : 'events', count: line.events },
				...(isWeb ? [] : [{ ...about, measure: 'participations' as const, count: line.counted }])
			];
		});
		const known = figures.filter(({ count }) => count !== null);
		expect(await wrong(known.slice(0, 24), filter)).toEqual([]);
		await inAddress(known);
	});
});

describe('a passport recounts to the number on the page of activities', () => {
	it.each(Object.entries(SAMPLE_FILTERS))('%s', async (_, filter) => {
		const rows = await askActivities(connector, filter);
		const objectives = objectivesOf(rows.activities, iberpyme, inSpanish);
		const figures: Figure[] = [
			...objectives.flatMap(({ id, held, planned }) =>
				held.length + planned.length === 0
					? []
					: [servingFigure(id, held.length), servingFigure(id, planned.length, 'planned')]
			),
			servingFigure('', withoutObjective(rows.activities).length),
			...rows.partners.slice(0, 3).flatMap(({ partner, as_organiser, as_partner }): Figure[] => {
				const about = { measure: 'activities', scope: 'mark', partner } as const;
				return [
					{ ...about, basis: 'as-organiser', count: qualified(as_organiser) },
					{ ...about, basis: 'as-partner', count: qualified(as_partner) }
				];
			})
		];
		expect(await wrong(figures, filter)).toEqual([]);
		await inAddress(figures);
	});
});

describe('a passport recounts to the number on the page of web use', () => {
	const audience: Filter = {
		...SAMPLE_FILTERS['everything']!,
		lens: 'audience',
		countries: ['CO', 'ES']
	};
	const parts: WebChoice = { ...WHOLE_WEB, section: ['agenda', 'noticias'] };
	it.each<[string, Filter, WebChoice]>([
		['all of it', SAMPLE_FILTERS['everything']!, WHOLE_WEB],
		['two countries', audience, WHOLE_WEB],
		['two sections', SAMPLE_FILTERS['everything']!, parts],
		['two sections in two countries', audience, parts],
		['one year', { ...audience, years: { from: 2003, to: 2003 } }, parts]
	])('%s', async (_, filter, choice) => {
		const format = new Format<WebKey>('es', { ...es, ...(await webTexts('es')) });
		const [known] = await connector.query(dimensions());
		const facts = { programme: iberpyme, dimensions: known! } as unknown as DatasetFacts;
		const rows = await askWeb(connector, filter, choice);
		const view = webView(rows, filter, choice, facts);
		const figures = [
			...inTable(dailyTable(view, format)).slice(0, 12),
			...inSentence(dailyTitle(view, format)),
			...WEB_DIMENSIONS.flatMap((dimension) => {
				const chosen = chosenOf(dimension, filter, choice);
				const bars = partsOf(dimension, rows.breakdown, chosen, format);
				return [
					...inTable(breakdownTable(dimension, bars, format)).slice(0, 6),
					...inSentence(breakdownTitle(dimension, bars, format))
				];
			})
		];
		expect(await wrong(figures, filter, choice)).toEqual([]);
		expect(figures.length).toBeGreaterThan(12);
		await inAddress(figures);
	});
});
