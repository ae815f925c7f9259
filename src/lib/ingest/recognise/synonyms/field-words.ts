/**
 * How headers name a field; alternatives are divided by `|`, the surest first, written as people
 * write them (accents, case, articles and punctuation do not matter).
 */
export interface FieldWords {
	/** The whole header, saying it plainly. */
	readonly sure?: string;
	/** The whole header, in a word that can mean other things too: it needs others beside it. */
	readonly loose?: string;
	/** Words within a longer header, as a form's questions are. */
	readonly within?: string;
	/** Words that rule the field out in a longer header and in a note in parentheses. */
	readonly not?: string;
	/** Words of a note in parentheses that single it out among columns of one name. */
	readonly best?: string;
}

/** The headers of every field of a kind. */
export type Synonyms<F extends string> = Readonly<Record<F, FieldWords>>;
