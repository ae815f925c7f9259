import { asset } from '$app/paths';
import type { Geometry } from '$lib/geometry/geometry';
import { mapCountries, type DatasetFacts } from '$lib/model/dataset';

/** The map of a reader's own programme, cut out of the world's. Rejects where that cannot be loaded. */
export async function ownGeometry(facts: DatasetFacts): Promise<Geometry> {
	const [world, { geometryOf }] = await Promise.all([
		fetch(asset('/geometry/world.json')).then((response) => response.json()),
		import('$lib/geometry/geometry-of')
	]);
	return geometryOf(mapCountries(facts), world);
}
