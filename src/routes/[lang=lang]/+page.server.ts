import { lastHeldYear, yearsOf } from '$lib/model/dataset';
import { unfiltered } from '$lib/model/filter';
import { askOverview } from '$lib/overview/questions';
import { builtDataset } from '$lib/server/dataset';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent }) => {
	const { dimensions } = (await parent()).facts;
	const filter = unfiltered(yearsOf(dimensions));
	return {
		filter,
		rows: await askOverview(await builtDataset(), filter, lastHeldYear(dimensions))
	};
};
