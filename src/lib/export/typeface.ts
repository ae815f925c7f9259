import typeface from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2?url';

let loaded: Promise<string> | null = null;

/**
 * The site's typeface as a style sheet that holds all of it; empty where it cannot be had, and the next
 * one of the list stands in for it, as on screen. Browser only.
 */
export function typefaceCss(): Promise<string> {
	loaded ??= embedded().catch(() => {
		loaded = null;
		return '';
	});
	return loaded;
}

async function embedded(): Promise<string> {
	const response = await fetch(typeface);
	if (!response.ok) return '';
	const bytes = new Uint8Array(await response.arrayBuffer());
	let text = '';
	for (let at = 0; at < bytes.length; at += 0x8000) {
		text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
	}
	return `@font-face{font-family:'Source Serif 4 Variable';font-weight:200 900;src:url(data:font/woff2;base64,${btoa(text)}) format('woff2')}`;
}
