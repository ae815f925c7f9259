import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDataset } from '../../scripts/dataset/build';
import { plainText } from '../../src/lib/figure/sentence';
import { Format } from '../../src/lib/format/format';
import en from '../../src/lib/format/messages/en.json';
import es from '../../src/lib/format/messages/es.json';
import pt from '../../src/lib/format/messages/pt.json';
import { mapCountries } from '../../src/lib/model/dataset';
import { unfiltered, type Filter } from '../../src/lib/model/filter';
import { qualified } from '../../src/lib/model/qualified-count';
import { madeUp } from '../../src/lib/overview/demonstration';
import { headline } from '../../src/lib/overview/headline';
import { keyFigureCards } from '../../src/lib/overview/key-figure-cards';
import { keyFigures } from '../../src/lib/overview/key-figures';
import { mapTitle } from '../../src/lib/overview/map-title';
import { notes } from '../../src/lib/overview/notes';
import { askOverview } from '../../src/lib/overview/questions';
import { sourceInWords } from '../../src/lib/format/sources';
import { reachTable } from '../../src/lib/overview/tables';
import { cumulativeTitle, typesTitle } from '../../src/lib/overview/titles';
import { typesTable } from '../../src/lib/overview/types-table';
import { hasWebUse } from '../../src/lib/overview/web-use';
import { filterInWords } from '../../src/lib/format/filter-in-words';
import { dimensions } from '../../src/lib/facts/dimensions';
import { NodeDatabase } from '../../src/lib/server/database-node';
import { ALONE, makeAlone } from '../fixtures/alone/make';
import { makeFolder } from '../fixtures/small/make';

const languages = { es: new Format('es', es), pt: new Format('pt', pt), en: new Format('en', en) };
const years = { from: 2018, to: 2020 };
const everything = unfiltered(years);

let connector: NodeDatabase;
beforeAll(async () => {
	const target = join(await mkdtemp(join(tmpdir(), 'alcance-')), 'dataset');
	const result = await buildDataset(await makeAlone(), target);
	if ('faults' in result) throw new Error(JSON.stringify(result.faults));
	connector = await NodeDatabase.open(join(target, result.manifest.file));
});
afterAll(() => connector.close());

async function view(change: Partial<Filter> = {}, format = languages.en) {
	const filter = { ...everything, ...change };
	const rows = await askOverview(connector, filter, 2020);
	const figures = keyFigures(rows, filter, 2020);
	const dataset = { programme: ALONE, since: 2018, years, lastHeldYear: 2020 };
	const { sentence, lead } = headline(rows, filter, dataset, format);
	const text = {
		headline: plainText(sentence),
		lead: lead.map(plainText),
		map: plainText(mapTitle(rows.reach, filter, figures.events.inFilter, format)),
		cumulative: plainText(cumulativeTitle(figures.participations, format)),
		types: plainText(typesTitle(rows.types, ALONE.types, figures.events.inFilter, format)),
		notes: notes(rows, filter, ALONE, format)
	};
	const cards = keyFigureCards(figures, {
		...{ filter, wholePeriod: true, people: rows.people[0], planned: 0, since: 2018 },
		completeYears: rows.completeYears,
		...{ demonstration: madeUp(rows, filter), hasReports: false, hasWeb: false, format }
	});
	return { rows, figures, text, cards };
}

const hosts = (rows: Awaited<ReturnType<typeof view>>['rows']) =>
	rows.reach.filter((row) => row.lens === 'host' && row.amount > 0);

