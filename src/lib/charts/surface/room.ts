import { getContext, hasContext, setContext } from 'svelte';

/**
 * A height that charts are given, in pixels, whatever their width: as on a slide, which does not
 * scroll. Null where each has its own.
 */
export interface Room {
	readonly height: number | null;
}

const KEY = Symbol('the room of a chart');
const NONE: Room = { height: null };

/** Gives every chart inside this component one height instead of its own. */
export function giveRoom(room: Room): void {
	setContext(KEY, room);
}

/** The height given to the charts here. */
export function givenRoom(): Room {
	return hasContext(KEY) ? getContext<Room>(KEY) : NONE;
}
