import { MEASURE_OF, type Figure } from '$lib/model/measure';
import { peopleOf, peopleToDateOf } from '$lib/model/people';
import type { PeopleToDateRow } from '$lib/queries/people-to-date';
import type { CardContext, KeyFigureCard, KeyFigureLine } from './key-figure-card';
import type { AdditiveFigures } from './key-figures';
import { listedInWords } from './listed';
import { toDate } from './people-titles';

/**
 * The card that leads when people are counted: how many different or new ones, where that is known,
 * beside the participations they made.
 */
export function peopleCard(
	counted: 'people' | 'new',
	participations: AdditiveFigures,
	{ filter, people, peopleToDate = [], completeYears, demonstration, format }: CardContext
): KeyFigureCard {
	const { years } = filter;
	const count = { people: peopleOf(people, 'people'), new: peopleOf(people, 'new') };
	const figure = (of: 'people' | 'new'): Figure => ({
		measure: MEASURE_OF[of],
		scope: 'filter',
		count: count[of]
	});
	const other = counted === 'people' ? 'new' : 'people';
	const ofYear = (year: number): KeyFigureLine => {
		const row = peopleToDate.find((one) => one.year === year);
		return {
			label: format.t('key.year', { year: String(year) }),
			figure: { measure: MEASURE_OF[counted], scope: 'mark', count: peopleOf(row, counted), year }
		};
	};
	const { last, before } = participations.comparison;
	const compared = years.from === years.to ? [before.year] : [last.year, before.year];
	const sinceEver = toDate(peopleToDate, filter);
	const isListed = (people?.listed_events ?? 0) > 0;
	// With lists there are people: where their number is missing, they are still being counted.
	const isLater = isListed && people?.people === null;
	const later = isLater && { later: format.t('key.peopleLater') };
	const toDateLine: KeyFigureLine[] = sinceEver
		? [
				{
					label: format.t('key.peopleToDate', { year: String(sinceEver.year) }),
					figure: { measure: 'people', scope: 'cumulative', count: peopleToDateOf(sinceEver) }
				}
			]
		: [];
	return {
		...later,
		figure: figure(counted),
		label: format.t(counted === 'people' ? 'key.peopleOf' : 'key.newOf', {
			n: count[counted]?.value ?? 0
		}),
		demonstration: isMadeUp(peopleToDate) && demonstration.toDate,
		notes: [
			format.t('key.inPeriod', { years: format.years(years) }),
			people && isListed
				? format.t('key.peopleNote', listedInWords(people, completeYears, filter, format))
				: format.t('key.peopleUnknown')
		],
		lines: [
			{ label: format.t(`counting.${other}`), figure: figure(other), ...later },
			...(counted === 'people' ? toDateLine : []),
			...(isLater ? [] : compared.map(ofYear)),
			{
				label: format.t('key.participationsToo'),
				figure: { measure: 'participations', scope: 'filter', count: participations.inFilter }
			}
		]
	};
}

function isMadeUp(rows: readonly PeopleToDateRow[]): boolean {
	return rows.some((row) => row.synthetic_to_date > 0);
}
