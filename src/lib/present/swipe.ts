import type { Attachment } from 'svelte/attachments';

/** How far a finger goes to turn a slide, in CSS pixels. */
const FAR = 60;

/** Tells of a finger drawn sideways: to the left is the next slide. */
export function swipes(onswipe: (move: 'next' | 'previous') => void): Attachment<HTMLElement> {
	return (element) => {
		let from: { x: number; y: number } | null = null;
		const start = ({ touches: [finger, other] }: TouchEvent) => {
			from = finger && !other ? { x: finger.clientX, y: finger.clientY } : null;
		};
		const end = ({ changedTouches: [finger], target }: TouchEvent) => {
			const isControl = target instanceof Element && target.closest('input, dialog') !== null;
			if (!from || !finger || isControl) return;
			const across = finger.clientX - from.x;
			const along = Math.abs(finger.clientY - from.y);
			if (Math.abs(across) > FAR && Math.abs(across) > along) {
				onswipe(across < 0 ? 'next' : 'previous');
			}
		};
		element.addEventListener('touchstart', start, { passive: true });
		element.addEventListener('touchend', end, { passive: true });
		return () => {
			element.removeEventListener('touchstart', start);
			element.removeEventListener('touchend', end);
		};
	};
}
