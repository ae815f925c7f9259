import { colourOf } from './colour';

/** Presentation attributes that what is inside inherits. */
const INHERITED = [
	'fill-opacity',
	'stroke-opacity',
	'stroke-width',
	'stroke-dasharray',
	'stroke-dashoffset',
	'stroke-linecap',
	'stroke-linejoin',
	'paint-order',
	'text-anchor',
	'font-family',
	'font-size',
	'font-weight',
	'font-style',
	'letter-spacing',
	'dominant-baseline',
	'visibility'
] as const;

/** Those that stand for the element alone, with what each is unless something else is said. */
const OWN = { opacity: '1', 'clip-path': 'none', mask: 'none' } as const;

const PAINTS = ['fill', 'stroke'] as const;

/** Every presentation attribute that is written. */
export const DRAWN: ReadonlySet<string> = new Set([...PAINTS, ...INHERITED, ...Object.keys(OWN)]);

/** Presentation attributes by name. */
export type DrawnStyle = Readonly<Record<string, string>>;

/** What style sheets come to for an SVG element, as presentation attributes that stand without them. */
export function drawnStyle(style: CSSStyleDeclaration): DrawnStyle {
	const drawn: Record<string, string> = {};
	for (const name of [...INHERITED, ...Object.keys(OWN)])
		drawn[name] = style.getPropertyValue(name);
	for (const paint of PAINTS) {
		const value = style.getPropertyValue(paint);
		drawn[paint] = value;
		if (value === 'none' || value.startsWith('url(')) continue;
		const { hex, alpha } = colourOf(value);
		drawn[paint] = alpha === 0 ? 'none' : hex;
		const opacity = Number(drawn[`${paint}-opacity`]) * (alpha || 1);
		drawn[`${paint}-opacity`] = String(Math.round(opacity * 1000) / 1000);
	}
	return drawn;
}

/** What of a style must be written, where the element around it has that of `above`. */
export function different(style: DrawnStyle, above: DrawnStyle | null): [string, string][] {
	return Object.entries(style).filter(([name, value]) =>
		name in OWN ? value !== OWN[name as keyof typeof OWN] : value !== above?.[name]
	);
}
