import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headline } from '../../src/lib/activities/headline';
import { partnersTitle } from '../../src/lib/activities/partner-ranking';
import { plannedOf, plannedTitle } from '../../src/lib/activities/planned';
import { askActivities } from '../../src/lib/activities/questions';
import { selected } from '../../src/lib/activities/selection';
import { timelineTable, timelineTitle } from '../../src/lib/activities/timeline';
import { headcountFigure, isEvent } from '../../src/lib/activities/words';
import type { Sentence } from '../../src/lib/figure/sentence';
import type { Filter } from '../../src/lib/model/filter';
import { writeFigureRef } from '../../src/lib/model/figure-ref';
import type { Figure } from '../../src/lib/model/measure';
import { qualified } from '../../src/lib/model/qualified-count';
import { recount } from '../../src/lib/passport/answer';
import type { Connector } from '../../src/lib/engine/connector';
import { SAMPLE_FILTERS } from '../component/sample-filters';
import { iberpyme, inSpanish } from '../unit/activities/rows';
import { openShipped } from './shipped';

let connector: Connector;
beforeAll(async () => {
	connector = await openShipped();
});
afterAll(() => connector.close());

const inSentence = ({ figures }: Sentence) => Object.values(figures);

/** The numbers that the activities page shows of a filter, a few of each kind. */
async function figuresOf(filter: Filter): Promise<Figure[]> {
	const rows = await askActivities(connector, filter);
	const { sentence, lead } = headline(rows, filter, iberpyme, inSpanish);
	const table = timelineTable(rows.activities, rows.completeYears, '', inSpanish);
	const chosen = selected(rows.activities);
	const ofPartner = { measure: 'activities', scope: 'mark' } as const;
	return [
		...[sentence, ...lead].flatMap(inSentence),
		...inSentence(timelineTitle(rows.activities, rows.publishedCompleteYears, inSpanish)),
		...table.rows.flatMap(({ cells }) =>
			cells.flatMap((cell) => (typeof cell === 'string' || 'text' in cell ? [] : [cell]))
		),
		{ measure: 'activities', scope: 'filter', basis: 'listed', count: qualified(chosen.length) },
		...chosen.filter(isEvent).slice(-3).map(headcountFigure),
		...inSentence(plannedTitle(plannedOf(rows.activities), inSpanish)),
		...inSentence(partnersTitle(rows.partners, inSpanish)),
		...rows.partners.slice(0, 3).flatMap(({ partner, held, planned }): Figure[] => [
			{ ...ofPartner, partner, count: qualified(held) },
			{ ...ofPartner, partner, basis: 'planned', count: qualified(planned) }
		])
	];
}

describe('a passport recounts to the number on the activities page', () => {
	it.each(Object.entries(SAMPLE_FILTERS))('%s', async (_, filter) => {
		const wrong: string[] = [];
		for (const { count, ...ref } of await figuresOf(filter)) {
			const again = await recount(
				connector,
				ref,
				{ filter, years: { from: 1999, to: 2005 } },
				count
			);
			if (!again?.agrees) {
				wrong.push(
					`${writeFigureRef(ref)} ${JSON.stringify(count)}: ${JSON.stringify(again?.count ?? 'no reading')}`
				);
			}
		}
		expect(wrong).toEqual([]);
	});
});
