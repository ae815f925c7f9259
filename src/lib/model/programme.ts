import * as v from 'valibot';
import { LANGS } from './lang';

const translated = v.strictObject({ es: v.string(), pt: v.string(), en: v.string() });
const country = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'an ISO 3166-1 alpha-2 code'));
const id = v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, 'lower-case letters, digits and hyphens'));
const day = v.pipe(v.string(), v.isoDate());
const year = v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2100));
const source = v.pipe(v.string(), v.nonEmpty());
/** A type is called as its rows call it; a semicolon stands between the types of one cell. */
const typeId = v.pipe(v.string(), v.regex(/^[^;\s](?:[^;]*[^;\s])?$/, 'a name without semicolons'));

/** What `programme.json` says of a programme beside its rows. One per data folder. */
export const ProgrammeSchema = v.strictObject({
	id,
	name: v.string(),
	title: translated,
	/** The languages its texts are written in, the first one standing in for those left out; all, where it does not say. */
	languages: v.optional(v.pipe(v.array(v.picklist(LANGS)), v.minLength(1))),
	/** The programme's first year; nothing before it is drawn. */
	since: year,
	/** What its members are members of; left out by a programme without members. */
	member_group: v.optional(translated),
	/** Countries that belong to the programme, with the year each joined. */
	members: v.array(v.strictObject({ country, since: year, source })),
	/** Countries that take part without being members. */
	guests: v.array(v.strictObject({ country, note: translated, source })),
	/** Activity types in the order they are drawn; `convenes` makes a held activity an event. */
	types: v.array(
		v.strictObject({
			id: typeId,
			label: translated,
			plural: translated,
			convenes: v.boolean(),
			/** A rule the programme set itself; activities that break it are findings. */
			rule: v.optional(
				v.strictObject({
					access: v.picklist(['open', 'closed']),
					capacity: v.optional(v.strictObject({ from: v.number(), to: v.number() })),
					text: translated,
					source
				})
			)
		})
	),
	objectives: v.array(v.strictObject({ id, label: translated, source })),
	networks: v.array(
		v.strictObject({
			id,
			label: translated,
			formal: v.boolean(),
			url: v.optional(v.string()),
			source
		})
	),
	series: v.array(v.strictObject({ id, label: translated, source })),
	/** What the programme set out to reach by the end of a year, in all or in one country. */
	targets: v.optional(
		v.array(
			v.strictObject({
				measure: v.picklist(['events', 'participations', 'countries']),
				year,
				value: v.pipe(v.number(), v.integer(), v.minValue(0)),
				country: v.optional(country),
				source
			})
		)
	),
	/** Years whose list of activities is whole; left out, every year that has rows is. */
	complete_years: v.optional(v.array(v.strictObject({ year, source }))),
	/** The web site, and since when; `inferred` where no source says the date itself. */
	portal: v.optional(
		v.strictObject({
			url: v.string(),
			opened: day,
			inferred: v.boolean(),
			note: translated,
			source
		})
	),
	/** Statements already published, that the data can support, contradict or not decide. */
	claims: v.array(v.strictObject({ id, text: translated, source })),
	/** The published reports the rows come from, and the shared note on each. */
	reports: v.array(v.strictObject({ id, label: translated, as_of: day, note: translated }))
});

export type Programme = v.InferOutput<typeof ProgrammeSchema>;

const everywhere = (text: string) => ({ es: text, pt: text, en: text });

/**
 * A programme of which there are only files: no members, reports or objectives, nothing but its name,
 * its first year, and the types its rows name, in the order they are to be drawn (the most frequent
 * first). They all convene people and are called the same in every language.
 */
export function programmeOf(name: string, types: readonly string[], since: number): Programme {
	const words = name
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.match(/[a-z0-9]+/g);
	return {
		id: words?.join('-') ?? 'programme',
		name,
		title: everywhere(name),
		since,
		members: [],
		guests: [],
		types: types.map((type) => ({
			id: type,
			label: everywhere(type),
			plural: everywhere(type),
			convenes: true
		})),
		objectives: [],
		networks: [],
		series: [],
		claims: [],
		reports: []
	};
}
