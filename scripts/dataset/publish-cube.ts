import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildCube } from '../../src/lib/cube/build-cube';
import { CUBE_VERSION } from '../../src/lib/cube/cube';
import type { CubeFile } from '../../src/lib/model/dataset';
import type { NodeDatabase } from '../../src/lib/server/database-node';

/** The most a cube may weigh on its way to the reader: more, and the engine is there as soon. */
const MOST_COMPRESSED = 256 * 1024;

/** Writes the dataset's cube into `target`; null where it would be too large to be of use. */
export async function publishCube(
	database: NodeDatabase,
	hash: string,
	target: string
): Promise<CubeFile | null> {
	const text = JSON.stringify(await buildCube(database));
	const compressed = gzipSync(text).length;
	if (compressed > MOST_COMPRESSED) return null;
	const file = `cube-${hash}-${CUBE_VERSION}.json`;
	await writeFile(join(target, file), text);
	return { file, bytes: Buffer.byteLength(text), compressed };
}
