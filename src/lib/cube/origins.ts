import type { Facts } from '$lib/model/filter';
import type { Cube } from './cube';
import { decodeOrigin, type Origin } from './origin-code';
import { remember } from './remember';

/** An origin that counts, and its place in its set. */
export interface PlacedOrigin extends Origin {
	readonly place: number;
}

/** The origins of each of a cube's sets, those that are made up left out of published facts. */
export function originsOf(cube: Cube, facts: Facts): readonly (readonly PlacedOrigin[])[] {
	return remember(cube, `origins ${facts}`, () =>
		cube.originSets.map((set) =>
			set
				.map((code, place) => ({ ...decodeOrigin(code), place }))
				.filter(({ made }) => facts === 'all' || !made)
		)
	);
}
