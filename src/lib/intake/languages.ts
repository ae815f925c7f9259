import { LANGS, type Lang } from '$lib/model/lang';
import type { Programme } from '$lib/model/programme';

type Translated = Programme['title'];

/** The languages a programme's texts are written in, in the order of the site's. */
export function languagesOf({ languages }: Programme): readonly Lang[] {
	return languages ? LANGS.filter((lang) => languages.includes(lang)) : LANGS;
}

/** The programme with the texts of its first language in those it is not written in. */
export function inItsLanguages(programme: Programme): Programme {
	const written = languagesOf(programme);
	const [first = 'es'] = written;
	const filled = (texts: Translated): Translated =>
		Object.fromEntries(
			LANGS.map((lang) => [lang, texts[written.includes(lang) ? lang : first]])
		) as Translated;
	const { title, member_group: group, types } = programme;
	return {
		...programme,
		title: filled(title),
		...(group ? { member_group: filled(group) } : {}),
		types: types.map((type) => ({
			...type,
			label: filled(type.label),
			plural: filled(type.plural)
		}))
	};
}
