import { keys, type Layout } from './layout';
import type { Table } from '../table';

const DATE = 'date|fecha|data|día|dia';
const VISITS = 'visits|visitas|nb_visits';
const UNIQUE = `unique visitors|visitantes únicos|visitantes exclusivos|daily unique visitors|nb_uniq_visitors`;
const ACTIONS = 'actions|acciones|ações|nb_actions';

const CATEGORIES = keys('device|browser|os|os_version|browser_version|language|screen_size');

const isOneCategory = ({ columns }: Table) =>
	columns.length === 3 && columns.some(({ key }) => CATEGORIES.includes(key));

/** GA4 writes what it exported above the table, each line beginning with a hash. */
const hasHashedPreamble = ({ sheet }: Table) =>
	sheet.preamble.filter((line) => line.startsWith('#')).length >= 2;

const GA4_METRICS = `sessions|active users|total users|views|sesiones|usuarios activos|total de usuarios|vistas|
	sessões|usuários ativos|total de usuários|visualizações`;

/**
 * Exports of web statistics. Those without a day cannot be placed in time, so they are of no kind.
 * Matomo's "actions" count downloads and outward links too, so they are not taken for page views;
 * GoatCounter's "FirstVisit" is of a session and path, so that a session tells visits and it not.
 */
export const WEB: readonly Layout[] = [
	{
		id: 'goatcounter',
		kind: 'visits',
		signature: ['path', 'session', 'first visit', 'date', 'bot'],
		fields: {
			day: 'date',
			country: 'location',
			section: 'path',
			session: 'session',
			bot: 'bot',
			event: 'event'
		},
		ignored: 'title|first visit|user agent|browser|system|referrer|referrer scheme|screen size'
	},
	{
		id: 'plausible',
		kind: 'visits',
		signature: ['date', 'visitors', 'visit_duration|views_per_visit|bounce_rate|bounces'],
		fields: {
			day: 'date',
			country: 'country',
			section: 'page|entry_page',
			device: 'device',
			visits: 'visits',
			pageviews: 'pageviews',
			visitors: 'visitors'
		}
	},
	{
		id: 'matomo',
		kind: 'visits',
		signature: [VISITS, `${UNIQUE}|users|usuarios|usuários`, ACTIONS],
		fields: {
			day: DATE,
			country: 'metadata: code|country|país',
			visits: VISITS,
			visitors: UNIQUE,
			pageviews: 'pageviews|páginas vistas|visualizações de página|nb_pageviews'
		},
		ignored: `${ACTIONS}|users|usuarios|usuários|label|etiqueta|metadata: logo|metadata: segment`
	},
	{
		id: 'ga4',
		kind: 'visits',
		signature: [GA4_METRICS],
		when: hasHashedPreamble,
		fields: {
			day: DATE,
			visits: 'sessions|sesiones|sessões',
			visitors: `active users|usuarios activos|usuários ativos|total users|total de usuarios|total de usuários|
				users|usuarios|usuários`,
			pageviews: 'views|vistas|visualizações|pageviews'
		},
		ignored: 'nth day|new users|usuarios nuevos|novos usuários|engaged sessions|event count'
	},
	{
		id: 'analytics-usa-gov',
		kind: 'visits',
		signature: ['date', 'visits'],
		when: isOneCategory,
		fields: { day: 'date', visits: 'visits', device: 'device' }
	}
];
