import { boxOf, type Corner } from './box';
import { colourOf } from './colour';
import { copyDrawn, type Rename } from './svg-copy';
import { svgElement } from './svg-element';
import { linesOf } from './text-lines';
import { ascentOf } from './type-measure';

/** How a part of a page becomes a part of a picture. */
export interface Copying {
	readonly corner: Corner;
	readonly rename: Rename;
	/** What is not drawn. */
	readonly isLeftOut: (element: Element) => boolean;
}

/**
 * A part of the page as SVG, drawn where the browser has laid it out: boxes, borders, texts line by line,
 * and the drawings inside. Nothing for what is not shown. Browser only.
 */
export function copyShown(element: Element, copying: Copying): SVGElement[] {
	if (copying.isLeftOut(element)) return [];
	const style = getComputedStyle(element);
	const isHidden = style.visibility === 'hidden' || style.clipPath !== 'none';
	if (style.display === 'none' || isHidden || style.opacity === '0') return [];
	if (element instanceof SVGSVGElement) return copyDrawing(element, copying);
	const drawn = [...boxOf(element, style, copying.corner)];
	for (const child of element.childNodes) {
		if (child instanceof Element) drawn.push(...copyShown(child, copying));
		if (child instanceof Text) drawn.push(...copyText(child, style, copying.corner));
	}
	if (style.opacity === '1') return drawn;
	return [svgElement('g', { opacity: style.opacity }, ...drawn)];
}

function copyDrawing(drawing: SVGSVGElement, { corner, rename }: Copying): SVGElement[] {
	const copy = copyDrawn(drawing, rename);
	if (!copy) return [];
	const { left, top, width, height } = drawing.getBoundingClientRect();
	// What has no size holds patterns for other drawings, which have to be found, not drawn.
	if (width === 0 || height === 0) return [...copy.querySelectorAll<SVGElement>('defs')];
	const place = { x: left - corner.left, y: top - corner.top, width, height };
	for (const [key, value] of Object.entries(place)) copy.setAttribute(key, String(value));
	return [copy];
}

function copyText(node: Text, style: CSSStyleDeclaration, corner: Corner): SVGElement[] {
	const lines = linesOf(node);
	if (lines.length === 0) return [];
	const { hex, alpha } = colourOf(style.color);
	const ascent = ascentOf(style);
	return lines.map(({ text, left, top }) =>
		svgElement(
			'text',
			{
				x: left - corner.left,
				y: top - corner.top + ascent,
				fill: hex,
				'fill-opacity': alpha === 1 ? undefined : alpha,
				'font-size': style.fontSize,
				'font-weight': style.fontWeight,
				'font-style': style.fontStyle === 'normal' ? undefined : style.fontStyle,
				'letter-spacing': style.letterSpacing === 'normal' ? undefined : style.letterSpacing
			},
			text
		)
	);
}
