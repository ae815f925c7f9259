import type { Handle } from '@sveltejs/kit';
import { isLang, LANGS } from '$lib/model/lang';

/** Writes the page's language into the document. */
export const handle: Handle = ({ event, resolve }) => {
	const lang = event.params['lang'];
	return resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%lang%', lang && isLang(lang) ? lang : LANGS[0])
	});
};
