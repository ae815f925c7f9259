import * as v from 'valibot';
import { ProgrammeSchema, type Programme } from '$lib/model/programme';
import { ReportedFigureSchema, type ReportedFigure } from '$lib/model/reported-figure';

/** What is wrong with an entry of the programme. Texts are the messages `programme.error.<name>`. */
export type EntryError = 'required' | 'year' | 'value' | 'typeId' | 'country' | 'day' | 'other';

/** Which error an entry has, by its place in the programme: `members.2.since`. */
export type EntryErrors = ReadonlyMap<string, EntryError>;

const BY_NAME: Readonly<Record<string, EntryError>> = {
	since: 'year',
	year: 'year',
	value: 'value',
	country: 'country',
	as_of: 'day',
	source: 'required'
};

const isType = (path: string) => /^types\.\d+\.id$/.test(path);

/** What keeps a programme from being saved: the schema's faults, names left empty, types named twice. */
export function programmeErrors(programme: Programme): EntryErrors {
	const { issues = [] } = v.safeParse(ProgrammeSchema, programme);
	const faults = issues.map((issue): [string, EntryError] => {
		const path = v.getDotPath(issue) ?? '';
		const last = path.slice(path.lastIndexOf('.') + 1);
		return [path, isType(path) ? 'typeId' : (BY_NAME[last] ?? 'other')];
	});
	return new Map([...faults, ...emptyNames(programme), ...repeatedTypes(programme)]);
}

function emptyNames({ name, types }: Programme): [string, EntryError][] {
	const texts: [string, string][] = [
		['name', name],
		...types.flatMap(({ label, plural }, index) =>
			Object.entries({ label, plural }).flatMap(([form, words]) =>
				Object.entries(words).map(([lang, text]): [string, string] => [
					`types.${index}.${form}.${lang}`,
					text
				])
			)
		)
	];
	return texts.filter(([, text]) => text.trim() === '').map(([path]) => [path, 'required']);
}

function repeatedTypes({ types }: Programme): [string, EntryError][] {
	const ids = types.map(({ id }) => id);
	return ids.flatMap((id, index): [string, EntryError][] =>
		ids.indexOf(id) < index ? [[`types.${index}.id`, 'typeId']] : []
	);
}

/** What keeps figures from being saved, by their place: `figures.2.value`. */
export function figureErrors(figures: readonly ReportedFigure[]): EntryErrors {
	const faults = figures.flatMap((figure, index) => {
		const { issues = [] } = v.safeParse(ReportedFigureSchema, figure);
		return issues.map((issue): [string, EntryError] => {
			const place = v.getDotPath(issue) ?? '';
			return [`figures.${index}.${place}`, place === 'since' ? 'day' : (BY_NAME[place] ?? 'other')];
		});
	});
	return new Map(faults);
}
