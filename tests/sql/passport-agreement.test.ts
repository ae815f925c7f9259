import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sentence } from '../../src/lib/figure/sentence';
import type { Table } from '../../src/lib/figure/table';
import { Format } from '../../src/lib/format/format';
import es from '../../src/lib/format/messages/es.json';
import { changeOf } from '../../src/lib/model/change';
import type { Filter } from '../../src/lib/model/filter';
import { readFigureRef, writeFigureRef } from '../../src/lib/model/figure-ref';
import type { Figure } from '../../src/lib/model/measure';
import { ProgrammeSchema } from '../../src/lib/model/programme';
import { madeUp } from '../../src/lib/overview/demonstration';
import { yearOnYear } from '../../src/lib/overview/compared';
import { headline } from '../../src/lib/overview/headline';
import { keyFigureCards } from '../../src/lib/overview/key-figure-cards';
import { keyFigures } from '../../src/lib/overview/key-figures';
import { mapTitle } from '../../src/lib/overview/map-title';
import { askOverview } from '../../src/lib/overview/questions';
import { cumulativeTable, reachTable, webTable } from '../../src/lib/overview/tables';
import {
	cumulativeTitle,
	plannedEvents,
	typesTitle,
	webTitle
} from '../../src/lib/overview/titles';
import { peopleTable } from '../../src/lib/overview/people-table';
import { newTitle, peopleTitle } from '../../src/lib/overview/people-titles';
import { countryCounts, reconcile } from '../../src/lib/overview/who-counts';
import { reconciliationInWords } from '../../src/lib/overview/who-strip';
import { whoTable } from '../../src/lib/overview/who-table';
import { whoTitle } from '../../src/lib/overview/who-title';
import { typesTable } from '../../src/lib/overview/types-table';
import { recount } from '../../src/lib/passport/answer';
import { dimensions } from '../../src/lib/facts/dimensions';
import type { Connector } from '../../src/lib/engine/connector';
import { SAMPLE_FILTERS } from '../component/sample-filters';
import { openShipped } from './shipped';

const format = new Format('es', es);
const programme = v.parse(
	ProgrammeSchema,
	JSON.parse(readFileSync('data/iberpyme/programme.json', 'utf8'))
);
const years = { from: 1999, to: 2005 };

let connector: Connector;
beforeAll(async () => {
	connector = await openShipped();
});
afterAll(() => connector.close());

const inSentence = ({ figures }: Sentence) => Object.values(figures);
const inTable = ({ rows }: Table): Figure[] =>
	rows.flatMap(({ cells }) =>
		cells.flatMap((cell) =>
			typeof cell === 'string' ? [] : 'text' in cell ? inSentence(cell) : [cell]
		)
	);

