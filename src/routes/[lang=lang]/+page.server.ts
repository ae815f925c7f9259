import { lastHeldYear, yearsOf } from '$lib/model/dataset';
import { unfiltered } from '$lib/model/filter';
import { askOverview } from '$lib/overview/questions';
import { builtDataset, datasetFacts } from '$lib/server/dataset';
import { askTargets } from '$lib/targets/questions';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
	const facts = datasetFacts();
	const filter = unfiltered(yearsOf(facts.dimensions));
	const connector = await builtDataset();
	const rows = await askOverview(connector, filter, lastHeldYear(facts.dimensions));
	return { rows: { ...rows, targets: await askTargets(connector, filter, facts) } };
};
