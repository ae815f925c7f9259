/**
 * Measures what the cube is worth: the overview's additive questions answered out of it, against the
 * same questions asked of native DuckDB, for the shipped programme and for a large made-up one; and
 * what it weighs. Prints a table, then one line of JSON. Nothing is judged: only the ratios within one
 * run mean anything.
 *
 *     bench [--events 20000] [--visits 10000000]
 */
import { existsSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { measureCube } from './bench/cube';
import { cubeTable } from './bench/cube-report';
import { largeProgramme } from './bench/large-programme';
import type { Manifest } from '../src/lib/model/dataset';
import { NodeDatabase } from '../src/lib/server/database-node';

if (!existsSync('static/dataset/manifest.json')) {
	console.error('There is no dataset: run `npm run build` first.');
	process.exit(1);
}
const { values } = parseArgs({
	options: {
		events: { type: 'string', default: '20000' },
		visits: { type: 'string', default: '10000000' }
	}
});
const size = { events: Number(values.events), visits: Number(values.visits) };
const { file } = JSON.parse(readFileSync('static/dataset/manifest.json', 'utf8')) as Manifest;

const shipped = await NodeDatabase.open(`static/dataset/${file}`);
const measured = [await measureCube('shipped', shipped)];
await shipped.close();
const large = await largeProgramme(size);
measured.push(await measureCube('large', large));
await large.close();

console.log(`${cubeTable(measured)}\n`);
console.log(JSON.stringify({ processors: cpus().length, ...size, datasets: measured }));
