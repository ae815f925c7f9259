import type { CarriedDatabase } from '$lib/engine/database';
import type { Store, StoreFailure } from '$lib/store/store';

/** What a workspace is made of. */
export interface Parts {
	/** Opens an empty database; called anew when one has died. */
	readonly openDatabase: () => Promise<CarriedDatabase>;
	/** Null where the browser keeps nothing; then `storeFailure` says why. */
	readonly store: Store | null;
	readonly storeFailure: StoreFailure | null;
	/** ISO date of today. */
	readonly today: () => string;
}
