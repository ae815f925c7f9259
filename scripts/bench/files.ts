import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeLarge } from '../synthetic/large/write-large';

const GENERATOR = fileURLToPath(new URL('../synthetic/', import.meta.url));
const MADE = 'made.json';

/** How many rows of each the bench imports. */
export interface Sizes {
	readonly attendance: number;
	readonly visits: number;
}

/** What made the files, and how large each came out. */
interface Made {
	readonly generator: string;
	readonly bytes: Readonly<Record<string, number>>;
}

/** SHA-256 over the generator's sources: other sources may make other files. */
function generatorHash(): string {
	const hash = createHash('sha256');
	const files = readdirSync(GENERATOR, { recursive: true, encoding: 'utf8' }).sort();
	for (const file of files) {
		const path = join(GENERATOR, file);
		if (statSync(path).isFile()) hash.update(file).update(readFileSync(path));
	}
	return hash.digest('hex');
}

function areRight(folder: string, generator: string): boolean {
	if (!existsSync(join(folder, MADE))) return false;
	const made = JSON.parse(readFileSync(join(folder, MADE), 'utf8')) as Made;
	return (
		made.generator === generator &&
		Object.entries(made.bytes).every(([file, bytes]) => {
			const path = join(folder, file);
			return existsSync(path) && statSync(path).size === bytes;
		})
	);
}

/** The folder with the files of these sizes, made when they are not there from an earlier run. */
export async function largeFiles({ attendance, visits }: Sizes): Promise<string> {
	const folder = join(tmpdir(), `alcance-bench-${attendance}-${visits}`);
	const generator = generatorHash();
	if (areRight(folder, generator)) return folder;
	await rm(folder, { recursive: true, force: true });
	console.log(`Making up ${attendance} attendances and ${visits} page views …`);
	await writeLarge({ folder, attendance, visits, format: 'both' });
	const bytes = Object.fromEntries(
		readdirSync(folder).map((file) => [file, statSync(join(folder, file)).size])
	);
	writeFileSync(join(folder, MADE), JSON.stringify({ generator, bytes } satisfies Made));
	return folder;
}
