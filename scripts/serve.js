/** Serves the built site as any plain static host would, at the root or in a sub-folder. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import sirv from 'sirv';

/**
 * @param {{ folder?: string, port: number, base?: string }} options `base` starts and ends in "/".
 * @returns {Promise<string>} the address
 */
export function serve({ folder = 'build', port, base = '/' }) {
	const files = sirv(folder, { etag: true, dev: false });
	const server = createServer((request, response) => {
		const url = request.url ?? '/';
		if (!url.startsWith(base)) return notFound(response, folder);
		request.url = url.slice(base.length - 1);
		files(request, response, () => notFound(response, folder));
	});
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', () => resolve(`http://127.0.0.1:${port}${base}`));
	});
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {string} folder
 */
function notFound(response, folder) {
	response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
	response.end(readFileSync(`${folder}/404.html`));
}

/**
 * Serves at the wanted port, or at the next free one of ten.
 * @param {number} wanted
 */
export async function serveAtFreePort(wanted) {
	for (let port = wanted; port < wanted + 10; port += 1) {
		try {
			return await serve({ port });
		} catch (error) {
			if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EADDRINUSE') throw error;
		}
	}
	throw new Error(`No free port from ${wanted} to ${wanted + 9}; set PORT.`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const [port = '4173', base = '/'] = process.argv.slice(2);
	console.log(await serve({ port: Number(port), base }));
}
