import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** What depends on where a machine is, or could: JavaScript's dates, and the moments of SQL. */
const OF_A_ZONE =
	/\bnew Date\b|\bDate\.\w|DateTimeFormat|\bscale(Utc|Time)\b|\bcurrent_(date|time)|\bnow\(\)|timestamptz|time zone/i;

/** Writes dates for everybody, each in UTC: its own test is run in both zones, not all that write. */
const FORMAT = 'src/lib/format/format.ts';

/** Tests of {@link FORMAT}, and those that reach a date without anything to say of one. */
const EXCEPTIONS: Record<string, boolean> = {
	'tests/unit/format.test.ts': true,
	// Statements, titles and counts of rows: no date of theirs is more than a text.
	'tests/sql/page-passports.test.ts': false,
	'tests/sql/page-titles.test.ts': false,
	'tests/sql/reconcile.test.ts': false
};

const IMPORTED =
	/^\s*(?:import|export)\s(?!type\s)[^;']*?from\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|^\s*import\s*'([^']+)'/gm;

const withoutComments = (text: string) =>
	text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');

/** The module of ours that an import names; undefined for a package. */
function resolved(from: string, name: string): string | undefined {
	const bare = name.startsWith('$lib/')
		? `src/lib/${name.slice('$lib/'.length)}`
		: normalize(join(dirname(from), name)).replaceAll('\\', '/');
	if (!name.startsWith('$lib/') && !name.startsWith('.')) return undefined;
	return ['', '.ts', '.js']
		.map((end) => bare + end)
		.find((file) => /\.(ts|js|svelte)$/.test(file) && existsSync(file));
}

const known = new Map<string, { ofZone: boolean; imports: string[] }>();

function read(file: string) {
	const found = known.get(file);
	if (found) return found;
	const text = withoutComments(readFileSync(file, 'utf8'));
	const names = [...text.matchAll(IMPORTED)].map((one) => one[1] ?? one[2] ?? one[3] ?? '');
	const imports = names.flatMap((name) => resolved(file, name) ?? []);
	const module = { ofZone: OF_A_ZONE.test(text), imports };
	known.set(file, module);
	return module;
}

/** The modules of ours that deal with dates among a file and all that it imports, by their paths. */
export function datesBehind(file: string): string[] {
	const seen = new Set([FORMAT]);
	const open = [file];
	for (let next = open.pop(); next !== undefined; next = open.pop()) {
		if (seen.has(next)) continue;
		seen.add(next);
		open.push(...read(next).imports);
	}
	return [...seen].filter((one) => one !== FORMAT && read(one).ofZone);
}

/** Files below a folder whose names end so, as paths from the root of the project. */
export function filesBelow(folder: string, end: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith(end))
		.map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
		.sort();
}

/** The tests of a folder that deal with dates: they are run in a second time zone, too. */
export function readingDates(folder: string): string[] {
	return filesBelow(folder, '.test.ts').filter(
		(file) => EXCEPTIONS[file] ?? datesBehind(file).length > 0
	);
}
