import { createSampler, type Random } from './random.ts';

/** Somebody made up. */
export interface Person {
	/** 12 hex digits, as if a keyed hash of a name. */
	readonly key: string;
	readonly country: string;
	readonly sex: '' | 'female' | 'male';
	/** A generic name, or empty. */
	readonly organisation: string;
	/** IATI OrganisationType. */
	readonly organisationType: string;
}

const KNOWN_SEX = 0.96;
const KNOWN_ORGANISATION = 0.7;

/** Generic names by IATI OrganisationType, and how many such organisations a country has. */
const ORGANISATIONS: Readonly<Record<string, { name: string; count: number }>> = {
	'10': { name: 'Ministerio de demostración', count: 3 },
	'15': { name: 'Agencia pública de demostración', count: 5 },
	'22': { name: 'Cámara de demostración', count: 8 },
	'70': { name: 'Empresa de demostración', count: 40 },
	'80': { name: 'Universidad de demostración', count: 4 }
};

const drawOrganisationType = createSampler({ '10': 18, '15': 14, '22': 22, '70': 36, '80': 10 });

/** A source of new people, each with a key of their own. */
export function createPeople(random: Random): (country: string) => Person {
	const keys = new Set<string>();
	return (country) => {
		const key = newKey(random, keys);
		const sex = random.chance(KNOWN_SEX) ? random.pick(['female', 'male'] as const) : '';
		const organisationType = drawOrganisationType(random);
		const organisation = random.chance(KNOWN_ORGANISATION)
			? nameOrganisation(random, organisationType, country)
			: '';
		return { key, country, sex, organisation, organisationType };
	};
}

function newKey(random: Random, taken: Set<string>): string {
	let key: string;
	do {
		key = hexDigits(random) + hexDigits(random);
	} while (taken.has(key));
	taken.add(key);
	return key;
}

function hexDigits(random: Random): string {
	return random.integer(0, 0xffffff).toString(16).padStart(6, '0');
}

function nameOrganisation(random: Random, type: string, country: string): string {
	const { name, count } = ORGANISATIONS[type] ?? { name: 'Organización de demostración', count: 1 };
	return `${name} ${country}-${String(random.integer(1, count)).padStart(2, '0')}`;
}
