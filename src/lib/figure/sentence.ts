import type { Format, MessageKey, RichText } from '$lib/format/format';
import type { Figure } from '$lib/model/measure';

/** A sentence whose tagged parts are figures. */
export interface Sentence {
	readonly text: RichText;
	/** The figure behind each tag. */
	readonly figures: Readonly<Record<string, Figure>>;
}

/**
 * Writes a message whose `<tags>` are figures. Each figure's count, in signs, is a value of the
 * message: `<before>{beforeCount}</before>`.
 */
export function sentence<More extends string = never>(
	format: Format<More>,
	key: MessageKey | More,
	figures: Readonly<Record<string, Figure>> = {},
	values: Record<string, string | number> = {}
): Sentence {
	const tags = Object.keys(figures);
	const counts = Object.fromEntries(
		Object.entries(figures).map(([tag, { count }]) => [`${tag}Count`, format.count(count)])
	);
	return { text: format.rich(key, tags, { ...counts, ...values }), figures };
}

/** Sentences one after the other, with something between them. Their tags must not repeat. */
export function joined(sentences: readonly Sentence[], between: string): Sentence {
	return {
		text: sentences.flatMap(({ text }, index) => (index === 0 ? text : [between, ...text])),
		figures: Object.assign({}, ...sentences.map(({ figures }) => figures))
	};
}

/** The same words, none of them a figure: for numbers that are about other rows than the page's. */
export function unexplained(one: Sentence): Sentence {
	return { text: [plainText(one)], figures: {} };
}

/** What a sentence says, for where there is no room for elements. */
export function plainText({ text }: Sentence): string {
	return text.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}
