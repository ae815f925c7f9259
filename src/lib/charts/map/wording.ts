import type { Format } from '$lib/format/format';
import type { CountryReachRow } from '$lib/queries/country-reach';

/** A country's name, marked ° when it is no member. */
export function nameOf(row: CountryReachRow, format: Format): string {
	const name = format.country(row.country);
	return row.member_since === null && row.country !== null ? `${name} °` : name;
}

/** What is known of a country, each fact by itself: "9 eventos", "1 prevista". */
export function factsOf(row: CountryReachRow, format: Format): string[] {
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
	if (row.country !== null && row.member_since === null) facts.push(format.t('chart.map.guest'));
	return facts;
}

/** A country with what is known of it: "Colombia: 9 eventos; 1 prevista". */
export function describe(row: CountryReachRow, format: Format): string {
	const facts = factsOf(row, format);
	return `${format.country(row.country)}: ${facts.join('; ')}`;
}

/** The map in a sentence, for those who don't see it. */
export function summarise(rows: readonly CountryReachRow[], format: Format): string {
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
