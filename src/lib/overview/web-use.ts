import type { DatasetFacts } from '$lib/model/dataset';
import type { ReportedFigure } from '$lib/model/reported-figure';

/** Whether anything at all is known of a programme's web use: days, a portal, a reported level. */
export function hasWebUse(
	{ programme, dimensions }: Pick<DatasetFacts, 'programme' | 'dimensions'>,
	reported: readonly ReportedFigure[]
): boolean {
	return (
		dimensions.web ||
		programme.portal !== undefined ||
		reported.some(({ measure }) => measure === 'visitors')
	);
}
