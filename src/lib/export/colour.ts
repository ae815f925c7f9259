/** A colour as every program reads it, and how opaque it is, 0 to 1. */
export interface Colour {
	readonly hex: string;
	readonly alpha: number;
}

const known = new Map<string, Colour>();
let canvas: CanvasRenderingContext2D | null = null;

/**
 * A computed CSS colour (`rgb()`, `oklab()`, `color()` …) as the screen shows it. Browser only.
 */
export function colourOf(css: string): Colour {
	let colour = known.get(css);
	if (!colour) {
		colour = painted(css);
		known.set(css, colour);
	}
	return colour;
}

function painted(css: string): Colour {
	canvas ??= new OffscreenCanvas(1, 1).getContext('2d', {
		willReadFrequently: true
	}) as unknown as CanvasRenderingContext2D;
	canvas.clearRect(0, 0, 1, 1);
	canvas.fillStyle = css;
	canvas.fillRect(0, 0, 1, 1);
	const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
	const hex = [red, green, blue].map((value) => value.toString(16).padStart(2, '0')).join('');
	return { hex: `#${hex}`, alpha: Math.round((alpha / 255) * 1000) / 1000 };
}
