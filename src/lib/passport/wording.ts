import { namedTypes } from '$lib/format/named-types';
import { ADDITIVITY, type FigureRef } from '$lib/model/measure';
import type { Programme } from '$lib/model/programme';
import type { Count } from '$lib/model/qualified-count';
import { WEB_PARTS, type WebPart } from '$lib/model/web-choice';
import type { PassportFormat } from './texts';

/** What a figure counts, in a few words: measure, lens, country, year or month, type, part of web use… */
export function nameInWords(
	ref: FigureRef,
	{ types, series, objectives }: Pick<Programme, 'types' | 'series' | 'objectives'>,
	format: PassportFormat
): string {
	const { lang } = format;
	const typeLabel = (id: string) =>
		namedTypes(types, [{ type: id }], format).find((type) => type.id === id)?.label ?? id;
	const labelOf = (described: typeof series, id: string) =>
		described.find((one) => one.id === id)?.label[lang] ?? id;
	const objective = (id: string) =>
		id === ''
			? format.t('passport.about.noObjective')
			: format.t('passport.about.objective', { name: labelOf(objectives, id) });
	const { basis } = ref;
	const told = basis === 'as-organiser' || basis === 'as-partner' || basis === 'change';
	return [
		format.t(`definition.${ref.measure}.name`),
		...(ref.lens ? [format.t(`lens.${ref.lens}`)] : []),
		...(ref.country === undefined ? [] : [format.country(ref.country)]),
		...(ref.host === undefined
			? []
			: [format.t('passport.about.host', { name: format.country(ref.host) })]),
		...(ref.type === undefined ? [] : [typeLabel(ref.type)]),
		...(ref.series === undefined ? [] : [labelOf(series, ref.series)]),
		...(ref.partner === undefined ? [] : [ref.partner]),
		...(ref.objective === undefined ? [] : [objective(ref.objective)]),
		...choiceInWords(ref, format),
		...(ref.month === undefined ? [] : [format.month(`${ref.month}-01`)]),
		...(ref.year === undefined ? [] : [String(ref.year)]),
		...(told ? [format.t(`passport.about.${basis}`)] : [])
	].join(' · ');
}

/** Parts of web use in words: "section: news". */
export function choiceInWords(
	choice: Partial<Record<WebPart, string | readonly string[]>>,
	format: PassportFormat
): string[] {
	return WEB_PARTS.flatMap((part) => {
		const chosen = choice[part] ?? [];
		const names = typeof chosen === 'string' ? [chosen] : chosen;
		if (names.length === 0) return [];
		return [format.t(`passport.about.${part}`, { name: format.list(names) })];
	});
}

/** A figure with its name and number: what is copied, and the dialog's title. */
export function titleInWords(name: string, count: Count, format: PassportFormat): string {
	return format.t('passport.title', { name, count: format.count(count) });
}

/** What may be added to what. */
export function additivityInWords({ measure }: FigureRef, format: PassportFormat): string {
	return format.t(`additivity.${ADDITIVITY[measure]}`);
}
