/**
 * Cuts the land a programme's map shows out of world-atlas (Natural Earth 1:50m) into
 * static/geometry/land.json: its members and guests, grouped into frames that lie together,
 * with the neighbours seen in each. Run by `npm run prepare:site`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { buildGeometry } from './geometry/build.ts';

const project = new URL('../', import.meta.url);
// Where build-dataset leaves the programme of the data folder it was given.
const programmeFile = new URL('static/dataset/programme.json', project);
const outputFile = new URL('static/geometry/land.json', project);
const atlasFile = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');

interface Programme {
	members: { country: string }[];
	guests: { country: string }[];
}

const programme = JSON.parse(readFileSync(programmeFile, 'utf8')) as Programme;
const codes = [...programme.members, ...programme.guests].map(({ country }) => country);
const text = JSON.stringify(buildGeometry(codes, JSON.parse(readFileSync(atlasFile, 'utf8'))));
mkdirSync(new URL('.', outputFile), { recursive: true });
writeFileSync(outputFile, text);

const kilobytes = (bytes: number) => `${Math.round(bytes / 1024)} kB`;
console.log(
	`Geometry: ${codes.length} countries, ${kilobytes(text.length)}, ${kilobytes(gzipSync(text).length)} compressed`
);
