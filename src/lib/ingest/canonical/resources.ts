import * as v from 'valibot';
import described from './resources.json' with { type: 'json' };
import { ResourceSchema, type Resource } from './resource';

/** The canonical tables as a Data Package describes them. */
export const RESOURCES: readonly Resource[] = v.parse(v.array(ResourceSchema), described);
