import { isDecided, neverReached, reachEver } from '$lib/counts/reach';
import { areWhole } from '$lib/counts/year-counts';
import { sentence, unexplained, type Sentence } from '$lib/figure/sentence';
import { kindsInWords } from '$lib/format/filter-in-words';
import { isWholeKind, type Filter } from '$lib/model/filter';
import type { Figure } from '$lib/model/measure';
import type { Programme } from '$lib/model/programme';
import { qualified, type Count } from '$lib/model/qualified-count';
import type { CountriesRows } from './questions';
import type { CountriesFormat } from './texts';

/** The finding of the page, and the names behind it. Neither rests on made-up rows. */
export interface CountriesHeadline {
	readonly sentence: Sentence;
	readonly lead: readonly string[];
}

/**
 * Who has been reached through the lens to the end of the filter, and which members never were. `held`
 * is the last year with anything held.
 */
export function countriesHeadline(
	rows: CountriesRows,
	filter: Filter,
	programme: Programme,
	held: number,
	format: CountriesFormat
): CountriesHeadline {
	const { lens, years } = filter;
	const everywhere = rows.publishedReach.map((row) => ({ ...row, selected: true }));
	const whole = areWhole(rows.publishedYears, { from: 0, to: years.to });
	const reach = reachEver(everywhere, lens, whole);
	const never = neverReached(everywhere, lens);
	const about = { lens, scope: 'cumulative', measure: 'countries', facts: 'reported' } as const;
	const figure = (count: Count, basis?: Figure['basis']): Figure => ({
		...about,
		count,
		...(basis && { basis })
	});
	const kinds = kindsInWords(filter, programme, format);
	const said = {
		until: String(Math.min(years.to, held)),
		scope: kinds.length > 0 ? format.list(kinds) : '',
		hasScope: kinds.length > 0 ? 'some' : 'all'
	};
	const names = (codes: readonly string[]) => format.list(format.byName(codes).map(format.country));
	if (reach.count === null) {
		return { sentence: sentence(format, `countries.headline.unknown.${lens}`, {}, said), lead: [] };
	}
	if (reach.memberCount === 0) {
		const figures = { reached: figure(reach.count) };
		const values = { ...said, n: reach.count.value };
		return {
			sentence: sentence(format, `countries.headline.all.${lens}`, figures, values),
			lead: []
		};
	}
	const figures = {
		reached: figure(reach.membersReached, 'members-to-date'),
		members: figure(qualified(reach.memberCount), 'all-members'),
		never: figure(qualified(never.length), 'never')
	};
	// Whatever countries are chosen, this is about all of them.
	const own = (one: Sentence) => (filter.countries.length > 0 ? unexplained(one) : one);
	const decided = isDecided(everywhere, lens);
	const key = `countries.headline.${decided ? 'never' : 'some'}.${lens}` as const;
	const neverKey = isWholeKind(filter) ? 'countries.lead.never' : 'countries.lead.neverKind';
	return {
		sentence: own(
			sentence(format, key, figures, {
				...said,
				n: never.length,
				reachedN: format.number(reach.members.length)
			})
		),
		lead: [
			...(never.length > 0 ? [format.t(neverKey, { names: names(never) })] : []),
			...(decided ? [] : [format.t('countries.lead.undecided')]),
			...(reach.others.length > 0
				? [
						format.t(`countries.lead.others.${lens}`, {
							n: reach.others.length,
							names: names(reach.others.slice(0, 6)),
							more: Math.max(0, reach.others.length - 6)
						})
					]
				: [])
		]
	};
}
