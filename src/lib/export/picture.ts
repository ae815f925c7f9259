import { colourOf } from './colour';
import { copyShown } from './html-copy';
import { svgElement } from './svg-element';
import { ascentOf, brokenTo } from './type-measure';
import { siteTypeface } from './typeface';

/** A chart as a picture. */
export interface Picture {
	/** A whole SVG document that needs nothing else. */
	readonly svg: string;
	/** Size in CSS pixels. */
	readonly width: number;
	readonly height: number;
}

/** What to draw. */
export interface Subject {
	/** What holds title, chart and notes. */
	readonly figure: HTMLElement;
	/** The part of it that is not drawn: what one can do with the chart. */
	readonly foot: HTMLElement;
	readonly title: string;
	readonly description: string;
	/** Lines under the chart: where it comes from. */
	readonly credits: readonly string[];
}

/** Room around the picture, and the height of a line of credits, in pixels. */
const MARGIN = 24;
const LINE = 18;

/**
 * Draws a chart as it is on screen (its width, its theme) with its title above and its credits below, in
 * the site's typeface. Browser only.
 */
export async function pictureOf(subject: Subject): Promise<Picture> {
	const typeface = await siteTypeface();
	const { style } = subject.figure;
	// How one works with a chart is of no use in a picture of it.
	const hints = subject.figure.querySelectorAll<HTMLElement>('[data-how]');
	// Set, measured and set back before the browser paints anew.
	if (typeface) style.fontFamily = typeface.family;
	for (const hint of hints) hint.hidden = true;
	try {
		return drawn(subject, typeface?.css ?? '');
	} finally {
		style.removeProperty('font-family');
		for (const hint of hints) hint.hidden = false;
	}
}

function drawn({ figure, foot, title, description, credits }: Subject, css: string): Picture {
	const style = getComputedStyle(figure);
	const bounds = figure.getBoundingClientRect();
	const prefix = `alcance-${figure.id}-`;
	const shown = copyShown(figure, {
		corner: bounds,
		rename: (id) => prefix + id,
		isLeftOut: (element) => element === foot
	});
	const top = MARGIN + foot.getBoundingClientRect().top - bounds.top;
	const under = creditLines(credits, bounds.width, getComputedStyle(foot));
	const width = Math.ceil(Math.max(bounds.width, figure.scrollWidth) + MARGIN * 2);
	const height = Math.ceil(top + (under.length - 1) * LINE + MARGIN);
	const picture = svgElement(
		'svg',
		{
			width,
			height,
			viewBox: `0 0 ${width} ${height}`,
			role: 'img',
			'aria-labelledby': `${prefix}title`,
			'aria-describedby': `${prefix}desc`,
			'font-family': style.fontFamily,
			style: `font-variant-numeric:${style.fontVariantNumeric}`
		},
		svgElement('title', { id: `${prefix}title` }, title),
		svgElement('desc', { id: `${prefix}desc` }, description),
		...(css ? [svgElement('style', {}, css)] : []),
		svgElement('rect', { width, height, fill: paperOf(figure) }),
		svgElement('g', { transform: `translate(${MARGIN} ${MARGIN})` }, ...shown),
		svgElement('g', { transform: `translate(${MARGIN} ${Math.round(top)})` }, ...under)
	);
	return { svg: new XMLSerializer().serializeToString(picture), width, height };
}

/** A rule and the lines under it, in the type of the foot whose place they take. */
function creditLines(
	credits: readonly string[],
	width: number,
	style: CSSStyleDeclaration
): SVGElement[] {
	const { hex: fill } = colourOf(style.color);
	const { hex: stroke } = colourOf(style.borderTopColor);
	const first = LINE / 2 + ascentOf(style);
	const lines = credits.flatMap((credit) => brokenTo(width, credit, style));
	return [
		svgElement('line', { x2: width, stroke }),
		...lines.map((line, index) =>
			svgElement('text', { y: first + index * LINE, fill, 'font-size': style.fontSize }, line)
		)
	];
}

/** The colour behind a figure: that of the nearest element around it that has one. */
function paperOf(element: Element): string {
	for (let one: Element | null = element; one; one = one.parentElement) {
		const { hex, alpha } = colourOf(getComputedStyle(one).backgroundColor);
		if (alpha > 0) return hex;
	}
	return '#ffffff';
}
