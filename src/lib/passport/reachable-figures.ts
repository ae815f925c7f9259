import type { Attachment } from 'svelte/attachments';
import { FIGURES, isTaken } from './figure-element';
import { nextFigure } from './next-figure';

interface Options {
	/** Opens the passport of a number, or of a mark that names its figure (`data-figure`). */
	readonly onopen: (element: HTMLElement | SVGElement) => void;
	/** What a number is called: "7: how do you know?". */
	readonly name: (text: string) => string;
	/** Id of an element that says what pressing a number does. */
	readonly describedBy: string;
}

const MARKS = '[data-figure]';

/** Numbers that are walked through together, with one stop for the tab key. */
function groupOf(figure: HTMLElement, root: HTMLElement): Element {
	return figure.closest('table') ?? figure.closest('figure, section, .headline') ?? root;
}

/**
 * Makes every number below an element open its passport: by a click, and by keyboard without
 * swamping the tab order. Each group of numbers is one stop; arrows go from one to the next. Numbers
 * within headings keep the heading's words as they are. On marks of charts: Shift and click, or `i`.
 */
export function reachableFigures({ onopen, name, describedBy }: Options): Attachment<HTMLElement> {
	return (root) => {
		const figures = () =>
			[...root.querySelectorAll<HTMLElement>(FIGURES)].filter((one) => !isTaken(one));

		function prepare() {
			const groups = new Map<Element, HTMLElement[]>();
			for (const figure of figures()) {
				const text = figure.textContent?.trim() ?? '';
				figure.setAttribute('role', 'button');
				figure.setAttribute('aria-haspopup', 'dialog');
				if (figure.closest('h1, h2, h3, h4')) figure.setAttribute('aria-describedby', describedBy);
				else figure.setAttribute('aria-label', name(text));
				const group = groupOf(figure, root);
				groups.set(group, [...(groups.get(group) ?? []), figure]);
			}
			for (const group of groups.values()) {
				const stop = group.find(({ tabIndex }) => tabIndex === 0) ?? group[0];
				if (stop) makeStop(stop, group);
			}
		}

		function makeStop(stop: HTMLElement, group: readonly HTMLElement[]) {
			for (const figure of group) figure.tabIndex = figure === stop ? 0 : -1;
		}

		function walk(figure: HTMLElement, event: KeyboardEvent) {
			const own = groupOf(figure, root);
			const group = figures().filter((one) => groupOf(one, root) === own);
			const next = nextFigure(group, figure, event.key);
			if (!next) return;
			event.preventDefault();
			makeStop(next, group);
			next.focus();
		}

		function keydown(event: KeyboardEvent) {
			if (event.ctrlKey || event.metaKey || event.altKey) return;
			const target = event.target as Element;
			if (target.matches(FIGURES)) {
				const figure = target as HTMLElement;
				if (!['Enter', ' ', 'i'].includes(event.key)) return walk(figure, event);
				event.preventDefault();
				onopen(figure);
				return;
			}
			const mark = event.key === 'i' ? target.closest<SVGElement>(MARKS) : null;
			if (!mark) return;
			event.preventDefault();
			onopen(mark);
		}

		function click(event: MouseEvent) {
			const figure = (event.target as Element).closest<HTMLElement>(FIGURES);
			if (!figure || isTaken(figure)) return;
			// A text that is being selected is not being asked about.
			if (window.getSelection()?.isCollapsed === false) return;
			onopen(figure);
		}

		/** Before a mark takes a click for itself. */
		function shiftClick(event: MouseEvent) {
			const mark = event.shiftKey ? (event.target as Element).closest<SVGElement>(MARKS) : null;
			if (!mark) return;
			event.preventDefault();
			event.stopPropagation();
			if (event.type === 'click') onopen(mark);
		}

		prepare();
		let pending = 0;
		const observer = new MutationObserver(() => {
			clearTimeout(pending);
			pending = window.setTimeout(prepare);
		});
		observer.observe(root, { childList: true, characterData: true, subtree: true });
		root.addEventListener('keydown', keydown);
		root.addEventListener('click', click);
		root.addEventListener('pointerdown', shiftClick, true);
		root.addEventListener('click', shiftClick, true);
		return () => {
			clearTimeout(pending);
			observer.disconnect();
			root.removeEventListener('keydown', keydown);
			root.removeEventListener('click', click);
			root.removeEventListener('pointerdown', shiftClick, true);
			root.removeEventListener('click', shiftClick, true);
		};
	};
}
