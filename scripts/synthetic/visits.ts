import type { Row } from './csv.ts';
import { isoDate } from './days.ts';
import { PROVENANCE } from './provenance.ts';
import { createRandom, createSampler, type Random, type Weights } from './random.ts';
import { FIRST_DAY, LAST_DAY, outlook, type Occasion } from './traffic.ts';

const SEED = 20010715;
const HOST_INTEREST = 1.8;
/** Visits come in small groups, one to this many from the same office. */
const LARGEST_GROUP = 5;

/** Where the portal's readers are. */
const COUNTRIES: Weights = {
	VE: 170,
	CO: 150,
	MX: 140,
	ES: 130,
	AR: 110,
	PE: 70,
	CL: 48,
	CR: 40,
	EC: 36,
	US: 26,
	UY: 14,
	BR: 12,
	GT: 9,
	BO: 9,
	SV: 8,
	PA: 7,
	DO: 6,
	PT: 4,
	PY: 4,
	PR: 3,
	HN: 2,
	NI: 2,
	FR: 2,
	IT: 2,
	CU: 1,
	AD: 0.1
};

/** The portal's sections: how often they are visited and how many pages are read there. */
export const SECTIONS: Readonly<Record<string, { weight: number; depth: number }>> = {
	portada: { weight: 44, depth: 2.4 },
	directorios: { weight: 26, depth: 4.1 },
	documentos: { weight: 15, depth: 3.4 },
	noticias: { weight: 10, depth: 2.9 },
	agenda: { weight: 5, depth: 2.6 }
};

/** The columns of the visit table, in the Data Package's order. */
export const VISIT_COLUMNS = [
	'day',
	'country',
	'section',
	'channel',
	'device',
	'visits',
	'pageviews',
	'provenance'
] as const;

export type VisitRow = Row<(typeof VISIT_COLUMNS)[number]> & { visits: number };

/** Every day's visits by country and section; what nobody visited has no row. */
export function generateVisits(occasions: readonly Occasion[]): VisitRow[] {
	const random = createRandom(SEED);
	const rows: VisitRow[] = [];
	for (let day = FIRST_DAY; day <= LAST_DAY; day += 1) {
		const expected = outlook(day, occasions);
		const total = Math.round(expected.visits * random.between(0.95, 1.05));
		for (const [cell, visits] of drawCells(random, total, expected.hosts)) {
			rows.push(toRow(random, isoDate(day), cell, visits));
		}
	}
	return rows;
}

/** Spreads a day's visits, group by group; returns how many fell on each `CO/agenda`, in order. */
function drawCells(random: Random, total: number, hosts: readonly string[]): [string, number][] {
	const drawCell = createSampler(cellWeights(hosts));
	const counts = new Map<string, number>();
	for (let left = total; left > 0;) {
		const group = Math.min(left, random.integer(1, LARGEST_GROUP));
		const cell = drawCell(random);
		counts.set(cell, (counts.get(cell) ?? 0) + group);
		left -= group;
	}
	return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** How often each `CO/agenda` is visited on a day with these hosts. */
export function cellWeights(hosts: readonly string[]): Weights {
	const weights: Record<string, number> = {};
	for (const [country, readers] of Object.entries(COUNTRIES)) {
		const interest = hosts.includes(country) ? HOST_INTEREST : 1;
		for (const [section, { weight }] of Object.entries(SECTIONS)) {
			weights[`${country}/${section}`] = readers * interest * weight;
		}
	}
	return weights;
}

function toRow(random: Random, day: string, cell: string, visits: number): VisitRow {
	const [country = '', section = ''] = cell.split('/');
	const depth = (SECTIONS[section]?.depth ?? 3) * random.between(0.85, 1.2);
	return {
		day,
		country,
		section,
		channel: '',
		device: '',
		visits,
		pageviews: Math.min(5 * visits, Math.max(2 * visits, Math.round(depth * visits))),
		provenance: PROVENANCE
	};
}
