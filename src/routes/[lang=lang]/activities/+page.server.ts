import { askActivities } from '$lib/activities/questions';
import { yearsOf } from '$lib/model/dataset';
import { unfiltered } from '$lib/model/filter';
import { builtDataset, datasetFacts } from '$lib/server/dataset';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
	const filter = unfiltered(yearsOf(datasetFacts().dimensions));
	return { rows: await askActivities(await builtDataset(), filter) };
};
