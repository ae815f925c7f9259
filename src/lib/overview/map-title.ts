import { amountOf } from '$lib/counts/reach';
import { joined, sentence, type Sentence } from '$lib/figure/sentence';
import type { Format } from '$lib/format/format';
import type { Filter, Lens } from '$lib/model/filter';
import type { Basis, Figure } from '$lib/model/measure';
import { qualified, type Count } from '$lib/model/qualified-count';
import type { CountryReachRow } from '$lib/queries/country-reach';

type Row = CountryReachRow & { country: string };

/** More leaders than this are counted instead of named. */
const NAMED_LEADERS = 3;

function amountIn(row: Row): Figure {
	const { lens, country } = row;
	const measure = lens === 'audience' ? 'visits' : 'events';
	return { measure, scope: 'mark', count: amountOf(row), lens, country };
}

function countries(count: number, lens: Lens, basis?: Basis): Figure {
	return {
		measure: 'countries',
		scope: 'mark',
		count: qualified(count),
		lens,
		...(basis && { basis })
	};
}

/** "Colombia: 6 events; Chile: unknown": the chosen countries, one by one. */
function chosen(rows: readonly Row[], format: Format): Sentence {
	const parts = rows.map((row) => {
		const figure = amountIn(row);
		const noun = row.lens === 'audience' ? 'noun.visits' : 'noun.events';
		const said =
			row.amount > 0 ? format.countInWords(figure.count, noun) : format.t(`state.${row.state}`);
		const count = row.amount > 0 || row.state === 'zero' ? figure.count : null;
		const part = sentence(
			format,
			'map.title.chosen',
			{ amount: { ...figure, count } },
			{ country: format.country(row.country), said }
		);
		// One tag per country, so that the parts can stand in one sentence.
		return {
			text: part.text.map((one) => (typeof one === 'string' ? one : { ...one, tag: row.country })),
			figures: { [row.country]: { ...figure, count } }
		};
	});
	return joined(parts, '; ');
}

/** Hosts whose year is not known: all of them hosts if the period is whole, else perhaps. */
function undatedHosts(rows: readonly Row[], years: string, format: Format): Sentence | null {
	const undated = rows.filter((row) => row.state === 'year-unknown');
	if (undated.length === 0) return null;
	const dated = rows.filter((row) => row.amount > 0).length;
	const within = undated.every((row) => row.reached);
	const hosts = within
		? countries(dated + undated.length, 'host')
		: countries(dated, 'host', 'dated');
	const figures = { hosts, undated: countries(undated.length, 'host', 'undated') };
	const key = within
		? 'map.title.undated'
		: dated > 0
			? 'map.title.perhaps'
			: 'map.title.perhapsOnly';
	return sentence(format, key, figures, { n: hosts.count?.value ?? 0, years });
}

function leading(
	rows: readonly Row[],
	all: number,
	events: Count,
	format: Format
): Sentence | null {
	const reached = rows.filter((row) => row.amount > 0);
	const most = Math.max(0, ...reached.map((row) => row.amount));
	const leaders = reached.filter((row) => row.amount === most);
	const [first] = leaders;
	if (!first) return null;
	const { lens } = first;
	const names = format.byName(leaders.map((row) => row.country)).map(format.country);
	const figures = {
		amount: amountIn(first),
		total: { measure: 'events', scope: 'filter', count: events } as const,
		leaders: countries(leaders.length, lens, 'leaders')
	};
	const values = {
		country: format.country(first.country),
		names: format.list(names),
		n: most,
		totalInWords: format.countInWords(events, 'noun.events'),
		share: format.percent(most / all)
	};
	const key =
		lens === 'audience'
			? 'top'
			: reached.length === 1
				? 'only'
				: leaders.length === 1
					? 'top'
					: leaders.length <= NAMED_LEADERS
						? 'tie'
						: 'even';
	if (lens === 'audience') return sentence(format, 'map.title.top.audience', {}, values);
	return sentence(format, `map.title.${key}.${lens}`, figures, values);
}

/** The finding of the map: who leads under the lens in force, or what is known instead. */
export function mapTitle(
	rows: readonly CountryReachRow[],
	{ lens, countries: wanted, years }: Filter,
	events: Count,
	format: Format
): Sentence {
	const ofLens = rows.filter((row) => row.lens === lens);
	const nowhere = ofLens.find((row) => row.country === null)?.amount ?? 0;
	const own = ofLens.filter((row): row is Row => row.country !== null);
	if (wanted.length > 0) {
		return chosen(
			own.filter((row) => row.selected),
			format
		);
	}
	const hosts = undatedHosts(own, format.years(years), format);
	if (hosts) return hosts;
	const all = ofLens.reduce((total, row) => total + row.amount, 0);
	const lead = leading(own, all, events, format);
	const open = own.some((row) => row.open) || mayBeOvertaken(own, nowhere);
	if (lead) return open ? joined([sentence(format, 'map.title.asKnown'), lead], ' ') : lead;
	const planned = own.filter((row) => row.planned > 0).length;
	if (planned > 0) {
		const figures = { planned: countries(planned, lens, 'planned') };
		return sentence(format, 'map.title.planned', figures, { n: planned });
	}
	// Without members there are no rows of countries not reached: no event at all is none reached.
	const isNone = own.length === 0 ? nowhere === 0 && isZero(events) && lens !== 'audience' : !open;
	return sentence(format, isNone ? 'map.title.none' : 'map.title.unknown');
}

const isZero = (count: Count) => count?.value === 0 && count.qualifiers.length === 0;

/** Whether the events (or visits) of no known country could change who leads and how many share it. */
function mayBeOvertaken(rows: readonly Row[], nowhere: number): boolean {
	const [first = 0, second = 0] = rows.map(({ amount }) => amount).sort((a, b) => b - a);
	return nowhere > 0 && nowhere >= first - second;
}
