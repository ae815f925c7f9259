import { getContext, hasContext, setContext } from 'svelte';

/** A height that charts are given, in pixels, whatever their width: as on a slide, which does not scroll. */
export interface Room {
	readonly height: number;
}

const KEY = Symbol('the room of a chart');

/** Gives every chart inside this component one height instead of its own. */
export function giveRoom(room: Room): void {
	setContext(KEY, room);
}

/** The height given to the charts here; null where each has its own. */
export function givenRoom(): Room | null {
	return hasContext(KEY) ? getContext<Room>(KEY) : null;
}