describe('a programme of which there is nothing but its rows', () => {
	it('says what was found, in three languages', async () => {
		expect((await view({}, languages.en)).text).toEqual({
			headline: '2018–2020: 14 events in 8 countries, with at least 277 participants.',
			lead: ['2 of these events were held online or in no known country.'],
			map: 'United States hosted more events than any other country: ≥ 5 of 14 events',
			cumulative: 'By the end of 2020: at least 277 participations',
			types: 'SWC: the most frequent type, 9 of 14 events',
			notes: ['The headcounts of 2 events are missing.']
		});
		expect((await view({}, languages.es)).text).toEqual({
			headline: '2018–2020: 14 eventos en 8 países, con al menos 277 participantes.',
			lead: ['2 de estos eventos se celebraron en línea o sin país conocido.'],
			map: 'Estados Unidos fue sede de más eventos que ningún otro país: ≥ 5 de 14 eventos',
			cumulative: 'Hasta fines de 2020: al menos 277 participaciones',
			types: 'SWC: el tipo más frecuente, 9 de 14 eventos',
			notes: ['Falta el número de participantes de 2 eventos.']
		});
		expect((await view({}, languages.pt)).text).toEqual({
			headline: '2018–2020: 14 eventos em 8 países, com pelo menos 277 participantes.',
			lead: ['2 destes eventos realizaram-se on-line ou sem país conhecido.'],
			map: 'Estados Unidos sediou mais eventos que qualquer outro país: ≥ 5 de 14 eventos',
			cumulative: 'Até o fim de 2020: pelo menos 277 participações',
			types: 'SWC: o tipo mais frequente, 9 de 14 eventos',
			notes: ['Falta o número de participantes de 2 eventos.']
		});
	});

	it('claims no lead that events of no known country could overturn', async () => {
		const { text } = await view({ years: { from: 2020, to: 2020 } });
		expect(text).toMatchObject({
			headline: '2020: 3 events in 3 countries, with at least 35 participants.',
			lead: ['1 of these events was held online or in no known country.'],
			map: 'As far as is known: Antarctica, Canada, and United States hosted the most events: ≥ 1 each',
			types: 'SWC and DC: 1 of each type, of 3 events'
		});
	});

	it('says it of all of them, where none has a country', async () => {
		expect((await view({ types: ['TTT'] })).text).toMatchObject({
			headline: 'TTT, 2018–2020: 1 event, with 50 participants.',
			lead: ['It was held online or in no known country.'],
			map: 'The data do not say which countries were reached',
			types: 'TTT: 1 event'
		});
	});

	it('does not know where people came from without lists', async () => {
		const { figures, text } = await view({ lens: 'origin', countries: ['US'] });
		expect(figures.reach.origin.inFilter.count).toBeNull();
		expect(figures.events.inFilter).toBeNull();
		expect(text).toMatchObject({
			headline: 'Participants from United States, 2018–2020: the data say nothing of events held.',
			map: 'United States: unknown',
			cumulative: 'How many people took part in this selection is not known'
		});
	});

	it('answers for chosen countries and for kinds that do not occur', async () => {
		expect((await view({ countries: ['US', 'JP'], years: { from: 2018, to: 2018 } })).text).toEqual(
			{
				headline:
					'Japan and United States, 2018: 3 events in 1 country, with at least 50 participants.',
				lead: [],
				map: 'United States: 3 events; Japan: none',
				cumulative: 'By the end of 2018: at least 50 participations',
				types: 'SWC: the most frequent type, 2 of 3 events',
				notes: ['The headcount of 1 event is missing.']
			}
		);
		expect((await view({ types: ['elsewhere'] })).text).toMatchObject({
			headline: 'Elsewhere, 2018–2020: no event, according to the data.',
			map: 'No country reached in this selection',
			types: 'No event in this selection'
		});
	});

	it('counts events outside every country in the totals and in no country', async () => {
		const { rows, figures } = await view();
		expect(figures.events.inFilter).toEqual(qualified(14));
		expect(figures.reach.host.inFilter).toMatchObject({ count: qualified(8), outside: 2 });
		expect(Object.fromEntries(hosts(rows).map(({ country, amount }) => [country, amount]))).toEqual(
			{ US: 5, GB: 2, AQ: 1, AU: 1, BR: 1, CA: 1, JP: 1, ZA: 1, null: 2 }
		);
	});

	it('has cards without members, web or reports', async () => {
		const { cards } = await view();
		const said = cards.map(({ figure, notes, lines }) => ({
			figure: languages.en.count(figure.count),
			notes: notes.map((note) => (typeof note === 'string' ? note : plainText(note))),
			lines: lines.map(({ label, figure: { count } }) => `${label}: ${languages.en.count(count)}`)
		}));
		const since = 'Since 2018, to the end of 2020';
		expect(said).toEqual([
			{
				figure: '8',
				notes: [since, 'and 2 events held online or in no known country'],
				lines: [
					'In 2020: 3',
					'In 2019: 6',
					'Origin of participants: unknown',
					'Origin of speakers: unknown'
				]
			},
			{ figure: '14', notes: [since], lines: ['In 2020: 3', 'In 2019: 7'] },
			{
				figure: '≥ 277',
				notes: [since, 'how many different people they are is unknown: there are no lists'],
				lines: ['In 2020: ≥ 35', 'In 2019: 182']
			}
		]);
	});

	it('counts an untyped activity as an event, and one of two types once in each', async () => {
		const { rows } = await view();
		const table = typesTable(rows.types, rows.completeYears, ALONE.types, '', languages.en);
		const cells = table.rows.map(({ cells: [name, ...figures] }) => [
			name,
			...figures.map((cell) =>
				typeof cell === 'object' && 'count' in cell ? cell.count?.value : cell
			)
		]);
		expect(cells).toEqual([
			['SWC', 3, 5, 1],
			['DC', 1, 2, 1],
			['TTT', 0, 1, 0],
			['Type not stated', 0, 0, 1],
			['Total', 4, 7, 3]
		]);
	});

	it('has a table of countries without columns for what no programme of its kind has', async () => {
		const { rows } = await view();
		const { columns, rows: lines } = reachTable(rows.reach, 'host', false, '', languages.en);
		expect(columns).toEqual([
			'Country',
			'Host country',
			'Origin of participants',
			'Origin of speakers'
		]);
		expect(lines.at(-1)?.cells[0]).toBe('No known country');
		expect(lines).toHaveLength(9);
	});

	it('has no web use, no made-up rows and its own records for a source', async () => {
		const [facts] = await connector.query(dimensions());
		expect(facts).toEqual({
			...{ first_year: 2018, last_year: 2020, last_held_year: 2020 },
			...{
				series: [],
				partners: [],
				objectives: [],
				synthetic: false,
				web: false,
				web_stated: false
			},
			countries: ['AQ', 'AU', 'BR', 'CA', 'GB', 'JP', 'US', 'ZA'],
			types: ['SWC', 'DC', 'TTT'],
			...{ sections: [], channels: [], devices: [] }
		});
		const manifest = { file: '', hash: '', bytes: 0 };
		const all = { manifest, programme: ALONE, dimensions: facts! };
		expect(hasWebUse(all, [])).toBe(false);
		expect(mapCountries(all)).toEqual(facts?.countries);
		expect(sourceInWords(ALONE, false, languages.en)).toBe('the programme’s own records');
		expect(filterInWords(everything, ALONE, false, languages.en)).toBe(
			'2018–2020, all countries, all types, all rows'
		);
	});
});

