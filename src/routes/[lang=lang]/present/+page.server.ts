import { lastHeldYear, yearsOf } from '$lib/model/dataset';
import { unfiltered } from '$lib/model/filter';
import { takeSnapshot } from '$lib/present/snapshot';
import { builtDataset, datasetFacts } from '$lib/server/dataset';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
	const { dimensions } = datasetFacts();
	const filter = unfiltered(yearsOf(dimensions));
	return { snapshot: await takeSnapshot(await builtDataset(), filter, lastHeldYear(dimensions)) };
};
