import { yearsOf } from '$lib/model/dataset';
import { unfiltered } from '$lib/model/filter';
import { WHOLE_WEB } from '$lib/model/web-choice';
import { builtDataset, datasetFacts } from '$lib/server/dataset';
import { askWeb } from '$lib/web/questions';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
	const filter = unfiltered(yearsOf(datasetFacts().dimensions));
	return { rows: await askWeb(await builtDataset(), filter, WHOLE_WEB) };
};
