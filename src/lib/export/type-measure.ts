let canvas: CanvasRenderingContext2D | null = null;

/** What is needed of a style to measure text in it. */
export type Type = Pick<
	CSSStyleDeclaration,
	'fontStyle' | 'fontWeight' | 'fontSize' | 'fontFamily'
>;

function measure(text: string, { fontStyle, fontWeight, fontSize, fontFamily }: Type): TextMetrics {
	canvas ??= document.createElement('canvas').getContext('2d');
	if (!canvas) throw new Error('This browser cannot measure text');
	canvas.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
	return canvas.measureText(text);
}

/** How far the baseline lies below the top of a line's box, in pixels. Browser only. */
export function ascentOf(type: Type): number {
	return measure('x', type).fontBoundingBoxAscent;
}

/** A text broken into lines of at most that many pixels; a longer word, as an address, is cut. Browser only. */
export function brokenTo(width: number, text: string, type: Type): string[] {
	const fits = (line: string) => measure(line, type).width <= width;
	return brokenWhere(fits, text);
}

/** A text broken into the longest lines that fit; a word that does not fit alone is cut. Pure. */
export function brokenWhere(fits: (line: string) => boolean, text: string): string[] {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const last = lines.at(-1);
		if (last !== undefined && fits(`${last} ${word}`)) {
			lines[lines.length - 1] = `${last} ${word}`;
			continue;
		}
		let rest = word;
		while (!fits(rest) && rest.length > 1) {
			let end = rest.length - 1;
			while (end > 1 && !fits(rest.slice(0, end))) end -= 1;
			lines.push(rest.slice(0, end));
			rest = rest.slice(end);
		}
		lines.push(rest);
	}
	return lines;
}
