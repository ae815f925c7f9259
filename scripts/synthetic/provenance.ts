/** What every made-up row says of itself. */
export const PROVENANCE = 'synthetic';

/** Where every made-up row comes from. */
export const SOURCE = 'scripts/generate-synthetic.ts';
