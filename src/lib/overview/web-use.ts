import type { DatasetFacts } from '$lib/model/dataset';
import type { ReportedFigureRow } from '$lib/queries/reported-figures';

/** Whether anything at all is known of a programme's web use: days, a portal, a reported level. */
export function hasWebUse(
	{ programme, dimensions }: Pick<DatasetFacts, 'programme' | 'dimensions'>,
	reported: readonly ReportedFigureRow[]
): boolean {
	return (
		dimensions.web ||
		programme.portal !== undefined ||
		reported.some(({ measure }) => measure === 'visitors')
	);
}