describe('a programme of web visits alone', () => {
	it('has the years of its visits, and knows nothing of events', async () => {
		const target = join(await mkdtemp(join(tmpdir(), 'alcance-')), 'dataset');
		const visit = { day: '2021-03-01', country: 'PE', section: 'home', visits: '9' };
		const folder = await makeFolder(
			{ visit: [{ ...visit, provenance: 'recorded' }] },
			{ member_group: undefined, ...ALONE }
		);
		const result = await buildDataset(folder, target);
		if ('faults' in result) throw new Error(JSON.stringify(result.faults));
		const own = await NodeDatabase.open(join(target, result.manifest.file));
		const [facts] = await own.query(dimensions());
		const filter = unfiltered({ from: 2021, to: 2021 });
		const rows = await askOverview(own, filter, 2021);
		await own.close();
		expect(facts).toMatchObject({
			...{ first_year: 2021, last_year: 2021, last_held_year: 2021, web: true, web_stated: false },
			...{ countries: ['PE'], types: [] }
		});
		const figures = keyFigures(rows, filter, 2021);
		expect(figures.events.inFilter).toBeNull();
		expect(figures.reach.host.inFilter.count).toBeNull();
		expect(figures.reach.audience.inFilter.count).toEqual(qualified(1));
		const dataset = { programme: ALONE, since: 2021, years: filter.years, lastHeldYear: 2021 };
		const { sentence } = headline(rows, filter, dataset, languages.es);
		expect(plainText(sentence)).toBe('2021: los datos no dicen nada de eventos celebrados.');
	});
});
