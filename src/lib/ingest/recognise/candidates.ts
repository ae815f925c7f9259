import type { Field, Kind } from '../fields';
import { byHeader, isOneOfParts } from './by-header';
import { fit } from './fit';
import type { Ground } from './ground';
import { isProven } from './proof';
import { SYNONYMS } from './synonyms';
import type { Column, Table } from './table';

/** A column that may hold a field. */
export interface Candidate {
	readonly field: Field;
	readonly column: Column;
	readonly ground: Ground;
	/** The higher the earlier it is taken. */
	readonly score: number;
}

/** What a known layout fixes: columns of fields by their keys, surest first, and columns to leave. */
export interface Fixed {
	readonly fields: Partial<Readonly<Record<Field, readonly string[]>>>;
	readonly ignored: ReadonlySet<string>;
}

const BASE: Record<Ground, number> = { pinned: 5, sure: 4, loose: 2.5, within: 1, shape: 0 };

/** Fields that values alone give away: a whole column of addresses is one of e-mails. */
const BY_SHAPE: Partial<Record<Kind, readonly Field[]>> = { attendance: ['email'] };

/**
 * Every column of the table that may hold a field of the kind, best first. A header its values
 * contradict, or do not bear out where it is loose, is left out.
 */
export function candidates(table: Table, kind: Kind, fixed: Fixed): Candidate[] {
	const found: Candidate[] = [];
	const add = (field: Field, column: Column, ground: Ground, bonus: number) => {
		const fits = fit(field, column.shapes);
		if (fits === 0) return;
		const filled = column.shapes.filled > 0 ? 0.05 : 0;
		found.push({ field, column, ground, score: BASE[ground] + bonus + fits / 5 + filled });
	};
	const free = table.columns.filter(
		({ key, bareKey }) => !fixed.ignored.has(key) && !fixed.ignored.has(bareKey)
	);
	for (const [field, keys] of Object.entries(fixed.fields) as [Field, readonly string[]][]) {
		for (const column of table.columns) {
			const rank = [column.key, column.bareKey]
				.map((key) => keys.indexOf(key))
				.find((at) => at >= 0);
			if (rank !== undefined) add(field, column, 'pinned', -rank / 10);
		}
	}
	for (const [field, headers] of SYNONYMS[kind]) {
		for (const column of free) {
			const match = byHeader(column, headers);
			if (!match || isOneOfParts(field, column, table, headers)) continue;
			if (match[0] !== 'loose' || isProven(kind, field, column, table))
				add(field, column, ...match);
		}
	}
	for (const field of BY_SHAPE[kind] ?? []) {
		const fitting = free.filter(
			({ shapes, words }) =>
				shapes.filled > 1 && shapes.share.email === 1 && !/host|buyer|organi[sz]/.test(words)
		);
		const [only] = fitting;
		if (only && fitting.length === 1) add(field, only, 'shape', 0);
	}
	return found.sort((a, b) => b.score - a.score);
}
