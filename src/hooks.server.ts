import type { Handle } from '@sveltejs/kit';
import { isLang, LANGS } from '$lib/model/lang';

/**
 * Writes the page's language into the document, and has the font come early: with
 * `font-display: optional` a font that comes early is used, and a late one moves nothing.
 */
export const handle: Handle = ({ event, resolve }) => {
	const lang = event.params['lang'];
	return resolve(event, {
		preload: ({ type }) => type === 'js' || type === 'css' || type === 'font',
		transformPageChunk: ({ html }) => html.replace('%lang%', lang && isLang(lang) ? lang : LANGS[0])
	});
};
