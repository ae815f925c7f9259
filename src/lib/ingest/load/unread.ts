import type { Database } from '$lib/engine/database';
import { ident, sql, type Fragment } from '$lib/sql/statement';
import type { Field, Mapping } from '../fields';
import { readAttendedColumn } from '../values/attended';
import { isBlank } from '../values/blank';
import { readCountry } from '../values/country';
import { readDate } from '../values/date';
import { readPlace } from '../values/place';
import { readRole } from '../values/role';
import { readSex } from '../values/sex';

type Understands = (texts: readonly string[]) => (text: string) => boolean;

const isDated = (text: string) =>
	(['dmy', 'mdy'] as const).some((order) => readDate(text, order).kind === 'date');

/** A moment, or a time of day: "09:02:11", "9:02 a. m.". */
const isMoment = (text: string) =>
	isDated(text) || /^[\d\s:.,/+-]+(?:[ap]\.?\s?m\.?)?$/iu.test(text.trim());

/** Which texts of a list of persons say what their column is about. */
const UNDERSTANDS: Readonly<Partial<Record<Field, Understands>>> = {
	activity_date: () => isDated,
	attended: (texts) => {
		const read = readAttendedColumn(texts);
		return (text) => read(text) !== null;
	},
	country: () => (text) => readCountry(text).kind !== 'unknown',
	joined: () => isMoment,
	place: () => (text) => readPlace(text).country.kind !== 'unknown',
	role: () => (text) => readRole(text) !== null,
	sex: () => (text) => readSex(text, 'male') !== null
};

/**
 * Puts "•" in place of every cell of a list of persons that does not say what its column is about:
 * in a row that slipped by a column it may be a name. It stays unread, and its line is told.
 */
export async function forgetUnread(
	database: Database,
	target: Fragment,
	mapping: Mapping
): Promise<void> {
	for (const [name, understands] of Object.entries(UNDERSTANDS)) {
		if (mapping[name as Field] === undefined) continue;
		const field = ident(name);
		const found = await database.query<{ text: string }>(
			sql`select distinct ${field} as text from ${target} where ${field} <> ''`
		);
		const texts = found.map(({ text }) => text);
		const isUnderstood = understands(texts.map((text) => text.trim()));
		const unread = texts.filter((text) => !isBlank(text) && !isUnderstood(text));
		if (unread.length === 0) continue;
		await database.createText('unread', {
			rows: unread.map((text) => [text]),
			lines: unread.map((_, index) => index)
		});
		await database.run(
			sql`update ${target} set ${field} = '•' where ${field} in (select c0 from unread)`
		);
		await database.run(sql`drop table unread`);
	}
}
