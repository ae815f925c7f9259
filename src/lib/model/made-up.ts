/** Which parts of a view rest on made-up rows. */
export interface MadeUp {
	/** Share of the events to the end of the filter's years, 0 to 1. */
	readonly share: number;
	/** Whether any event within the filter's years is, and any to their end. */
	readonly events: boolean;
	readonly toDate: boolean;
	/** Whether any web use within the filter's years is, and any in the year compared with. */
	readonly web: boolean;
	readonly webBefore: boolean;
}
