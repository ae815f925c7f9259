import type { Recount } from './answer';
import { exactnessInWords } from './exactness';
import { provenanceInWords } from './provenance';
import type { BehindRows } from './rows-table';
import type { PassportFormat } from './texts';
import { additivityInWords } from './wording';
import type { FigureRef } from '$lib/model/measure';

/** Everything a passport says of a figure, once the engine has answered. */
export interface PassportFacts {
	readonly ref: FigureRef;
	/** What it counts, with its number. */
	readonly title: string;
	/** Its filter in words. */
	readonly words: string;
	readonly again: Recount;
	readonly behind: readonly BehindRows[];
	/** Hash of the dataset. */
	readonly dataset: string;
	/** The address that opens it. */
	readonly link: string;
	/** Whether that address opens in this browser only. */
	readonly isOwn: boolean;
}

/** A passport as plain text, to be pasted beside the figure it is of. */
export function passportAsText(facts: PassportFacts, format: PassportFormat): string {
	const { ref, title, words, again, behind, dataset, link, isOwn } = facts;
	return [
		title,
		format.t(`definition.${ref.measure}.what`),
		format.t(`passport.meaning.${again.reading.meaning}`),
		format.t('passport.filter', { words }),
		exactnessInWords(ref.measure, again, behind, format).join(' '),
		provenanceInWords(behind, format).join(' '),
		additivityInWords(ref, format),
		format.t('passport.dataset', { hash: dataset }),
		...(isOwn ? [] : [link])
	].join('\n');
}
