import { colourOf } from './colour';
import { svgElement } from './svg-element';

/** A corner of the window that becomes the corner of a picture, in pixels. */
export interface Corner {
	readonly left: number;
	readonly top: number;
}

const SIDES = ['top', 'right', 'bottom', 'left'] as const;

/** An element's background and borders as shapes; none where it has none. Browser only. */
export function boxOf(
	element: Element,
	style: CSSStyleDeclaration,
	{ left, top }: Corner
): SVGElement[] {
	const background = colourOf(style.backgroundColor);
	const borders = SIDES.map((side) => borderOf(style, side));
	if (background.alpha === 0 && borders.every(({ width }) => width === 0)) return [];
	// An inline element that is broken into lines has a box in each.
	return [...element.getClientRects()].flatMap((rect) => {
		const [x, y] = [rect.left - left, rect.top - top];
		const { width, height } = rect;
		const radius = Math.min(parseFloat(style.borderTopLeftRadius) || 0, height / 2, width / 2);
		const shapes: SVGElement[] = [];
		if (background.alpha > 0) {
			const fill = { fill: background.hex, 'fill-opacity': opacity(background.alpha) };
			shapes.push(svgElement('rect', { x, y, width, height, rx: radius || undefined, ...fill }));
		}
		const [first] = borders;
		if (first && first.width > 0 && borders.every((border) => isAlike(border, first))) {
			const half = first.width / 2;
			const inner = {
				x: x + half,
				y: y + half,
				width: width - half * 2,
				height: height - half * 2
			};
			const rx = radius > half ? radius - half : undefined;
			shapes.push(svgElement('rect', { ...inner, rx, fill: 'none', ...strokeOf(first) }));
			return shapes;
		}
		SIDES.forEach((side, index) => {
			const border = borders[index];
			if (!border || border.width === 0) return;
			const half = border.width / 2;
			const ends = {
				top: { x1: x, x2: x + width, y1: y + half, y2: y + half },
				bottom: { x1: x, x2: x + width, y1: y + height - half, y2: y + height - half },
				left: { x1: x + half, x2: x + half, y1: y, y2: y + height },
				right: { x1: x + width - half, x2: x + width - half, y1: y, y2: y + height }
			}[side];
			shapes.push(svgElement('line', { ...ends, ...strokeOf(border) }));
		});
		return shapes;
	});
}

interface Border {
	readonly width: number;
	readonly style: string;
	readonly color: string;
}

const opacity = (alpha: number) => (alpha === 1 ? undefined : alpha);

function borderOf(style: CSSStyleDeclaration, side: (typeof SIDES)[number]): Border {
	const value = (part: string) => style.getPropertyValue(`border-${side}-${part}`);
	const isDrawn = !['none', 'hidden'].includes(value('style'));
	const color = value('color');
	const width = isDrawn && colourOf(color).alpha > 0 ? parseFloat(value('width')) : 0;
	return { width, style: value('style'), color };
}

const isAlike = (a: Border, b: Border) =>
	a.width === b.width && a.style === b.style && a.color === b.color;

function strokeOf({ width, style, color }: Border) {
	const { hex, alpha } = colourOf(color);
	const dash = { dashed: `${width * 3} ${width * 2}`, dotted: `${width} ${width}` }[style];
	return {
		stroke: hex,
		'stroke-opacity': opacity(alpha),
		'stroke-width': width,
		'stroke-dasharray': dash
	};
}
