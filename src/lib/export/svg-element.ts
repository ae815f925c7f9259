/** An SVG element with attributes; numbers are written with two decimals at most. Browser only. */
export function svgElement(
	name: string,
	attributes: Readonly<Record<string, string | number | undefined>> = {},
	...children: (Node | string)[]
): SVGElement {
	const element = document.createElementNS('http://www.w3.org/2000/svg', name);
	for (const [key, value] of Object.entries(attributes)) {
		if (value === undefined) continue;
		const text = typeof value === 'number' ? String(Math.round(value * 100) / 100) : value;
		element.setAttribute(key, text);
	}
	element.append(...children);
	return element;
}
