import type { Page } from '@playwright/test';

/**
 * Controls that are narrower or lower than 24 px. Links and figures within a sentence are as high as its
 * lines (WCAG 2.5.8 leaves them out); those that stand alone are not.
 */
export function smallTargets(page: Page): Promise<string[]> {
	return page
		.locator('button, select, summary, input, a[href], [role="button"], [role="switch"], textarea')
		.filter({ visible: true })
		.evaluateAll((elements) => {
			const isInText = (element: Element) => {
				if (!element.matches('a, data') || getComputedStyle(element).display !== 'inline')
					return false;
				return element.parentElement?.textContent.trim() !== element.textContent.trim();
			};
			// A control that is drawn by its label is as large as that.
			const areaOf = (element: Element) =>
				(element.matches('input') && element.closest('label')) || element;
			return elements
				.filter((element) => !isInText(element) && element.closest('svg, .skip') === null)
				.map((element) => ({
					box: areaOf(element).getBoundingClientRect(),
					name: element.outerHTML.slice(0, 100)
				}))
				.filter(({ box }) => box.width < 23.9 || box.height < 23.9)
				.map(({ name, box }) => `${Math.round(box.width)} × ${Math.round(box.height)}: ${name}`);
		});
}
