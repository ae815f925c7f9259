import type { FIELDS } from '../../fields';
import type { Synonyms } from './field-words';

/** How headers name the use of a web site. */
export const VISIT_SYNONYMS: Synonyms<(typeof FIELDS)['visits'][number]> = {
	day: {
		sure: 'day|visit date|day index|fecha de la visita|data da visita|date (day)|ymd',
		loose: 'date|fecha|data|día|dia|timestamp|datetime|created_at'
	},
	country: {
		sure: 'country|país|country code|country id|country name|código de país|código do país|pais',
		loose: 'location|metadata: code|region/country'
	},
	section: {
		sure: `section|sección|seção|page path|page path and screen class|page path level 1|page|página|
			landing page|ruta de la página|caminho da página|entry page|url|page url`,
		loose: 'path|ruta|caminho|hostname'
	},
	channel: {
		sure: `channel|canal|session default channel group|default channel grouping|default channel group|
			session primary channel group (default channel group)|traffic channel|channel type|tipo de canal|
			session default channel grouping|grupo de canales|referrer type|first user default channel group`,
		loose: 'medium|medio|meio|source|fuente|origem'
	},
	device: {
		sure: `device|dispositivo|device category|categoría de dispositivo|categoria do dispositivo|device type|
			tipo de dispositivo`
	},
	visits: {
		sure: `visits|visitas|sessions|sesiones|sessões|nb_visits|total visits|visitas totales|number of visits`,
		loose: 'hits',
		not: 'únicas|unique|meta|objetivo|target|previstas|bots'
	},
	pageviews: {
		sure: `pageviews|page views|páginas vistas|vistas de página|visualizações de página|nb_pageviews|views|
			vistas|visualizaciones|visualizações|visualizaciones de página|total pageviews|screen page views`,
		loose: 'impressions'
	},
	visitors: {
		sure: `visitors|unique visitors|visitantes únicos|visitantes|nb_uniq_visitors|active users|total users|
			usuarios activos|usuários ativos|total de usuarios|total de usuários|daily visitors|uniques`,
		loose: 'users|usuarios|usuários',
		not: 'nuevos|novos|new|recurrentes|recorrentes|returning|meta|objetivo|target|bots'
	},
	session: { sure: 'session|session id|sesión|sessão|visit id|visitid|id de sesión' },
	first_visit: { sure: 'first visit|first_visit|primera visita|primeira visita|is new visit' },
	bot: { sure: 'bot|is bot|robot|crawler' },
	event: { sure: 'is event', loose: 'event' },
	provenance: { sure: 'provenance' }
};

/**
 * What web statistics are split by besides the fields above. Where one of them is a column, the
 * daily visitors of its rows are no whole day's.
 */
export const OTHER_DIMENSIONS = `browser|browser_version|navegador|os|os_version|operating_system|
	operating_system_version|sistema operativo|sistema operacional|region|city|ciudad|cidade|language|idioma|
	hostname|domain|dominio|referrer|referrer scheme|source|name|label|etiqueta|page title|page_title|
	page title and screen name|event name|event_label|screen size|utm_source|utm_medium|utm_campaign|keyword|hour|hora`;
