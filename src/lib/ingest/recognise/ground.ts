/** How a column came to be proposed for a field. */
export type Ground = 'pinned' | 'sure' | 'loose' | 'within' | 'shape';
