import { deleteDB } from 'idb';

/** Deletes all that is kept under a name, in every tab: each closes its store when it is told. */
export async function deleteStore(name: string): Promise<void> {
	await deleteDB(name);
}
