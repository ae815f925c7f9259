import type { Stated } from '$lib/facts/stated';
import type { WebUse } from '$lib/facts/web';
import type { Filter, Lens } from '$lib/model/filter';

/** Which rows are looked at, whatever their year. */
export type Where = Omit<Filter, 'years' | 'count'>;

/** What activities are told apart by. `country` is read by the lens of the tally's rows. */
export const EVENT_DIMENSIONS = [
	'year',
	'status',
	'convenes',
	'type',
	'series',
	'partner',
	'country',
	'listed'
] as const;

export type EventDimension = (typeof EVENT_DIMENSIONS)[number];

/** What one group of activities comes to; those whose headcounts share a qualifier are one row. */
export interface EventRow {
	year: number;
	status: 'held' | 'planned';
	convenes: boolean;
	/** Ids, a name, a country's code; null where it is not known or there is none. */
	type: string | null;
	series: string | null;
	partner: string | null;
	country: string | null;
	/** Whether a list of participants is held; by origin, one with participants of the countries chosen. */
	listed: boolean;
	/** "unknown" for those that nobody counted. */
	qualifier: string;
	/** Persons; null where nobody counted them. */
	participations: number | null;
	/** Activities; one of two types, countries or partners is in both groups. */
	events: number;
	/** How many of the activities, or of the lists they are counted by, are made up. */
	synthetic: number;
	/** How many of the activities themselves are. */
	made: number;
}

/** Activities and their participations by some dimensions: held events where nothing else is said. */
export interface EventTally<By extends EventDimension = EventDimension> {
	readonly fact: 'event';
	readonly by: readonly By[];
	/** By which countries are read, where they are asked for. */
	readonly lens: Lens;
	readonly where: Where;
	/** `held`: events; `planned`: what is to be one; `any`: every held or planned activity. */
	readonly of: 'held' | 'planned' | 'any';
}

/** What one lens saw of one country in one year. */
export interface TouchRow {
	year: number;
	/** Null for what is of no known country. */
	country: string | null;
	/** Events; for the audience, visits. */
	amount: number;
	synthetic: number;
	/** Whether all countries there are, of each of them, are known. */
	covered: boolean;
}

/** Held (or planned) events by country and year through a lens; of the audience, visits. */
export interface TouchTally {
	readonly fact: 'touch';
	readonly lens: Lens;
	readonly where: Where;
	readonly of: 'held' | 'planned';
}

/** Held events of one year that touched so many countries through a lens. */
export interface PlacesRow {
	year: number;
	places: number;
	events: number;
}

export interface PlacesTally {
	readonly fact: 'places';
	readonly lens: Exclude<Lens, 'audience'>;
	readonly where: Where;
}

/** Web use of one month. */
export interface MonthRow {
	/** First day, ISO. */
	month: string;
	/** Days on which anything is known of the visits asked for, and what these come to. */
	days: number;
	visits: number;
	/** How many of the visits are made up. */
	synthetic: number;
	/** Days whose visitors are known, and these added up: of use for a mean alone. */
	visitor_days: number;
	visitors: number;
}

/** Web use by month. */
export interface MonthTally {
	readonly fact: 'visit';
	readonly use: WebUse;
}

/** A held event above its own limit, or the strictest of its types', and by how much. */
export interface OverLimitRow {
	activity_id: string;
	title: string;
	year: number;
	headcount: number;
	qualifier: string;
	capacity: number;
	source: string;
}

export interface OverLimitTally {
	readonly fact: 'over_limit';
	readonly where: Where;
}

/** What is stated once, whatever the filter. */
export interface StatedTally<Name extends keyof Stated = keyof Stated> {
	readonly fact: 'stated';
	readonly name: Name;
}

/** A question that a dataset's facts answer by being counted: a plain value. */
export type Tally =
	EventTally | TouchTally | PlacesTally | MonthTally | OverLimitTally | StatedTally;

/** The rows that answer a tally. */
export type TallyRow<T extends Tally> =
	T extends EventTally<infer By>
		? Pick<EventRow, By | 'qualifier' | 'participations' | 'events' | 'synthetic' | 'made'>
		: T extends TouchTally
			? TouchRow
			: T extends PlacesTally
				? PlacesRow
				: T extends MonthTally
					? MonthRow
					: T extends OverLimitTally
						? OverLimitRow
						: T extends StatedTally<infer Name>
							? Stated[Name]
							: never;

/** What of a filter decides on rows of any year. */
export function where({ countries, types, series, partners, lens, facts }: Filter): Where {
	// Without countries, nothing is read by the lens.
	return { facts, types, series, partners, countries, lens: countries.length > 0 ? lens : 'host' };
}

/** Events of a filter by some dimensions, in any year; countries are read by the filter's lens. */
export function eventsBy<const By extends EventDimension>(
	by: readonly By[],
	filter: Filter,
	of: EventTally['of'] = 'held'
): EventTally<By> {
	return { fact: 'event', by, lens: filter.lens, where: where(filter), of };
}

/** The filter as one lens sees it: a view leaves out its own filter, so the lens in force shows every country. */
function seenBy(lens: Lens, filter: Filter): Where {
	return where(lens === filter.lens ? { ...filter, countries: [] } : filter);
}

/** What a lens saw of a filter's events, or of the web's visits, in any year. */
export function touchesOf(lens: Lens, filter: Filter): TouchTally {
	const { facts } = filter;
	const everything = {
		facts,
		types: [],
		series: [],
		partners: [],
		countries: [],
		lens: 'host' as const
	};
	return {
		fact: 'touch',
		lens,
		where: lens === 'audience' ? everything : seenBy(lens, filter),
		of: 'held'
	};
}

/** What is to be held in each country, whatever the filter's countries. */
export function plannedHosts(filter: Filter): TouchTally {
	return { fact: 'touch', lens: 'host', where: where({ ...filter, countries: [] }), of: 'planned' };
}

/** What is stated once, by its name. */
export const stated = <Name extends keyof Stated>(name: Name): StatedTally<Name> => ({
	fact: 'stated',
	name
});
