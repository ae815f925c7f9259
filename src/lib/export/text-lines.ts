/** A piece of text on one line, where the browser has set it. */
export interface TextLine {
	readonly text: string;
	readonly left: number;
	readonly right: number;
	/** The line's box: from the font's ascent to its descent. */
	readonly top: number;
	readonly bottom: number;
}

/** The lines a text node is broken into on screen, in pixels of the window. Browser only. */
export function linesOf(node: Text): TextLine[] {
	const range = document.createRange();
	const lines: TextLine[] = [];
	let gap = false;
	for (let index = 0; index < node.length; index += 1) {
		const letter = node.data.charAt(index);
		if (/\s/.test(letter) && letter !== '\u00a0') {
			gap = true;
			continue;
		}
		range.setStart(node, index);
		range.setEnd(node, index + 1);
		const { left, right, top, bottom, width, height } = range.getBoundingClientRect();
		if (height === 0) continue;
		const last = lines.at(-1);
		if (last && Math.abs(last.top - top) < height / 2 && left >= last.left) {
			const text = last.text + (gap ? ' ' : '') + letter;
			lines[lines.length - 1] = { ...last, text, right: Math.max(last.right, right) };
		} else if (width > 0 || !last) lines.push({ text: letter, left, right, top, bottom });
		gap = false;
	}
	return lines;
}
