/**
 * Reads every file of the test suites through both readers and prints what became of them:
 * `npm run test:suites [-- part-of-a-path]`. `SUITES` names their folder. Ends with 1 where a file
 * was read wrong without a word, or crashed a reader.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { NodeDatabase } from '../src/lib/server/database-node';
import { judge, VERDICTS, type Judgement } from '../tests/suites/judge';
import { Oracle } from '../tests/suites/oracles';
import { ReadingPool } from '../tests/suites/pool';
import { variantsDiffer } from '../tests/suites/variants';
import type { Outcome } from '../tests/suites/reading';

const root = resolve(process.env['SUITES'] ?? '../shared/suites');
if (!existsSync(root)) {
	console.log(`No test suites at ${root}: nothing was tested.`);
	process.exit(0);
}

const wanted = process.argv[2] ?? '';
const paths = filesOf(root).filter((path) => path.includes(wanted));
const pool = new ReadingPool();
const database = await NodeDatabase.open();
const oracle = new Oracle(root, database);
const outcomes = new Map<string, Outcome>();
const judgements = new Map<string, Judgement>();
for (const path of paths) {
	const outcome = await pool.read(join(root, path));
	outcomes.set(path, outcome);
	judgements.set(path, await judge(path, outcome, oracle));
}
pool.close();
await database.close();
for (const [path, unmet] of variantsDiffer(outcomes)) {
	judgements.set(path, { ...judgements.get(path)!, verdict: 'silently wrong', unmet });
}

print();

function print(): void {
	const suites = new Map<string, [string, Judgement][]>();
	for (const entry of judgements) {
		const suite = suiteOf(entry[0]);
		suites.set(suite, [...(suites.get(suite) ?? []), entry]);
	}
	const widths = [28, 7, ...VERDICTS.map((verdict) => verdict.length + 2)];
	const line = (cells: readonly (string | number)[]) =>
		console.log(
			cells
				.map((cell, at) =>
					at === 0 ? String(cell).padEnd(28) : String(cell).padStart(widths[at]!)
				)
				.join('')
		);
	line(['suite', 'files', ...VERDICTS]);
	const count = (found: readonly (readonly [string, Judgement])[]) =>
		VERDICTS.map(
			(verdict) => found.filter(([, judgement]) => judgement.verdict === verdict).length
		);
	for (const [suite, found] of suites) line([suite, found.length, ...count(found)]);
	const all = [...judgements];
	line(['all', all.length, ...count(all)]);
	const unmet = all.filter(([, judgement]) => judgement.unmet !== null);
	const say = ({ verdict, unmet }: Judgement) => `${verdict}: ${unmet}`;
	list(
		'Not as the README asks',
		unmet.filter(([, { excused }]) => !excused),
		say
	);
	list(
		'Not as the README asks, with a reason',
		unmet.filter(([, { excused }]) => excused),
		say
	);
	list(
		'Read exactly, with a warning',
		all.filter(([, { unearned }]) => unearned !== null),
		({ unearned }) => unearned!
	);
	const rows = [...outcomes.values()].flatMap((outcome) =>
		outcome.kind === 'read' ? outcome.readings : []
	);
	const read = rows
		.flatMap(({ sheets }) => sheets)
		.reduce((sum, sheet) => sum + sheet.rows.length, 0);
	const bulk = rows.reduce((sum, { throughDatabase }) => sum + throughDatabase, 0);
	console.log(
		`\n${read} rows, ${bulk} of them through the second reader too, all alike unless listed.`
	);
	const bad = all.filter(
		([, { verdict }]) => verdict === 'silently wrong' || verdict === 'crashed'
	);
	process.exitCode = bad.length > 0 ? 1 : 0;
}

function list(
	title: string,
	found: readonly (readonly [string, Judgement])[],
	say: (judgement: Judgement) => string
): void {
	if (found.length === 0) return;
	console.log(`\n${title} (${found.length}):`);
	for (const [path, judgement] of found) console.log(`  ${path}  ${say(judgement)}`);
}

/** The suite, and for the largest one its folders. */
function suiteOf(path: string): string {
	const [suite, folder, inner] = path.split('/');
	if (suite === 'duckdb-csv') return inner === undefined ? `${suite}` : `${suite}/${folder}`;
	return suite === 'parquet-testing' ? `${suite}/${folder}` : suite!;
}

function filesOf(folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((path) => join(folder, path))
		.filter((path) => statSync(path).isFile())
		.map((path) => relative(folder, path))
		.filter((path) => !path.startsWith('LICENSES') && path !== 'README.md')
		.sort();
}
