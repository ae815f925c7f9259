/** Height of a picture: a share of its width, within bounds in pixels. */
export interface Height {
	readonly share: number;
	readonly min: number;
	readonly max: number;
}

/** The height its content takes, at every width and in every room. */
export const fixed = (height: number): Height => ({ share: 0, min: height, max: height });

/** A low height at every width; where there is room for more, that. */
export const low = (height: number): Height => ({ share: 1, min: height, max: height });

/** Heights in a room: all of it, but for what follows its content. */
export function heightsIn(room: number | null, heights: Heights): Heights {
	const follows = heights.wide.share === 0;
	return room === null || follows ? heights : { narrow: low(room), wide: low(room) };
}

/** Heights below and from {@link WIDE}. */
export interface Heights {
	readonly narrow: Height;
	readonly wide: Height;
}

/** One drawing of a chart: the size in which its marks are laid out, in CSS pixels. */
export interface Frame {
	readonly key: 'narrow' | 'middle' | 'wide' | 'broad' | 'live';
	/** Prefix for ids inside the drawing; no two drawings of a page share it. */
	readonly id: string;
	readonly width: number;
	readonly height: number;
	/** Whether there is room beside the marks for labels. */
	readonly wide: boolean;
	/** Whether this is the drawing for the measured width, which reacts to the reader. */
	readonly live: boolean;
}

/** From this width on, a chart is laid out with labels beside its marks. */
export const WIDE = 560;

/**
 * Widths of the drawings in the prerendered page. Each is the least width it is shown at, so that
 * its text is only ever scaled up.
 */
const PRERENDERED = [
	['narrow', 288],
	['middle', 400],
	['wide', WIDE]
] as const;

/** A fourth drawing, for charts as wide as a page. */
const BROAD = ['broad', 1100] as const;

/** The height CSS gives the picture's box, computed alike here and in `ChartSurface`. */
export function heightAt(heights: Heights, width: number): number {
	const { share, min, max } = width >= WIDE ? heights.wide : heights.narrow;
	return Math.min(max, Math.max(min, Math.round(share * width)));
}

/** The drawings of a chart: one for a measured width, else those of the prerendered page. */
export function framesFor(heights: Heights, width: number, id: string, broad = false): Frame[] {
	const prerendered = broad ? [...PRERENDERED, BROAD] : PRERENDERED;
	const widths = width > 0 ? ([['live', width]] as const) : prerendered;
	return widths.map(([key, one]) => ({
		key,
		id: `${id}-${key}`,
		width: one,
		height: heightAt(heights, one),
		wide: one >= WIDE,
		live: key === 'live'
	}));
}

/** About how wide a text is in the site's typeface, in pixels; a little more than it really is. */
export function textWidth(text: string, size: number): number {
	let ems = 0;
	for (const letter of text) {
		if (/[ .,:;'’|ijltfrIí()°]/.test(letter)) ems += 0.34;
		else if (/[mwMW≈>≥]/.test(letter)) ems += 0.86;
		else if (/[A-ZÁÉÍÓÚÑ]/.test(letter)) ems += 0.68;
		else ems += 0.555;
	}
	return ems * size;
}

/** A text broken into lines of at most that width; a longer word has a line of its own. */
export function wrap(text: string, width: number, size: number): string[] {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
		if (lines.length > 0 && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	return lines;
}
