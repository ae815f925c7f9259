import { chooseYears } from '$lib/model/choose-years';
import type { Filter, YearRange } from '$lib/model/filter';

/** How a chart of years changes the filter's years; it cannot where the page does not let it. */
export function yearsChoice(
	filter: Filter,
	period: YearRange,
	onchange: ((change: Partial<Filter>) => void) | undefined
) {
	if (!onchange) return {};
	return {
		onyears: (picked: YearRange, more: boolean) =>
			onchange({ years: chooseYears(filter.years, period, picked, more) }),
		onclear: () => onchange({ years: period })
	};
}
