import { KINDS } from './cube';

/** Persons of one country at an event, and how they are known. */
export interface Origin {
	/** Position in the cube's countries; -1 where it is not known. */
	readonly country: number;
	readonly listed: boolean;
	/** Whether the source names them with their number. */
	readonly counted: boolean;
	readonly made: boolean;
}

/** Writes a country and the position of a kind as one number. */
export function encodeOrigin(country: number, kind: number): number {
	return (1 + country) * KINDS.length + kind;
}

/** Reads what {@link encodeOrigin} wrote. */
export function decodeOrigin(code: number): Origin {
	const kind = code % KINDS.length;
	return {
		country: Math.floor(code / KINDS.length) - 1,
		listed: kind < 2,
		counted: kind === 2 || kind === 3,
		made: kind % 2 === 1
	};
}
