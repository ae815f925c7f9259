import type { Filter } from '$lib/model/filter';
import type { Cube } from './cube';
import { sliceActivityTypesByYear } from './slice-activity-types-by-year';
import { sliceCompleteYears } from './slice-complete-years';
import { sliceCountryReach } from './slice-country-reach';
import { sliceCoverageByYear } from './slice-coverage-by-year';
import { sliceCoverageOverlap } from './slice-coverage-overlap';
import { sliceParticipationsByYear } from './slice-participations-by-year';
import { slicePeople } from './slice-people';
import {
	sliceCapacityExceeded,
	sliceNetworkMeetings,
	sliceReportedFigures
} from './slice-statements';
import { sliceWebUseByMonth } from './slice-web-use-by-month';

/** Answers each question by the name of its statement, with the statement's rows, out of a cube. */
export function slicesOf(cube: Cube) {
	return {
		activityTypesByYear: (filter: Filter) => sliceActivityTypesByYear(cube, filter),
		capacityExceeded: (filter: Filter) => sliceCapacityExceeded(cube, filter),
		completeYears: (filter: Filter) => sliceCompleteYears(cube, filter),
		coverageByYear: (filter: Filter) => sliceCoverageByYear(cube, filter),
		coverageOverlap: (filter: Filter) => sliceCoverageOverlap(cube, filter),
		countryReach: (filter: Filter) => sliceCountryReach(cube, filter),
		networkMeetings: (filter: Filter) => sliceNetworkMeetings(cube, filter),
		participationsByYear: (filter: Filter) => sliceParticipationsByYear(cube, filter),
		people: (filter: Filter) => slicePeople(cube, filter),
		reportedFigures: (filter: Filter) => sliceReportedFigures(cube, filter),
		webUseByMonth: (filter: Filter) => sliceWebUseByMonth(cube, filter)
	};
}
