/**
 * Makes the map's two files out of world-atlas (Natural Earth 1:50m): static/geometry/world.json, all
 * countries simplified, and static/geometry/land.json, what is cut out of it for the dataset that
 * build-dataset left. Run by `npm run prepare:site`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import countries from 'i18n-iso-countries';
import { codesIn, geometryOf } from '../src/lib/geometry/geometry-of.ts';
import { mapCountries } from '../src/lib/model/dataset.ts';
import { datasetFacts } from '../src/lib/server/dataset.ts';
import { worldOf } from './geometry/world.ts';

const folder = new URL('../static/geometry/', import.meta.url);
const atlasFile = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');

function write(name: string, content: unknown): void {
	const text = JSON.stringify(content);
	writeFileSync(new URL(name, folder), text);
	const kilobytes = (bytes: number) => `${Math.round(bytes / 1024)} kB`;
	const compressed = kilobytes(gzipSync(text).length);
	console.log(`Geometry: ${name}, ${kilobytes(text.length)}, ${compressed} compressed`);
}

const codes = mapCountries(datasetFacts());
const wrong = codes.filter((code) => !countries.isValid(code));
if (wrong.length > 0) throw new Error(`not ISO 3166-1 alpha-2 codes: ${wrong.join(', ')}`);

const world = worldOf(JSON.parse(readFileSync(atlasFile, 'utf8')));
const drawn = codesIn(world);
const missing = codes.filter((code) => !drawn.has(code));
if (missing.length > 0) console.log(`Geometry: listed beside the map: ${missing.join(', ')}`);

mkdirSync(folder, { recursive: true });
write('world.json', world);
write('land.json', geometryOf(codes, world));
