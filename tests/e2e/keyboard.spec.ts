import { expect, test, type Page } from '@playwright/test';
import { settled } from './figures';
import { PAGES } from './pages';
import { smallTargets } from './targets';

/** Opens a page and waits until nothing on it moves any more. */
async function openStill(page: Page, path: string): Promise<void> {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto(path);
	await settled(page);
	await page.evaluate(() => document.fonts.ready);
}

/** Where the focus is: what has it, and its surroundings on the screen; null where nothing has it. */
const focused = (page: Page) =>
	page.evaluate(() => {
		const element = document.activeElement;
		if (!element || element === document.body) return null;
		const shape = element.matches('input') ? (element.closest('label') ?? element) : element;
		const { left, top, width, height } = shape.getBoundingClientRect();
		const clip = {
			x: Math.max(0, left - 8),
			y: Math.max(0, top - 8),
			right: Math.min(innerWidth, left + width + 8),
			bottom: Math.min(innerHeight, top + height + 8)
		};
		return {
			name: element.outerHTML.slice(0, 120),
			clip: {
				x: clip.x,
				y: clip.y,
				width: clip.right - clip.x,
				height: clip.bottom - clip.y
			}
		};
	});

/** Blocks that stand before others on the page but are drawn below them, or to their right in the same row. */
function misplaced(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const blocks = [...document.querySelectorAll('main :is(h1, h2, h3, figure, table)')]
			.filter((one) => one.checkVisibility() && !one.matches('.visually-hidden'))
			.filter((one) => !one.parentElement?.closest('figure, table, dialog'))
			.map((one) => ({ name: `${one.localName}#${one.id}`, box: one.getBoundingClientRect() }))
			.filter(({ box }) => box.width > 1 && box.height > 1);
		return blocks.flatMap(({ name, box }, index) => {
			const next = blocks[index + 1];
			if (!next) return [];
			const isBelow = next.box.top >= box.top - 2;
			const isBeside = next.box.left >= box.right - 2;
			return isBelow || isBeside ? [] : [`${next.name} stands above ${name}`];
		});
	});
}

for (const { name, path } of PAGES) {
	test(`${name}: whatever the tab key reaches shows that it has the focus`, async ({ page }) => {
		await openStill(page, `es/${path}`);
		let stops = 0;
		for (; stops < 200; stops += 1) {
			await page.keyboard.press('Tab');
			const at = await focused(page);
			if (!at) break;
			expect(at.clip.width, at.name).toBeGreaterThan(0);
			expect(at.clip.height, at.name).toBeGreaterThan(0);
			const shot = () => page.screenshot({ clip: at.clip, animations: 'disabled', caret: 'hide' });
			const withFocus = await shot();
			await page.evaluate(() => (document.activeElement as HTMLElement).blur());
			expect(withFocus.equals(await shot()), at.name).toBe(false);
		}
		expect(stops).toBeGreaterThan(0);
	});

	test(`${name}: targets are at least 24 px and stand in the order of reading`, async ({
		page
	}) => {
		await openStill(page, `es/${path}`);
		for (const width of [1280, 390]) {
			await page.setViewportSize({ width, height: 900 });
			await test.step(`${width} px`, async () => {
				expect(await smallTargets(page)).toEqual([]);
				expect(await misplaced(page)).toEqual([]);
			});
		}
	});
}
