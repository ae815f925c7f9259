import { readFileSync } from 'node:fs';
import type { ActivitiesKey } from '../../../src/lib/activities/texts';
import { Format } from '../../../src/lib/format/format';
import activitiesEn from '../../../src/lib/format/messages/activities/en.json';
import activitiesEs from '../../../src/lib/format/messages/activities/es.json';
import en from '../../../src/lib/format/messages/en.json';
import es from '../../../src/lib/format/messages/es.json';
import type { Programme } from '../../../src/lib/model/programme';
import type { ActivityRow } from '../../../src/lib/queries/activities';

export const inSpanish = new Format<ActivitiesKey>('es', { ...es, ...activitiesEs });
export const inEnglish = new Format<ActivitiesKey>('en', { ...en, ...activitiesEn });

/** The shipped programme. */
export const iberpyme = JSON.parse(
	readFileSync('data/iberpyme/programme.json', 'utf8')
) as Programme;

/** A held workshop in Lima of which only what is given is known. */
export function row(activity_id: string, more: Partial<ActivityRow> = {}): ActivityRow {
	const start_date = more.start_date ?? '2004-07-05';
	return {
		activity_id,
		title: activity_id,
		types: ['workshop'],
		convenes: true,
		status: 'held',
		start_date,
		end_date: start_date,
		date_precision: 'day',
		year: Number(start_date.slice(0, 4)),
		countries: ['PE'],
		city: 'Lima',
		series: null,
		edition: null,
		access: null,
		mode: null,
		capacity: null,
		type_capacity: null,
		objectives: [],
		description: null,
		organisers: [],
		partners: [],
		headcount: null,
		headcount_qualifier: 'exact',
		headcount_listed: false,
		headcount_synthetic: false,
		coded: [],
		provenance: 'reported',
		source: 'Report',
		in_years: true,
		in_countries: true,
		in_types: true,
		in_series: true,
		in_partners: true,
		...more
	};
}
