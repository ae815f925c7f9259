import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countryHeadline } from '../../src/lib/countries/country-headline';
import { askCountry } from '../../src/lib/countries/country-questions';
import { countryView, heldBy, plannedIn } from '../../src/lib/countries/country-view';
import { comparisonTable } from '../../src/lib/countries/comparison';
import { exchangesOf, namedInstead } from '../../src/lib/countries/exchange';
import { partnersOf, seriesOf } from '../../src/lib/countries/partners';
import type { CountriesFormat } from '../../src/lib/countries/texts';
import { plainText } from '../../src/lib/figure/sentence';
import { Format } from '../../src/lib/format/format';
import texts from '../../src/lib/format/messages/countries/es.json';
import site from '../../src/lib/format/messages/es.json';
import { unfiltered, type Filter } from '../../src/lib/model/filter';
import { qualified } from '../../src/lib/model/qualified-count';
import type { Connector } from '../../src/lib/engine/connector';
import { datasetFacts } from '../../src/lib/server/dataset';
import { openShipped } from './shipped';

let connector: Connector;
beforeAll(async () => {
	connector = await openShipped();
});
afterAll(() => connector.close());

const format: CountriesFormat = new Format('es', { ...site, ...texts });
const YEARS = { from: 1999, to: 2005 };
const reported: Filter = { ...unfiltered(YEARS), facts: 'reported' };
const in2004: Filter = { ...reported, years: { from: 2004, to: 2004 } };

const view = async (country: string, filter: Filter, compared: readonly string[] = []) =>
	countryView(
		country,
		await askCountry(connector, country, filter, compared, YEARS),
		filter,
		datasetFacts()
	);

