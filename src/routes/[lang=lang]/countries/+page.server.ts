import { countriesQuestions } from '$lib/countries/questions';
import { yearsOf } from '$lib/model/dataset';
import { unfiltered } from '$lib/model/filter';
import { builtDataset, datasetFacts } from '$lib/server/dataset';
import { askAll } from '$lib/tally/ask';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
	const years = yearsOf(datasetFacts().dimensions);
	return { rows: await askAll(await builtDataset(), countriesQuestions(unfiltered(years), years)) };
};
