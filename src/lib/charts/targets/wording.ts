import type { Format } from '$lib/format/format';
import { qualified } from '$lib/model/qualified-count';
import type { TargetRow } from '$lib/model/target';

/** What a target is of: "Events, to the end of 2004 · Colombia". */
export function targetLabel({ measure, year, country }: TargetRow, format: Format): string {
	const what = format.t(`chart.targets.${measure}`, { year: String(year) });
	return country ? `${what} · ${format.country(country)}` : what;
}

/** What has been reached of it: "≥ 55 of 60". */
export function reachedOf({ actual, low, high, value, ahead }: TargetRow, format: Format): string {
	const target = format.count(qualified(value));
	if (actual === null && low !== null && high !== null) {
		const ends = { low: format.count(low), high: format.count(high) };
		return format.t('chart.targets.between', { ...ends, target });
	}
	const key = ahead ? 'chart.targets.soFar' : 'chart.targets.of';
	return format.t(key, { actual: format.count(actual), target });
}

/** Whether it was met, in words: a year to come is not missed yet. */
export function standingInWords({ standing, ahead }: TargetRow, format: Format): string {
	if (ahead && standing === 'open') return format.t('chart.targets.ahead');
	return format.t(`chart.targets.${standing}`);
}
