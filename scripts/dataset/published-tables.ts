import type { Field } from '../../src/lib/ingest/canonical/resource';
import { RESOURCES } from '../../src/lib/ingest/canonical/resources';
import { ident, sql, type Fragment } from '../../src/lib/sql/statement';
import type { DataFolder } from './package';

/** A column that is published: its name, its type in a Data Package, and what else is known of it. */
export interface PublishedField extends Partial<Omit<Field, 'name' | 'type'>> {
	readonly name: string;
	readonly type: Field['type'] | 'boolean';
	readonly description?: string | undefined;
}

interface ForeignKey {
	readonly fields: readonly string[];
	readonly reference: { readonly resource: string; readonly fields: readonly string[] };
}

/** A canonical table as it is published. */
export interface PublishedTable {
	readonly name: string;
	readonly title: string;
	readonly fields: readonly PublishedField[];
	readonly primaryKey: readonly string[];
	readonly foreignKeys: readonly ForeignKey[];
	/** Where its rows are: something to select the fields from, in their order. */
	readonly rows: Fragment;
}

/** The table of persons, and what is published in its place: how many of them, of which kind. */
const PERSONS = 'attendance';
const ASIDE: readonly string[] = ['person', 'organisation'];
const COUNTED = 'Participants, speakers and organisers of events, counted';
const COUNT = {
	name: 'persons',
	type: 'integer',
	constraints: { required: true, minimum: 1 },
	description: 'Persons at the event of whom the other columns are true'
} as const;

/** The tables that come from programme.json and not from rows. */
const OF_PROGRAMME: readonly Omit<PublishedTable, 'rows' | 'foreignKeys'>[] = [
	{
		name: 'member',
		title: 'Members and the year each joined',
		fields: [
			{ name: 'country', type: 'string', description: 'ISO 3166-1 alpha-2' },
			{ name: 'since', type: 'integer' }
		],
		primaryKey: ['country']
	},
	{
		name: 'activity_type',
		title: 'Types of activities, in their order',
		fields: [
			{ name: 'type', type: 'string' },
			{ name: 'convenes', type: 'boolean', description: 'Whether it brings people together' },
			{ name: 'position', type: 'integer' },
			{ name: 'capacity', type: 'integer', description: 'The most participants its rule allows' }
		],
		primaryKey: ['type']
	},
	{
		name: 'complete_year',
		title: 'Years whose list of activities is complete; empty where every year is',
		fields: [
			{ name: 'year', type: 'integer' },
			{ name: 'source', type: 'string' }
		],
		primaryKey: ['year']
	}
];

/** Every canonical table as it is published: persons as counts, the others column by column. */
export function publishedTables({ resources, account }: DataFolder): PublishedTable[] {
	const canonical = resources.filter(({ name }) => RESOURCES.some((one) => one.name === name));
	const ofRows = canonical.map(({ name, schema: { fields, primaryKey, foreignKeys } }) => {
		const told = account.resources.find((one) => one.name === name);
		const described = fields.map((field) => ({
			...field,
			description: told?.schema.fields.find((one) => one.name === field.name)?.description
		}));
		if (name === PERSONS) return counted(described, foreignKeys);
		const title = told?.title ?? name;
		return { name, title, fields: described, primaryKey, foreignKeys, rows: ident(name) };
	});
	const ofProgramme = OF_PROGRAMME.map((one) => ({
		...one,
		foreignKeys: [],
		rows: ident(one.name)
	}));
	return [...ofRows, ...ofProgramme];
}

/** The list of persons without the persons. */
function counted(
	fields: readonly PublishedField[],
	foreignKeys: readonly ForeignKey[]
): PublishedTable {
	const kept = fields.filter(({ name }) => !ASIDE.includes(name));
	const names = kept.map(({ name }) => ident(name)).reduce((all, next) => sql`${all}, ${next}`);
	return {
		name: PERSONS,
		title: COUNTED,
		fields: [...kept, COUNT],
		// What is unknown of a person is empty, and a key may not be.
		primaryKey: [],
		foreignKeys,
		rows: sql`(select ${names}, count(*) as persons from ${ident(PERSONS)} group by all order by all)`
	};
}
