import { deleteDB } from 'idb';
import { STORE } from './store-name';

/** Deletes all that is kept, in every tab: each closes its store when it is told. */
export async function deleteStore(): Promise<void> {
	await deleteDB(STORE);
}
