import { lastHeldYear, yearsOf } from '$lib/model/dataset';
import { unfiltered } from '$lib/model/filter';
import { LANGS } from '$lib/model/lang';
import { OVERVIEW_CHARTS } from '$lib/overview/charts';
import { askOverview } from '$lib/overview/questions';
import { builtDataset, datasetFacts } from '$lib/server/dataset';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	LANGS.flatMap((lang) => OVERVIEW_CHARTS.map((chart) => ({ lang, chart })));

export const load: PageServerLoad = async () => {
	const { dimensions } = datasetFacts();
	const filter = unfiltered(yearsOf(dimensions));
	return { rows: await askOverview(await builtDataset(), filter, lastHeldYear(dimensions)) };
};
