import * as v from 'valibot';

const QUALIFIERS = ['exact', 'about', 'more-than', 'at-least', 'at-most', 'less-than'] as const;
const day = v.pipe(v.string(), v.isoDate());

/** A total or a level that a report states for the whole programme, with its date and qualifier. */
export const ReportedFigureSchema = v.pipe(
	v.strictObject({
		measure: v.picklist(['events', 'participations', 'visitors']),
		/** Visitors per day are a level; what is counted up is cumulative, since a day. */
		kind: v.picklist(['cumulative', 'level']),
		since: v.nullable(day),
		as_of: day,
		value: v.pipe(v.number(), v.integer(), v.minValue(0)),
		qualifier: v.picklist(QUALIFIERS),
		source: v.pipe(v.string(), v.nonEmpty())
	}),
	v.forward(
		v.partialCheck(
			[['since'], ['as_of']],
			({ since, as_of: to }) => since === null || since <= to,
			'ends before it begins'
		),
		['as_of']
	)
);

export type ReportedFigure = v.InferOutput<typeof ReportedFigureSchema>;