describe('Colombia in 2004, by the report', () => {
	it('hosted the IX Foro: one event of about 100', async () => {
		const { lenses, rows } = await view('CO', in2004);
		expect(lenses.host.amount).toEqual(qualified(1));
		expect(heldBy(rows.activities, 'host')).toMatchObject([
			{
				activity_id: '2004-05-foro-cartagena',
				start_date: '2004-09-27',
				end_date: '2004-09-28',
				city: 'Cartagena de Indias',
				edition: 'IX',
				headcount: 100,
				qualifier: 'about'
			}
		]);
	});

	it('is to host a workshop in Cartagena in July 2005, and asked to host: both lie past the filter', async () => {
		const { rows, lenses } = await view('CO', in2004);
		expect(plannedIn(rows.activities)).toMatchObject([
			{ activity_id: '2005-07-taller-cartagena', start_date: '2005-07-07', city: 'Cartagena' }
		]);
		expect(rows.hosting.filter(({ kind }) => kind === 'request')).toMatchObject([
			{ first_year: 2005 }
		]);
		// Planned is never reached.
		expect(lenses.host.reach).toMatchObject({ amount: 1, planned: 0 });
	});

	it('sent participants to San Juan and Madrid, speakers to San Juan and Quito', async () => {
		const { rows, lenses } = await view('CO', in2004);
		const events = (lens: 'origin' | 'speaker') =>
			heldBy(rows.activities, lens).map(({ activity_id }) => activity_id);
		expect(events('origin')).toEqual(['2004-02-encuentro-san-juan', '2004-07-mision-madrid']);
		expect(events('speaker')).toEqual(['2004-02-encuentro-san-juan', '2004-04-taller-quito']);
		// Of four of the seven events no source says where people came from.
		expect(lenses.origin.amount).toEqual(qualified(2, 'at-least'));
		expect(lenses.speaker.amount).toEqual(qualified(2, 'at-least'));
		expect(exchangesOf(rows.exchange, 'to')).toMatchObject([
			{ country: 'PR', participants: 1, speakers: 1, people: null },
			{ country: 'ES', participants: 1, speakers: 0 },
			{ country: 'EC', participants: 0, speakers: 1 }
		]);
	});

	it('was visited by people of no named country: a region is not expanded', async () => {
		const { rows } = await view('CO', in2004);
		const from = rows.exchange.filter(({ direction }) => direction === 'from');
		expect(exchangesOf(rows.exchange, 'from')).toEqual([]);
		expect(namedInstead(from)).toEqual(['Iberoamérica', 'entidades extranjeras']);
	});

	it('worked with these partners and series', async () => {
		const { rows } = await view('CO', in2004);
		const counts = Object.fromEntries(
			partnersOf(rows.activities).map(({ id, held, planned }) => [id, [held, planned]])
		);
		expect(counts).toEqual({
			IBERPYME: [1, 1],
			ALIDE: [1, 0],
			FNGI: [1, 0],
			IBERAVAL: [1, 0],
			ACOPI: [0, 1],
			AECI: [0, 1],
			ICEX: [0, 1],
			'Ministerio de Industria, Comercio y Turismo de Colombia': [0, 1]
		});
		expect(seriesOf(rows.activities)).toMatchObject([
			{ id: 'foro-garantias', held: 1, editions: ['IX'], years: ['2004'] }
		]);
	});

	it('shares the first place with the six other hosts', async () => {
		const { rows } = await view('CO', in2004);
		expect(rows.standings.find(({ lens }) => lens === 'host')).toEqual({
			lens: 'host',
			rank: 1,
			tied: 7,
			of: 7,
			// Six of the seven hosts are among the 22 members; Puerto Rico is not.
			average: 6 / 22,
			countries: 22,
			open: false,
			unplaced: 0
		});
	});

	it('is told in words', async () => {
		const { sentence, lead } = countryHeadline(await view('CO', in2004), format);
		expect(plainText(sentence)).toBe(
			'Colombia, sede de 1 evento en 2004, con cerca de 100 participantes.'
		);
		expect(lead.map(plainText)).toEqual([
			'De allí llegaron participantes a al menos 2 eventos y ponentes a al menos 2 eventos.',
			'Hay 1 actividad prevista, más allá de los años elegidos: Cartagena, 7–8 de julio de 2005.',
			'Ha pedido ser sede en 2005.',
			'Es miembro desde 1991.'
		]);
	});

	it('stands beside the countries it is compared with', async () => {
		const { rows: lines, columns } = comparisonTable(
			await view('CO', in2004, ['VE', 'BR']),
			['VE', 'BR'],
			format
		);
		expect(columns).toEqual(['Medida', 'Colombia', 'Venezuela', 'Brasil', 'Media del programa']);
		const counts = lines.map(({ cells }) =>
			cells.map((cell) =>
				typeof cell === 'string' ? cell : 'count' in cell ? format.count(cell.count) : '?'
			)
		);
		expect(counts.slice(0, 4)).toEqual([
			['Eventos acogidos', '1', '1', '0', '0,3'],
			// Members’ events: 60 + 100 + 60 + 100 + 200 + 10, over 22 members.
			['Participaciones en sus eventos', '≈ 100', '≈ 100', '0', '≈ 24,1'],
			['Eventos con participantes', '≥ 2', '≥ 2', 'sin dato', '≥ 0,5'],
			['Eventos con ponentes', '≥ 2', '≥ 2', 'sin dato', '≥ 0,8']
		]);
	});
});

describe('other countries, by the report', () => {
	const told = async (country: string, filter: Filter) =>
		plainText(countryHeadline(await view(country, filter), format).sentence);

	it('says what is known of each, and what is not', async () => {
		expect(await told('BO', reported)).toBe(
			'Bolivia ha sido sede en algún año entre 1999 y 2004, no se sabe cuál.'
		);
		expect(await told('BR', reported)).toBe('Brasil nunca ha sido sede, hasta fines de 2004.');
		expect(await told('BO', in2004)).toBe('Bolivia: ningún evento acogido en 2004.');
		expect(await told('CO', reported)).toBe(
			'Colombia, sede de al menos 1 evento en 1999–2005, con cerca de 100 participantes, probablemente más.'
		);
	});

	it('says of a guest what it is', async () => {
		const { lead } = countryHeadline(await view('PR', in2004), format);
		expect(lead.map(plainText)).toContain('No es miembro.');
		expect(lead.map(plainText).join(' ')).toContain('No participa en la Cumbre Iberoamericana.');
	});

	it('leaves the filter’s own countries aside', async () => {
		const chosen = { ...in2004, countries: ['VE'] };
		const [with_, without] = await Promise.all([view('CO', chosen), view('CO', in2004)]);
		expect(with_.rows).toEqual(without.rows);
	});

	it('never says of made-up rows what a headline says', async () => {
		const everything = unfiltered(YEARS);
		expect(await told('PY', everything)).toBe(
			'Paraguay ha sido sede en algún año entre 1999 y 2004, no se sabe cuál.'
		);
	});
});
