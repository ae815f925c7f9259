import type { Format } from '$lib/format/format';
import type { Figure } from '$lib/model/measure';

/** Whether a figure with its qualifiers ("≈ 4.000 o más") is too long for the largest type. */
export function isLong({ count }: Figure, format: Format): boolean {
	return format.count(count).length > 8;
}
