import * as v from 'valibot';

const FieldSchema = v.object({
	name: v.string(),
	type: v.picklist(['string', 'integer', 'date', 'list']),
	delimiter: v.optional(v.string()),
	constraints: v.optional(
		v.object({
			required: v.optional(v.boolean()),
			unique: v.optional(v.boolean()),
			enum: v.optional(v.array(v.string())),
			pattern: v.optional(v.string()),
			minimum: v.optional(v.number()),
			maximum: v.optional(v.number())
		}),
		{}
	)
});

/** A table of a Data Package (v2): its name and what its columns hold. */
export const ResourceSchema = v.object({
	name: v.string(),
	schema: v.object({
		fields: v.array(FieldSchema),
		primaryKey: v.optional(v.array(v.string()), []),
		foreignKeys: v.optional(
			v.array(
				v.object({
					fields: v.array(v.string()),
					reference: v.object({ resource: v.string(), fields: v.array(v.string()) })
				})
			),
			[]
		)
	})
});

export type Field = v.InferOutput<typeof FieldSchema>;
export type Resource = v.InferOutput<typeof ResourceSchema>;