/** Every number that the overview shows of a filter. */
async function figuresOf(filter: Filter): Promise<Figure[]> {
	const rows = await askOverview(connector, filter, 2004);
	const figures = keyFigures(rows, filter, 2004);
	const [known] = await connector.query(dimensions());
	const facts = { programme, dimensions: known! };
	const cards = keyFigureCards(figures, {
		filter,
		wholePeriod: filter.years.from === years.from && filter.years.to === years.to,
		people: rows.people[0],
		completeYears: rows.completeYears,
		planned: plannedEvents(rows.types).reduce((sum, { activities }) => sum + activities, 0),
		since: 1999,
		demonstration: madeUp(rows, filter),
		hasReports: true,
		hasWeb: true,
		format
	});
	const notes = cards.flatMap((card) => [
		...card.notes,
		...card.lines.flatMap(({ note }) => note ?? [])
	]);
	const title = headline(
		rows,
		filter,
		{ programme, since: 1999, years, lastHeldYear: 2004 },
		format
	);
	const within = rows.completeYears.filter(({ year }) => year >= filter.years.from);
	const byCountry = countryCounts(rows, filter);
	const strip = reconciliationInWords(reconcile(rows, byCountry, filter), filter, format);
	return [
		...inSentence(whoTitle(byCountry, filter, format)),
		...strip.flatMap(inSentence),
		...inTable(whoTable(byCountry, filter, format)),
		...inSentence(peopleTitle(rows.peopleToDate ?? [], filter, format)),
		...inSentence(newTitle(rows.people[0], filter, format)),
		...inTable(peopleTable(rows.peopleToDate ?? [], filter, format)),
		...[title.sentence, ...title.lead].flatMap(inSentence),
		...cards.flatMap((card) => [card.figure, ...card.lines.map(({ figure }) => figure)]),
		...notes.flatMap((note) => (typeof note === 'string' ? [] : inSentence(note))),
		...inSentence(mapTitle(rows.reach, filter, figures.events.inFilter, format)),
		...inSentence(cumulativeTitle(figures.participations, format)),
		...inSentence(typesTitle(rows.types, programme.types, figures.events.inFilter, format)),
		...inSentence(webTitle(figures.visitors, rows.webUse, 2004, format)),
		...inTable(reachTable(rows.reach, filter.lens, true, '', format)),
		...inTable(cumulativeTable(figures.participations, format)),
		...inTable(typesTable(rows.types, within, programme.types, '', format)),
		...inTable(webTable(rows.webUse, format)),
		...yearOnYear(rows, filter, facts).flatMap((compared) => {
			const { last, before, measure, lens } = compared;
			const { difference } = changeOf(last.count, before.count);
			const about = { measure, scope: 'mark', year: last.year, basis: 'change' } as const;
			return difference === null ? [] : [{ ...about, ...(lens && { lens }), count: difference }];
		})
	];
}

/** The first figure of each kind, so that every way to read one is tried without asking for hours. */
function ofEachKind(figures: readonly Figure[]): Figure[] {
	const kinds = new Map<string, Figure>();
	for (const figure of figures) {
		const kind = [
			figure.measure,
			figure.scope,
			figure.lens,
			figure.basis,
			figure.facts,
			figure.year === undefined ? '' : 'year',
			figure.month === undefined ? '' : 'month',
			figure.country === undefined ? '' : 'country',
			figure.type === undefined ? '' : 'type',
			figure.count === null ? 'unknown' : figure.count.qualifiers.join(' ')
		].join();
		if (!kinds.has(kind)) kinds.set(kind, figure);
	}
	return [...kinds.values()];
}

describe('a passport recounts to the number on screen', () => {
	it.each(Object.entries(SAMPLE_FILTERS))(
		'for every kind of figure of the overview: %s',
		async (_, filter) => {
			const figures = ofEachKind(await figuresOf(filter));
			const wrong: string[] = [];
			for (const { count, ...ref } of figures) {
				const again = await recount(
					connector,
					ref,
					{ filter, years: { from: 1999, to: 2005 } },
					count
				);
				if (!again?.agrees) {
					const said = again ? JSON.stringify(again.count) : 'no reading';
					wrong.push(`${writeFigureRef(ref)} ${JSON.stringify(count)}: ${said}`);
				}
			}
			expect(wrong).toEqual([]);
			expect(figures.length).toBeGreaterThan(15);
		}
	);

	it('for every single figure of the report’s facts in 2004', async () => {
		const filter = SAMPLE_FILTERS['reported in 2004']!;
		const figures = await figuresOf(filter);
		for (const { count, ...ref } of figures) {
			const again = await recount(
				connector,
				ref,
				{ filter, years: { from: 1999, to: 2005 } },
				count
			);
			expect(again?.agrees, writeFigureRef(ref)).toBe(true);
		}
		expect(figures.length).toBeGreaterThan(80);
	});
});

it('every figure of the overview has an address', async () => {
	const [known] = await connector.query(dimensions());
	for (const filter of Object.values(SAMPLE_FILTERS).slice(0, 4)) {
		for (const { count, ...ref } of await figuresOf(filter)) {
			const read = readFigureRef(writeFigureRef(ref), { ...known!, years });
			expect({ count, ...read }).toEqual({ count, ...ref });
		}
	}
});
