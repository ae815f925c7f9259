import { KINDS, type Kind, type Recognition } from '../fields';
import { assign, mappingOf, NOTHING_FIXED, type Assignment } from './assign';
import type { Fixed } from './candidates';
import { confidence, isComplete, UNKNOWN } from './confidence';
import { evidenceOf, type Evidence } from './evidence';
import { fit } from './fit';
import { layoutOf } from './layouts';
import { canonicalTable } from './layouts/canonical';
import { ANSWERED_AT, isGoogleForm } from './layouts/forms';
import { hasTags, hxl } from './layouts/hxl';
import { keys, type Layout } from './layouts/layout';
import { tableOf, type Recognisable, type Table } from './table';
import { withoutPartialVisitors } from './visitors';

/** Confidence in a table whose headers are those of a known export. */
const KNOWN = 0.97;

interface Guess {
	readonly kind: Kind;
	readonly confidence: number;
	readonly assignment: Assignment;
}

function assigned(table: Table, kind: Kind, fixed: Fixed): Assignment {
	const assignment = assign(table, kind, fixed);
	return kind === 'visits' ? withoutPartialVisitors(table, assignment) : assignment;
}

/** The kind whose fields explain the table best. */
function bestGuess(table: Table, fixed: Fixed): Guess {
	const guesses = KINDS.map((kind): Guess => {
		const assignment = assigned(table, kind, fixed);
		return { kind, assignment, confidence: confidence(table, kind, assignment) };
	});
	return guesses.reduce((best, guess) => (guess.confidence > best.confidence ? guess : best));
}

function unknown(layout: string | null, confidence: number): Recognition {
	const least = Math.min(confidence, UNKNOWN);
	return {
		kind: 'unknown',
		layout,
		confidence: least,
		mapping: {},
		evidence: null,
		dateOrder: null
	};
}

/** What a guess comes to. No export fixes the order of day and month: all follow the account's. */
function recognition(
	table: Table,
	{ kind, assignment, confidence }: Guess,
	layout: string | null,
	evidence: Evidence = evidenceOf(table, assignment)
): Recognition {
	if (confidence <= UNKNOWN || !isComplete(kind, (field) => assignment.has(field))) {
		return unknown(layout, confidence);
	}
	return {
		kind,
		layout,
		confidence,
		mapping: mappingOf(assignment, table),
		evidence: kind === 'attendance' ? evidence : null,
		dateOrder: null
	};
}

function asLayout(table: Table, layout: Layout): Recognition {
	if (layout.kind === 'unknown') return unknown(layout.id, 0);
	const { fields = {}, ignored, kind } = layout;
	const fixed: Fixed = {
		fields: Object.fromEntries(
			Object.entries(fields).map(([field, headers]) => [field, keys(headers)])
		),
		ignored: new Set(keys(ignored))
	};
	const assignment = assigned(table, kind, fixed);
	const evidence = layout.evidence?.(table, assignment);
	return recognition(table, { kind, assignment, confidence: KNOWN }, layout.id, evidence);
}

/** A form's answers are anybody's table beside the time of answering, which dates a sign-in list. */
function asForm(table: Table): Recognition {
	const guess = bestGuess(table, { fields: {}, ignored: ANSWERED_AT });
	const evidence = evidenceOf(table, guess.assignment);
	const assignment = new Map(guess.assignment);
	const mark = table.columns.find(({ key }) => ANSWERED_AT.has(key));
	if (mark && evidence === 'attendance' && !assignment.has('joined')) {
		assignment.set('joined', { column: mark, ground: 'pinned' });
	}
	const confidence = guess.confidence > UNKNOWN ? Math.min(guess.confidence + 0.1, KNOWN) : 0;
	return recognition(table, { ...guess, assignment, confidence }, 'google-forms', evidence);
}

function asTagged(table: Table): Recognition {
	const tagged = hxl(table);
	if (!tagged) return unknown('hxl', UNKNOWN);
	const fitting = [...tagged.columns].filter(([field, { shapes }]) => fit(field, shapes) > 0);
	const assignment: Assignment = new Map(
		fitting.map(([field, column]) => [field, { column, ground: 'pinned' }])
	);
	return recognition(table, { kind: tagged.kind, assignment, confidence: KNOWN }, 'hxl');
}

/**
 * What a sheet is, by its header and first rows: its kind, how sure that is (0 to 1) and which
 * column holds what. A table of no kind is `unknown` with a confidence below 0.3 and no mapping.
 */
export function recognise(sheet: Recognisable): Recognition {
	const table = tableOf(sheet);
	const canonical = canonicalTable(table);
	if (canonical) return canonical;
	if (hasTags(table)) return asTagged(table);
	const layout = layoutOf(table);
	if (layout) return asLayout(table, layout);
	const plain = recognition(table, bestGuess(table, NOTHING_FIXED), null);
	// A web log begins with a timestamp as a form's answers do.
	return isGoogleForm(table) && plain.kind !== 'visits' ? asForm(table) : plain;
}
