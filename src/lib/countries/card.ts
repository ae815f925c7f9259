/** The card that stands for a country in another page: its id among charts, and its height in pixels. */
export const CARD = { id: 'country', height: 640 } as const;
