import { NodeDatabase } from '../../src/lib/server/database-node';
import { sql, type Fragment, type Statement } from '../../src/lib/sql/statement';

/** How large a made-up programme is. */
export interface Size {
	readonly events: number;
	readonly visits: number;
}

const FIRST_YEAR = 2000;
const YEARS = 25;
const COUNTRIES = 30;

/** Numbers from 0 to below `many` that look drawn, and are the same every time. */
const drawn = (row: Fragment, salt: string, many: number): Fragment =>
	sql`(hash(${row}, ${salt}) % ${many}::ubigint)::integer`;

/** One of the made-up countries: AA, AB, … */
const country = (number: Fragment): Fragment =>
	sql`(chr((65 + ${number} // 26)::integer) || chr((65 + ${number} % 26)::integer))`;

/** The canonical tables of a programme with so many events and visits, every third event with a list. */
function tables({ events, visits }: Size): Statement[] {
	const i = sql`i`;
	const sections = 24;
	const perRow = Math.max(1, Math.round(visits / (YEARS * 365 * sections)));
	return [
		sql`create table activity as select
				'event-' || i as activity_id, 'Event ' || i as title,
				['type-' || ${drawn(i, 'type', 8)}] as types,
				(case when ${drawn(i, 'status', 20)} = 0 then 'planned' else 'held' end)::enum('held', 'planned', 'cancelled') as status,
				make_date(${FIRST_YEAR}::integer + ${drawn(i, 'year', YEARS)}, 1 + ${drawn(i, 'month', 12)}, 15) as start_date,
				year(start_date)::usmallint as year, [${country(drawn(i, 'host', COUNTRIES))}] as countries,
				case when ${drawn(i, 'in series', 2)} = 0 then 'series-' || ${drawn(i, 'series', 15)} end as series,
				case when ${drawn(i, 'mode', 5)} = 0 then 'online' end as mode, null::integer as capacity,
				['Organiser'] as organisers, ['Partner ' || ${drawn(i, 'partner', 40)}] as partners,
				case when i % 3 > 0 then ${drawn(i, 'headcount', 150)} end as headcount,
				case when i % 3 > 0 then (['exact', 'about', 'more-than'])[1 + ${drawn(i, 'qualifier', 3)}] end as headcount_qualifier,
				'recorded' as provenance, 'bench' as source
			from range(${events}::bigint) t(i)`,
		sql`create table attendance as select
				'event-' || i as activity_id, 'person-' || ${drawn(sql`i * 100 + n`, 'person', events * 5)} || '-' || n as person,
				${country(sql`((${drawn(i, 'host', COUNTRIES)} + n // 12) % ${COUNTRIES}::integer)`)} as country,
				case when n = 0 then 'speaker' else 'participant' end as role, 'recorded' as provenance
			from range(0, ${events}::bigint, 3) t(i), range(30) p(n)`,
		sql`create table origin as select 'event-' || i as activity_id, 'participant' as role,
				${country(drawn(sql`i * 10 + n`, 'origin', COUNTRIES))} as country,
				null::integer as count, 'recorded' as provenance
			from range(1, ${events}::bigint, 30) t(i), range(2) p(n)`,
		sql`create table visit as select day::date as day,
				${country(drawn(sql`epoch(day)::bigint + s`, 'audience', COUNTRIES))} as country,
				${perRow}::uinteger as visits, 'recorded' as provenance
			from range(make_date(${FIRST_YEAR}::integer, 1, 1)::timestamp, make_date(${FIRST_YEAR + YEARS}::integer, 1, 1)::timestamp, interval 1 day) t(day), range(${sections}::bigint) p(s)`,
		sql`create table daily_visitors as select day::date as day, null::varchar as country, 100::uinteger as visitors, 'recorded' as provenance
			from range(make_date(${FIRST_YEAR}::integer, 1, 1)::timestamp, make_date(${FIRST_YEAR + YEARS}::integer, 1, 1)::timestamp, interval 1 day) t(day)`,
		sql`create table member as select ${country(sql`i::integer`)} as country, 2000::usmallint as since from range(${COUNTRIES}::bigint) t(i)`,
		sql`create table activity_type as select 'type-' || i as type, true as convenes, i::usmallint as position, null::integer as capacity from range(8) t(i)`,
		sql`create table known_host as select '' as country, date '2000-01-01' as from_date, date '2000-01-01' as to_date where false`,
		sql`create table hosting_request as select '' as country, 2000::usmallint as year where false`,
		sql`create table reported_figure as select '' as measure, '' as kind, date '2000-01-01' as since, date '2000-01-01' as as_of,
			0::integer as value, '' as qualifier, '' as source where false`,
		sql`create table network_meeting as select '' as network, 2000::usmallint as year, '' as activity_id, '' as source where false`,
		sql`create table complete_year as select 2000::usmallint as year where false`
	];
}

/** A programme of that size in memory. Close it. */
export async function largeProgramme(size: Size): Promise<NodeDatabase> {
	const database = await NodeDatabase.open();
	for (const statement of tables(size)) await database.run(statement);
	return database;
}
