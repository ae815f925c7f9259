// Long for its table: the headers of every file of other programmes, and what each file is.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Recognition } from '../../../../src/lib/ingest/fields';
import { recognise } from '../../../../src/lib/ingest/recognise/recognise';
import type { Recognisable } from '../../../../src/lib/ingest/recognise/table';
import { table } from './sheets';

const SUITES = new URL('../../../../../shared/suites/', import.meta.url);
const AMY = 'real/attendance/amy_person_uploads/';
const WEB = 'real/web/analytics_usa_gov/';

type Is = Pick<Recognition, 'kind' | 'layout' | 'evidence' | 'mapping'>;

const UNKNOWN: Is = { kind: 'unknown', layout: null, evidence: null, mapping: {} };

const people = (mapping: Is['mapping'], layout: string | null = null): Is => ({
	kind: 'attendance',
	layout,
	evidence: null,
	mapping
});

const visits = (mapping: Is['mapping'], layout: string): Is => ({
	kind: 'visits',
	layout,
	evidence: null,
	mapping
});

const VOLUNTEER =
	'Timestamp|Personal (first) name|Family (last) name|Email address|Nearest major airport|GitHub username|Twitter username|Personal website|Gender';

const FORM = {
	first_name: 'Personal (first) name',
	last_name: 'Family (last) name',
	email: 'Email address',
	sex: 'Gender'
};
const LONG_FORM = people({ ...FORM, organisation: 'Affiliation' }, 'google-forms');

/** Files of other programmes: their real headers, rows of our own, and what they are. */
const REAL: readonly [files: string[], header: string, row: string, is: Is][] = [
	[
		['real/events/carpentries_workshops_2012_2018.csv'],
		'slug|tag_name|start_date|attendance|host_name|country|latitude|longitude|url',
		'2016-05-03-lima|SWC,DC|2016-05-03|31|Universidad Imaginaria|PE|-12.046374|-77.042793|https://example.org/',
		{
			kind: 'activities',
			layout: null,
			evidence: null,
			mapping: {
				activity_id: 'slug',
				types: 'tag_name',
				start_date: 'start_date',
				headcount: 'attendance',
				organisers: 'host_name',
				countries: 'country'
			}
		}
	],
	[
		[
			`${AMY}upgrade_instructor_profiles1.csv`,
			`${AMY}upgrade_instructor_profiles2.csv`,
			`${AMY}upgrade_instructor_profiles4.csv`
		],
		`${VOLUNTEER}|Areas of expertise|Software Carpentry topics you are comfortable teaching|ORCID ID|Data Carpentry lessons you are comfortable teaching|Affiliation|What is your current occupation/career stage?`,
		'5/26/2015 22:31:50|Ana|Muestra|ana@example.org|LIM|ana-m|ana_m|example.org|Female|Maps|Git||R|Red Ficticia|',
		LONG_FORM
	],
	[
		[`${AMY}upgrade_instructor_profiles3.csv`],
		VOLUNTEER,
		'5/26/2015 22:31:50|Ana|Muestra|ana@example.org|LIM|ana-m|ana_m|example.org|Female',
		people(FORM, 'google-forms')
	],
	[
		[
			`${AMY}upload-empty-middle.csv`,
			`${AMY}upload-person-3.csv`,
			`${AMY}upload-person-3-dupname.csv`
		],
		'personal|middle|family|email',
		'Ana||Muestra|ana@example.org',
		people({ first_name: 'personal', last_name: 'family', email: 'email' })
	],
	[
		[`${AMY}upload-missing-email.csv`],
		'personal|middle|family',
		'Ana|Luz|Muestra',
		people({ first_name: 'personal', last_name: 'family' })
	],
	[
		[`${AMY}upload-missing-family.csv`],
		'personal|middle|email',
		'Ana|Luz|ana@example.org',
		people({ first_name: 'personal', email: 'email' })
	],
	[[`${AMY}upload-missing-personal-email.csv`], 'middle|family', 'Luz|Muestra', UNKNOWN],
	[
		[`${AMY}upload-person-task-3.csv`, `${AMY}upload-malformed-file-with-header.csv`],
		'personal|middle|family|email|event|role',
		'Ana|Luz|Muestra|ana@example.org|2011-11-07-lima|learner',
		people({
			first_name: 'personal',
			last_name: 'family',
			email: 'email',
			activity_id: 'event',
			role: 'role'
		})
	],
	[
		['real/attendance/shape_eventbrite_attendees.csv'],
		'Order #|Order Date|First Name|Last Name|Email|Quantity|Price Tier|Ticket Type|Attendee #|Group|Order Type|Currency|Total Paid|Fees Paid|Eventbrite Fees|Eventbrite Payment Processing|Attendee Status|Home City|Home State|Home Zip|Home Country|Which sessions will you join?|Organisation',
		'91|3/9/26 8:05|Ana|Muestra|ana@example.org|1||General|81||Free Order|USD|0|0|0|0|Attending|Lima|||PE|Apertura|Red Ficticia',
		{
			kind: 'attendance',
			layout: 'eventbrite',
			evidence: 'registration',
			mapping: {
				first_name: 'First Name',
				last_name: 'Last Name',
				email: 'Email',
				attended: 'Attendee Status',
				city: 'Home City',
				country: 'Home Country',
				organisation: 'Organisation'
			}
		}
	],
	[
		['real/attendance/shape_google_forms_es.csv'],
		'Marca temporal|Nombre|Apellidos|Correo electrónico|Teléfono|Ciudad|¿Asistirá el día 2?|¿Qué talleres le interesan?',
		'03/04/2026 9:05:00|Ana|Muestra|ana@example.org|000 111 2233|Lima|Sí|Mapas',
		people(
			{
				first_name: 'Nombre',
				last_name: 'Apellidos',
				email: 'Correo electrónico',
				phone: 'Teléfono',
				city: 'Ciudad'
			},
			'google-forms'
		)
	],
	[
		['real/web/goatcounter_export.csv'],
		'2Path|Title|Event|UserAgent|Browser|System|Session|Bot|Referrer|Referrer scheme|Screen size|Location|FirstVisit|Date',
		'/a.html|A|0||Firefox|Linux|1a2b3c4d5e6f7081|0|||1,1,1|PE|1|2020-12-01T00:07:10Z',
		visits(
			{
				section: '2Path',
				event: 'Event',
				session: 'Session',
				bot: 'Bot',
				country: 'Location',
				day: 'Date'
			},
			'goatcounter'
		)
	],
	[
		[`${WEB}devices.csv`],
		'date|device|visits',
		'2016-09-15|desktop|169',
		visits({ day: 'date', device: 'device', visits: 'visits' }, 'analytics-usa-gov')
	],
	...['browser', 'browser_version', 'os', 'os_version'].map(
		(category, at): (typeof REAL)[number] => [
			[`${WEB}${['browsers', 'ie', 'os', 'windows'][at]}.csv`],
			`date|${category}|visits`,
			'2016-09-15|Once|169',
			visits({ day: 'date', visits: 'visits' }, 'analytics-usa-gov')
		]
	),
	[
		[`${WEB}all-domains-30-days.csv`, `${WEB}top-domains-30-days.csv`],
		'domain|visits|pageviews|users|pageviews_per_session|avg_session_duration|exits',
		'example.org|149|261|52|1.74|119.3|151',
		UNKNOWN
	],
	[
		[`${WEB}all-pages-realtime.csv`],
		'page|page_title|active_visitors',
		'example.org/|Example|943',
		UNKNOWN
	],
	[
		[`${WEB}top-downloads-7-days.csv`],
		'page_title|event_label|page|total_events',
		'Form|https://example.org/a.pdf|example.org/a|125',
		UNKNOWN
	]
];

