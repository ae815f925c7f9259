import { sql, type Fragment } from '$lib/sql/statement';

/**
 * A text for comparing, as SQL: lower case, letters without accents and digits of any script, one
 * space for all that stands between; empty where there is neither letter nor digit.
 */
export const plain = (text: Fragment): Fragment =>
	sql`trim(regexp_replace(lower(strip_accents(${text})), '[^\\p{L}\\p{N}]+', ' ', 'g'))`;

/**
 * By what two titles are the same, as SQL: as {@link plain}, but "C" is not "C++" or "C#", and a
 * title of signs alone is itself.
 */
export const titleKey = (title: Fragment): Fragment =>
	sql`coalesce(nullif(trim(regexp_replace(lower(strip_accents(${title})), '[^\\p{L}\\p{N}+#]+', ' ', 'g')), ''), lower(${title}))`;
