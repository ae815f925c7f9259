import type { Frame, Heights } from '../surface/frame';
import type { Geometry, GeometryFrame } from '$lib/geometry/geometry';
import { aspectOf, type Box } from './projection';

/** Where a frame's countries are fitted and where its land is cut. */
export interface FrameBox {
	readonly fit: Box;
	readonly clip: Box;
	readonly inset: boolean;
}

/** Room around the countries, for labels and for markers at the edge. */
const PAD = 14;
const GAP = 12;
/** More room at the west of an inset, where names can stand in the sea. */
const WEST = 44;

/** Heights of a map as high as it is wide, or higher: for Ibero-America and the like. */
const UPRIGHT: Heights = {
	narrow: { share: 1.6, min: 440, max: 880 },
	wide: { share: 0.98, min: 540, max: 780 }
};

/** The part of a narrow picture's height that its insets get. */
const BELOW = 0.27;

/**
 * The boxes of a geometry's frames, the first being the map itself. Wide pictures have their insets
 * at the top right, over the sea; narrow ones below the map.
 */
export function frameBoxes(
	geometry: Geometry,
	{ width, height, wide }: Pick<Frame, 'width' | 'height' | 'wide'>
): FrameBox[] {
	const [main, ...insets] = geometry.frames;
	if (!main) return [];
	return wide ? beside(main, insets, width, height) : stacked(insets, width, height);
}

/**
 * The map's height: beside each other when wide, the insets under the map when narrow. Land wider
 * than it is high gets no more height than it fills.
 */
export function mapHeights({ frames: [main, ...insets] }: Geometry): Heights {
	if (!main || isUpright(main)) return UPRIGHT;
	const share = 1 / aspectOf(main);
	const below = insets.length === 0 ? 0 : BELOW;
	return {
		narrow: { share: share / (1 - below), min: 120, max: UPRIGHT.narrow.max },
		wide: { share: insets.length === 0 ? share : share * 0.9 + 0.1, min: 240, max: 780 }
	};
}

/** Whether a frame shows land at least as high as wide. */
export const isUpright = (frame: GeometryFrame) => aspectOf(frame) <= 1;

/** A wide picture's lower left corner, where the legend lies if there is sea. */
export function legendBox(width: number, height: number): Box {
	return { x: 0, y: height * 0.6, width: width * LEGEND_SHARE, height: height * 0.4 };
}

/** How much of a wide picture's width the legend may take. */
const LEGEND_SHARE = 0.33;

type Frames = Geometry['frames'];

function beside(main: Frames[number], insets: Frames, width: number, height: number): FrameBox[] {
	const room = height - 2 * PAD;
	const most = insets.length === 0 && !isUpright(main) ? width - 2 * PAD : width * 0.8;
	const mainWidth = Math.min(most, aspectOf(main) * room);
	const slack = Math.max(0, width - mainWidth - 2 * PAD);
	const fit = { x: PAD + slack * 0.2, y: PAD, width: mainWidth, height: room };
	const clip = { x: 0, y: 0, width, height };
	const insetWidth = Math.min(460, Math.max(width * 0.42, slack * 0.7));
	let y = 0;
	return [
		{ fit, clip, inset: false },
		...insets.map((frame) => {
			const insetHeight = Math.min(height * 0.26, (insetWidth - WEST - 36) / aspectOf(frame) + 36);
			const box = { x: width - insetWidth, y, width: insetWidth, height: insetHeight };
			y += insetHeight + GAP;
			const { x, width: room, ...rest } = shrink(box, 18);
			return { fit: { x: x + WEST, width: room - WEST, ...rest }, clip: box, inset: true };
		})
	];
}

function stacked(insets: Frames, width: number, height: number): FrameBox[] {
	const below = insets.length === 0 ? 0 : height * BELOW;
	const clip = { x: 0, y: 0, width, height: height - below - (below && GAP) };
	const each = insets.length === 0 ? 0 : (width - GAP * (insets.length - 1)) / insets.length;
	return [
		{ fit: shrink(clip, PAD - 4), clip, inset: false },
		...insets.map((_, index) => {
			const box = { x: index * (each + GAP), y: height - below, width: each, height: below };
			return { fit: shrink(box, PAD), clip: box, inset: true };
		})
	];
}

const shrink = ({ x, y, width, height }: Box, by: number): Box => ({
	x: x + by,
	y: y + by,
	width: width - 2 * by,
	height: height - 2 * by
});
