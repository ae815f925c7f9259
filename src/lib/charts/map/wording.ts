import type { Format } from '$lib/format/format';
import type { CountryReachRow } from '$lib/queries/country-reach';

/** What a map says of its rows, in words. */
export interface MapWords {
	/** Whether a country is no member of a programme that has members. */
	isGuest(row: CountryReachRow): boolean;
	/** A country's name, marked ° when it is no member. */
	name(row: CountryReachRow): string;
	/** What is known of a country, each fact by itself: "9 eventos", "1 prevista". */
	facts(row: CountryReachRow): string[];
	/** A country with what is known of it: "Colombia: 9 eventos; 1 prevista". */
	describe(row: CountryReachRow): string;
	/** The map in a sentence, for those who don't see it. */
	summary(): string;
	number(amount: number): string;
}

/** The words of a map; without a single member among the rows nobody is called a guest. */
export function mapWords(rows: readonly CountryReachRow[], format: Format): MapWords {
	const hasMembers = rows.some((row) => row.member_since !== null);
	const isGuest = ({ country, member_since: since }: CountryReachRow) =>
		hasMembers && country !== null && since === null;
	const facts = (row: CountryReachRow) => [
		...factsOf(row, format),
		...(isGuest(row) ? [format.t('chart.map.guest')] : [])
	];
	return {
		isGuest,
		facts,
		name: (row) => `${format.country(row.country)}${isGuest(row) ? ' °' : ''}`,
		describe: (row) => `${format.country(row.country)}: ${facts(row).join('; ')}`,
		summary: () => summarise(rows, format),
		number: format.number
	};
}

function factsOf(row: CountryReachRow, format: Format): string[] {
	const { amount, planned, synthetic, state, lens } = row;
	const kind = lens === 'host' ? 'host' : 'other';
	const facts =
		state === 'reached'
			? [format.t(`chart.map.amount.${lens}`, { count: amount, n: format.number(amount) })]
			: state === 'planned'
				? []
				: [format.t(`chart.map.state.${state}.${kind}`)];
	if (state === 'reached' && synthetic > 0)
		facts.push(format.t('chart.synthetic', { n: format.number(synthetic) }));
	if (planned > 0)
		facts.push(format.t('chart.map.planned', { count: planned, n: format.number(planned) }));
	if (row.requested) facts.push(format.t('chart.map.requested'));
	return facts;
}

function summarise(rows: readonly CountryReachRow[], format: Format): string {
	const reached = rows.filter((row) => row.state === 'reached' && row.country !== null);
	if (reached.length === 0) return format.t('chart.map.none');
	const most = [...reached].sort((a, b) => b.amount - a.amount).slice(0, 3);
	return format.t('chart.map.summary', {
		count: reached.length,
		top: format.list(
			most.map((row) => `${format.country(row.country)} ${format.number(row.amount)}`)
		)
	});
}
