import { ADDITIVITY, type FigureRef } from '$lib/model/measure';
import type { Count } from '$lib/model/qualified-count';
import type { PassportFormat } from './texts';

/** What a figure counts, in a few words: measure, lens, country, year or month, and type. */
export function nameInWords(
	ref: FigureRef,
	typeLabel: (id: string) => string,
	format: PassportFormat
): string {
	return [
		format.t(`definition.${ref.measure}.name`),
		...(ref.lens ? [format.t(`lens.${ref.lens}`)] : []),
		...(ref.country === undefined ? [] : [format.country(ref.country)]),
		...(ref.type === undefined ? [] : [typeLabel(ref.type)]),
		...(ref.partner === undefined ? [] : [ref.partner]),
		...(ref.month === undefined ? [] : [format.month(`${ref.month}-01`)]),
		...(ref.year === undefined ? [] : [String(ref.year)])
	].join(' · ');
}

/** A figure with its name and number: what is copied, and the dialog's title. */
export function titleInWords(name: string, count: Count, format: PassportFormat): string {
	return format.t('passport.title', { name, count: format.count(count) });
}

/** What may be added to what. */
export function additivityInWords({ measure }: FigureRef, format: PassportFormat): string {
	return format.t(`additivity.${ADDITIVITY[measure]}`);
}
