import { lastHeldYear, yearsOf } from '$lib/model/dataset';
import { unfiltered } from '$lib/model/filter';
import { askOverview } from '$lib/overview/questions';
import { builtDataset, datasetFacts } from '$lib/server/dataset';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
	const { dimensions } = datasetFacts();
	const filter = unfiltered(yearsOf(dimensions));
	return { rows: await askOverview(await builtDataset(), filter, lastHeldYear(dimensions)) };
};
