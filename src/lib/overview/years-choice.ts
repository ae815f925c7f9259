import { chooseYears } from '$lib/model/choose-years';
import type { FilterChange, YearRange } from '$lib/model/filter';

/** How a chart of years changes the filter's years; it cannot where the page does not let it. */
export function yearsChoice(
	period: YearRange,
	onchange: ((change: FilterChange) => void) | undefined
) {
	if (!onchange) return {};
	return {
		onyears: (picked: YearRange, more: boolean) =>
			onchange(({ years }) => ({ years: chooseYears(years, period, picked, more) })),
		onclear: () => onchange({ years: period })
	};
}
