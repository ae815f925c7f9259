import type { Programme } from './programme';

/** Which dataset a site was built from. */
export interface Manifest {
	/** Name of the `.duckdb` file beside the manifest. */
	readonly file: string;
	/** First 12 hex digits of the SHA-256 of the data folder's files: the same data, the same hash. */
	readonly hash: string;
	readonly bytes: number;
	/** Its additive figures, added up; null where there are too many, absent in a reader's own. */
	readonly cube?: CubeFile | null;
}

/** A cube beside the manifest, in bytes as it is and as gzip sends it. */
export interface CubeFile {
	readonly file: string;
	readonly bytes: number;
	readonly compressed: number;
}

/** What a dataset can be filtered by. */
export interface Dimensions {
	readonly first_year: number;
	readonly last_year: number;
	/** The last year with anything held; null when nothing was. */
	readonly last_held_year: number | null;
	/** Every country named under any lens, ISO 3166-1 alpha-2, sorted. */
	readonly countries: readonly string[];
	/** Ids of the types that occur, in the programme's order. */
	readonly types: readonly string[];
	readonly series: readonly string[];
	readonly partners: readonly string[];
	/** Ids of the objectives that activities serve. */
	readonly objectives: readonly string[];
	/** What visits are told apart by, beside their country; empty where no export says. */
	readonly sections: readonly string[];
	readonly channels: readonly string[];
	readonly devices: readonly string[];
	/** Whether any row is made up. */
	readonly synthetic: boolean;
	/** Whether there is any day of web use. */
	readonly web: boolean;
	/** Whether a report states how many visitors there were. */
	readonly web_stated: boolean;
}

/** What every page needs to know of the dataset. */
export interface DatasetFacts {
	readonly manifest: Manifest;
	readonly programme: Programme;
	readonly dimensions: Dimensions;
}

/** The years a dataset covers, planned ones included. */
export function yearsOf({ first_year, last_year }: Dimensions): { from: number; to: number } {
	return { from: first_year, to: last_year };
}

/** The last year with anything held; the first of all when nothing was. */
export function lastHeldYear({ first_year, last_held_year }: Dimensions): number {
	return last_held_year ?? first_year;
}

/**
 * The countries a map is about: the programme's members and guests; where it names none, every
 * country its rows name.
 */
export function mapCountries({
	programme: { members, guests },
	dimensions
}: Pick<DatasetFacts, 'programme' | 'dimensions'>): readonly string[] {
	const named = [...members, ...guests].map(({ country }) => country);
	return named.length > 0 ? named : dimensions.countries;
}

/** Whether anything at all is known of a programme's web use: days, a portal, a reported level. */
export function knowsWebUse({
	programme: { portal },
	dimensions: { web, web_stated }
}: Pick<DatasetFacts, 'programme' | 'dimensions'>): boolean {
	return web || web_stated || portal !== undefined;
}
