import type { Format } from './format';
import type { Programme } from '$lib/model/programme';

/** An activity type with its names: as a label, and as it stands in a sentence. */
export interface NamedType {
	readonly id: string;
	readonly label: string;
	readonly inSentence: string;
	readonly convenes: boolean;
}

/** A described type's plural within a sentence: in lower case, unless it is a name of the data's own. */
export function pluralInSentence({ plural }: Programme['types'][number], format: Format): string {
	const isName = plural.es === plural.pt && plural.es === plural.en;
	const text = plural[format.lang];
	return isName ? text : text.toLocaleLowerCase(format.lang);
}

/** The programme's types, then those that only the rows name, and last what has no stated type. */
export function namedTypes(
	types: Programme['types'],
	rows: readonly { type: string }[],
	format: Format
): NamedType[] {
	const described = types.map((type) => ({
		id: type.id,
		label: type.plural[format.lang],
		inSentence: pluralInSentence(type, format),
		convenes: type.convenes
	}));
	const ids = [...new Set(rows.map(({ type }) => type))];
	const rest = ids.filter((id) => !types.some((type) => type.id === id));
	return [
		...described,
		...rest
			.filter((id) => id !== '')
			.map((id) => ({ id, label: id, inSentence: id, convenes: true })),
		...rest
			.filter((id) => id === '')
			.map((id) => {
				const label = format.t('types.untyped');
				return { id, label, inSentence: label, convenes: true };
			})
	];
}