function sheetOf(file: string): Recognisable {
	const text = readFileSync(new URL(file, SUITES), 'utf8').slice(0, 100_000);
	const [columns = [], ...rows] = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' }).data;
	const name = file.slice(file.lastIndexOf('/') + 1);
	return { name, columns, tags: null, preamble: [], sample: rows.slice(0, 500) };
}

describe('files of other programmes are taken for what they are', () => {
	it.each(REAL)('%j', (files, header, row, is) => {
		const { confidence, dateOrder, ...found } = recognise(table(header, row));
		expect(found).toEqual(is);
		expect(dateOrder).toBeNull();
		expect(confidence < 0.3).toBe(is.kind === 'unknown');
		for (const file of existsSync(SUITES) ? files : []) {
			expect(recognise(sheetOf(file)), file).toMatchObject({ ...is, mapping: is.mapping });
		}
	});
});

describe('tables of nothing in particular are not taken for something', () => {
	const inline: [string, string][] = [
		['a|b', '1|2'],
		['id|value', '1|x'],
		['name|population', 'Lima|10000000'],
		['#adm1+name|#adm1+code', 'Coast|C001'],
		['Sector/Cluster|Subsector|Organización|Targeted|País', 'WASH|Higiene|ACNUR|100|Panamá'],
		['first|last|address|city|zip', 'John|Doe|120 any st.|Anytown|08123'],
		['Year|Make|Model|Description|Price', '1997|Ford|E350|ac, abs, moon|3000.00'],
		['date|price', '2020-01-01|3.5'],
		['country|gdp|year', 'Perú|242|2022'],
		['measure|kind|as_of|value', 'participations|cumulative|2004-07-01|4000']
	];

	it.each(inline)('%s', (header, row) => {
		const found = recognise(table(header, row, row));
		expect(found).toMatchObject({ kind: 'unknown', mapping: {}, evidence: null });
		expect(found.confidence).toBeLessThan(0.3);
	});

	const folders = ['csv-spectrum', 'duckdb-csv', 'hxl', 'papaparse', 'univocity'];
	const files = existsSync(SUITES)
		? folders.flatMap((folder) =>
				readdirSync(new URL(`${folder}/`, SUITES), { recursive: true, encoding: 'utf8' })
					.filter((file) => /\.(?:csv|tsv|ssv)$/.test(file))
					.map((file) => `${folder}/${file}`)
			)
		: [];

	it('nor are those of the suites', () => {
		const taken = files
			.map((file) => ({ file, found: recognise(sheetOf(file)) }))
			.filter(({ found }) => found.confidence >= 0.6)
			.map(({ file, found }) => `${file}: ${found.kind}`);
		expect(taken).toEqual([]);
	});
});
