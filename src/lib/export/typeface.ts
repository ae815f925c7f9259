import typeface from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2?url';

/** The site's typeface, to be carried along. */
export interface Typeface {
	/** As `font-family` says it, with what stands in for it where it is not known. */
	readonly family: string;
	/** A style sheet that holds all of it. */
	readonly css: string;
}

const NAME = 'Source Serif 4';
const WEIGHTS = '200 900';

let loaded: Promise<Typeface | null> | null = null;

/**
 * The site's typeface, set up for this document under its own name: a page that could not wait for it
 * shows another one. Null where it cannot be had, as without a network before it was ever seen. Browser only.
 */
export function siteTypeface(): Promise<Typeface | null> {
	loaded ??= load().catch(() => {
		loaded = null;
		return null;
	});
	return loaded;
}

async function load(): Promise<Typeface | null> {
	const response = await fetch(typeface);
	if (!response.ok) throw new Error(`The typeface could not be loaded: ${response.status}`);
	const bytes = await response.arrayBuffer();
	const face = new FontFace(NAME, bytes, { weight: WEIGHTS });
	document.fonts.add(await face.load());
	const source = `url(data:font/woff2;base64,${base64(new Uint8Array(bytes))}) format('woff2')`;
	return {
		family: `'${NAME}', Georgia, serif`,
		css: `@font-face{font-family:'${NAME}';font-weight:${WEIGHTS};src:${source}}`
	};
}

function base64(bytes: Uint8Array): string {
	let text = '';
	for (let at = 0; at < bytes.length; at += 0x8000) {
		text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
	}
	return btoa(text);
}
