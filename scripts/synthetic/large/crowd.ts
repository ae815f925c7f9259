import { originWeights } from '../origins.ts';
import { createPeople } from '../people.ts';
import { createRandom, createSampler } from '../random.ts';

const SEED = 19990402;

const GIVEN_NAMES = {
	female: ['Alba', 'Beatriz', 'Célia', 'Daniela', 'Elvira', 'Fátima', 'Inés', 'Júlia', 'Lucía'],
	male: ['Álvaro', 'Bruno', 'César', 'Darío', 'Emílio', 'Félix', 'Hugo', 'João', 'Martín'],
	'': ['Ariel', 'Cruz', 'Noa', 'Yael']
} as const;
const FAMILY_NAMES = [
	'Acosta',
	'Barros',
	'Cárdenas',
	'Duarte',
	'Estévez',
	'Figueira',
	'Gallardo',
	'Ibáñez',
	'Leitão',
	'Muñoz',
	'Nogueira',
	'Ochoa',
	'Peña',
	'Quiroga',
	'Rebelo',
	'Sáenz',
	'Tavares',
	'Urrutia',
	'Vidal',
	'Zúñiga'
] as const;

const drawCountry = createSampler(originWeights('annual-meeting', []));

/** Somebody made up, with a name and an address nobody has. */
export interface Attendee {
	readonly name: string;
	/** At example.org, which delivers nothing. */
	readonly email: string;
	readonly country: string;
	readonly organisation: string;
}

/** The person of a number, always the same one: a crowd of any size takes no room. */
export function attendee(number: number): Attendee {
	const random = createRandom(SEED + number);
	const { country, sex, organisation } = createPeople(random)(drawCountry(random));
	const given = random.pick(GIVEN_NAMES[sex]);
	const name = `${given} ${random.pick(FAMILY_NAMES)} ${random.pick(FAMILY_NAMES)}`;
	return { name, email: `persona.${number}@example.org`, country, organisation };
}
