import type { Weights } from './random.ts';

/** How often a country sends someone to an event far from home. */
const ELSEWHERE: Weights = {
	VE: 10,
	CO: 10,
	MX: 9,
	ES: 9,
	AR: 8,
	CR: 6,
	PE: 6,
	CL: 6,
	EC: 6,
	UY: 4,
	BR: 4,
	PT: 4,
	GT: 4,
	SV: 4,
	PA: 4,
	BO: 4,
	DO: 4,
	PY: 3,
	HN: 3,
	NI: 3,
	CU: 2,
	PR: 2,
	AD: 0.25
};

/** Countries from which it is a short way to each host. */
const NEIGHBOURS: Readonly<Record<string, readonly string[]>> = {
	AR: ['UY', 'CL', 'PY', 'BR', 'BO'],
	BO: ['PE', 'AR', 'CL', 'PY', 'BR'],
	CO: ['VE', 'EC', 'PE', 'PA'],
	CR: ['PA', 'NI', 'GT', 'SV', 'HN'],
	EC: ['CO', 'PE'],
	ES: ['PT', 'AD'],
	GT: ['SV', 'HN', 'MX', 'NI', 'CR'],
	MX: ['GT', 'CU', 'SV', 'CO'],
	PA: ['CR', 'CO', 'NI', 'DO'],
	PE: ['EC', 'BO', 'CL', 'CO'],
	PR: ['DO', 'VE', 'CU'],
	PT: ['ES', 'BR'],
	PY: ['AR', 'BR', 'UY', 'BO'],
	SV: ['GT', 'HN', 'NI', 'CR'],
	UY: ['AR', 'BR', 'PY', 'CL'],
	VE: ['CO', 'DO', 'EC', 'PR']
};

interface Shares {
	readonly host: number;
	readonly neighbours: number;
	readonly elsewhere: number;
}

const SHARES: Readonly<Record<string, Shares>> = {
	workshop: { host: 55, neighbours: 38, elsewhere: 7 },
	seminar: { host: 62, neighbours: 23, elsewhere: 15 },
	forum: { host: 42, neighbours: 23, elsewhere: 35 },
	meeting: { host: 35, neighbours: 25, elsewhere: 40 },
	'annual-meeting': { host: 20, neighbours: 15, elsewhere: 65 },
	mission: { host: 0, neighbours: 0, elsewhere: 100 },
	speakers: { host: 25, neighbours: 25, elsewhere: 50 }
};

/** European members: a mission visits them, so its participants come from elsewhere. */
const VISITED: readonly string[] = ['ES', 'PT', 'AD'];

/**
 * How the people of an event spread over countries, by its type (or `speakers`) and hosts.
 * Throws on a type or host it does not know.
 */
export function originWeights(kind: string, hosts: readonly string[]): Weights {
	const shares = SHARES[kind];
	if (!shares) throw new Error(`No origins for ${kind}`);
	const neighbours = hosts.flatMap((host) => neighboursOf(host));
	const weights = new Map<string, number>();
	const add = (country: string, weight: number) =>
		weights.set(country, (weights.get(country) ?? 0) + weight);

	for (const host of hosts) add(host, shares.host / hosts.length);
	for (const country of neighbours) {
		// Andorra is next door and very small.
		add(country, (shares.neighbours / neighbours.length) * (country === 'AD' ? 0.03 : 1));
	}
	const total = Object.values(ELSEWHERE).reduce((sum, weight) => sum + weight, 0);
	for (const [country, weight] of Object.entries(ELSEWHERE)) {
		if (kind === 'mission' && VISITED.includes(country)) continue;
		add(country, (shares.elsewhere * weight) / total);
	}
	return Object.fromEntries(weights);
}

function neighboursOf(host: string): readonly string[] {
	const neighbours = NEIGHBOURS[host];
	if (!neighbours) throw new Error(`No neighbours for ${host}`);
	return neighbours;
}
