import { different, DRAWN, drawnStyle, type DrawnStyle } from './drawn-style';
import { svgElement } from './svg-element';

/** Attributes that mean something in the page only. */
const OF_THE_PAGE = /^(class|style|tabindex|role|aria-.*|on.*|xmlns.*)$/;

/** Elements that are never drawn where they stand, though they have no box. */
const RESOURCES = 'defs, pattern, clipPath, mask, linearGradient, radialGradient, marker, symbol';

/** Gives every id of the page another one, so that no two pictures in one document share any. */
export type Rename = (id: string) => string;

/**
 * A copy of an element of a drawing that needs no style sheet: what its computed style says is written
 * into attributes. Null for what is not shown. Browser only.
 */
export function copyDrawn(
	original: Element,
	rename: Rename,
	above: DrawnStyle | null = null
): SVGElement | null {
	const style = getComputedStyle(original);
	if (style.display === 'none' && original.closest(RESOURCES) === null) return null;
	const name = original.localName;
	if (name === 'title' || name === 'desc') return null;
	const copy = svgElement(name);
	for (const { name: key, value } of original.attributes) {
		if (!OF_THE_PAGE.test(key) && !DRAWN.has(key))
			copy.setAttribute(key, renamed(key, value, rename));
	}
	const drawn = drawnStyle(style);
	for (const [key, value] of different(drawn, above)) {
		copy.setAttribute(key, renamed(key, value, rename));
	}
	// Style sheets may move an element; an attribute that does so is there already.
	if (style.transform !== 'none' && name !== 'svg' && !original.hasAttribute('transform')) {
		copy.setAttribute('transform', style.transform);
	}
	// A drawing inside another would be cut at its edges.
	if (name === 'svg' && style.overflow === 'visible') copy.setAttribute('overflow', 'visible');
	for (const child of original.childNodes) {
		if (child instanceof Text) copy.append(child.data);
		if (!(child instanceof Element)) continue;
		const inside = copyDrawn(child, rename, drawn);
		if (inside) copy.append(inside);
	}
	return copy;
}

/** The value of an attribute, with the ids it is or refers to renamed. */
function renamed(name: string, value: string, rename: Rename): string {
	if (name === 'id') return rename(value);
	if (/^(xlink:)?href$/.test(name) && value.startsWith('#')) return `#${rename(value.slice(1))}`;
	return value.replace(
		/url\(["']?[^)"']*#([^)"']+)["']?\)/g,
		(_, id: string) => `url(#${rename(id)})`
	);
}
