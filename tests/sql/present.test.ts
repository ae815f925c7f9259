import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import es from '../../src/lib/format/messages/es.json';
import texts from '../../src/lib/format/messages/present/es.json';
import { plainText } from '../../src/lib/figure/sentence';
import { Format } from '../../src/lib/format/format';
import type { DatasetFacts } from '../../src/lib/model/dataset';
import { unfiltered, type Filter } from '../../src/lib/model/filter';
import { qualified } from '../../src/lib/model/qualified-count';
import { askOverview } from '../../src/lib/overview/questions';
import { deckOf, SLIDES, type SlideId } from '../../src/lib/present/deck';
import { filterAt, rowsAt, takeSnapshot, type Snapshot } from '../../src/lib/present/snapshot';
import type { PresentKey } from '../../src/lib/present/texts';
import { viewOf } from '../../src/lib/present/view';
import type { Connector } from '../../src/lib/engine/connector';
import type { Statement } from '../../src/lib/sql/statement';
import { openShipped } from './shipped';

const facts = JSON.parse(readFileSync('static/dataset/facts.json', 'utf8')) as DatasetFacts;
const format = new Format<PresentKey>('es', { ...es, ...texts });
const all = unfiltered({ from: 1999, to: 2005 });
const reported: Filter = { ...all, facts: 'reported' };

let connector: Connector;
let asked: string[];
let snapshot: Snapshot;
const told: [number, number][] = [];

beforeAll(async () => {
	connector = await openShipped();
	asked = [];
	const counted = {
		query<Row>(statement: Statement<Row>) {
			asked.push(JSON.stringify([statement.text, statement.values]));
			return connector.query(statement);
		},
		close: () => connector.close()
	};
	snapshot = await takeSnapshot(counted, reported, 2004, (...progress) => told.push(progress));
});
afterAll(() => connector.close());

const view = (slide: SlideId, year: number | null) =>
	viewOf(snapshot, { slide, year }, facts, format);
const card = (slide: SlideId, year: number | null, measure: string) =>
	view(slide, year).cards.find(({ figure }) => figure.measure === measure)?.figure.count;

describe('a snapshot', () => {
	it('holds for every year what the overview answers for it', async () => {
		for (const year of [null, 1999, 2004, 2005]) {
			const rows = await askOverview(connector, filterAt(reported, year), 2004);
			expect(rowsAt(snapshot, year), String(year)).toEqual(rows);
		}
		expect(snapshot.years.map(({ year }) => year)).toEqual([
			1999, 2000, 2001, 2002, 2003, 2004, 2005
		]);
	});

	it('asks nothing twice, and says how far it is', () => {
		expect(new Set(asked).size).toBe(asked.length);
		expect(told).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8].map((done) => [done, 8]));
	});

	it('of one year has no other', async () => {
		const single = await takeSnapshot(connector, filterAt(reported, 2004), 2004);
		expect(single.years).toEqual([]);
		expect(deckOf(single.whole, single.filter, facts).years).toEqual([]);
	});
});

describe('the slides, by the report', () => {
	it('come in the order of the overview; no map of an audience of which nothing is known', () => {
		expect(deckOf(snapshot.whole, reported, facts).slides).toEqual([
			'title',
			'figures',
			'host',
			'origin',
			'speaker',
			'cumulative',
			'types',
			'web',
			'sources'
		]);
	});

	it('begin with the lens in force; chosen countries are seen by it alone', async () => {
		const origin: Filter = { ...all, lens: 'origin' };
		const byOrigin = await takeSnapshot(connector, filterAt(origin, 2004), 2004);
		const lenses = deckOf(byOrigin.whole, origin, facts).slides.slice(2, 6);
		expect(lenses).toEqual(['origin', 'host', 'speaker', 'audience']);
		const chosen = { ...origin, countries: ['CO'] };
		const some = await takeSnapshot(connector, filterAt(chosen, 2004), 2004);
		expect(deckOf(some.whole, chosen, facts).slides.slice(2, 4)).toEqual(['origin', 'cumulative']);
	});

	it('say of 2004: 7 events in 7 countries, about 590 participations, probably more', () => {
		expect(card('types', 2004, 'events')).toEqual(qualified(7));
		expect(card('cumulative', 2004, 'participations')).toEqual(
			qualified(590, 'about', 'more-than')
		);
		expect(card('host', 2004, 'countries')).toEqual(qualified(7));
		expect(card('origin', 2004, 'countries')).toEqual(qualified(8, 'at-least'));
		expect(plainText(view('types', 2004).title)).toBe(
			'Talleres y seminarios: 2 de cada tipo, de 7 eventos'
		);
	});

	it('say of all the years: more than 50 events, 16 hosts, about 4.000 participations', () => {
		expect(card('figures', null, 'events')).toEqual(qualified(50, 'more-than'));
		expect(card('figures', null, 'countries')).toEqual(qualified(16));
		expect(card('figures', null, 'participations')).toEqual(qualified(4000, 'about'));
	});

	it('have something to say at every year, with made-up rows and without', async () => {
		const withMade = await takeSnapshot(connector, all, 2004);
		for (const taken of [snapshot, withMade]) {
			for (const slide of SLIDES) {
				for (const year of [null, ...taken.years.map((one) => one.year)]) {
					const { title } = viewOf(taken, { slide, year }, facts, format);
					expect(plainText(title), `${slide} ${year}`).not.toBe('');
				}
			}
		}
	});

	it('never rest a headline on made-up rows', async () => {
		const withMade = await takeSnapshot(connector, all, 2004);
		for (const year of [null, ...snapshot.years.map((one) => one.year)]) {
			const position = { slide: 'figures', year } as const;
			expect(viewOf(withMade, position, facts, format).headline).toEqual(
				viewOf(snapshot, position, facts, format).headline
			);
		}
	});
});
