import { expect, test, type ElementHandle, type Page } from '@playwright/test';
import { answered, follow } from './figures';
import { ACTIVITIES, drop, load, openData, overview, paths } from './own';

/** Handles to what stands on a page whatever it answers: none of these may be replaced. */
async function held(page: Page, selector: string): Promise<ElementHandle[]> {
	const handles = await page.locator(selector).elementHandles();
	expect(handles.length).toBeGreaterThan(0);
	return handles;
}

async function expectAllThere(handles: readonly ElementHandle[]): Promise<void> {
	const there = await Promise.all(handles.map((one) => one.evaluate((node) => node.isConnected)));
	expect(there).toEqual(handles.map(() => true));
}

/** Whatever the page asks the site for from now on; the tab's icon the browser asks for at each address. */
function requests(page: Page): string[] {
	const seen: string[] = [];
	page.on('request', (request) => {
		if (/^http(?!.*\/icon\.svg$)/.test(request.url())) seen.push(request.url());
	});
	return seen;
}

const FRAME = '.view, .headline, .controls, .answer, #reach, #who, #types';
const SEARCHES = [
	...['?years=2023', '?years=2024', '?lens=origin', '?lens=speaker', '?count=people'],
	...['?count=new', '?country=CO', '?country=CL', '?years=2024&lens=origin', '']
];

test.beforeEach(async ({ page }) => {
	await openData(page);
	await drop(page, paths([ACTIVITIES]));
	await load(page);
	await overview(page);
});

test('on an own programme 20 changes of the filter replace nothing and ask for nothing', async ({
	page
}) => {
	const frame = await held(page, `${FRAME}, .controls :is(input, select)`);
	const seen = requests(page);
	for (const search of [...SEARCHES, ...SEARCHES]) {
		await follow(page, search);
		await answered(page);
	}
	await expectAllThere(frame);
	expect(seen).toEqual([]);
});

test('on an own programme one types, clicks, and opens passports without losing the page', async ({
	page
}) => {
	const frame = await held(page, FRAME);
	const [number] = await held(
		page,
		'section[aria-label="Key figures"] data[data-measure="events"]'
	);
	await number!.click();
	await expect(page).toHaveURL(/[?&]figure=events/);
	await expect(page.getByRole('dialog').locator('[data-agrees="true"]')).toBeVisible();
	const seen = requests(page);
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toBeHidden();
	await expect(page).not.toHaveURL(/figure=/);
	await page.getByRole('radio', { name: 'Origin of participants' }).check();
	await expect(page).toHaveURL(/\?lens=origin$/);
	await answered(page);
	await expectAllThere([...frame, number!]);
	expect(seen).toEqual([]);

	await page.getByRole('navigation').getByRole('link', { name: 'Activities' }).click();
	await page.waitForURL('**/en/activities/**');
	await answered(page);
	const box = page.getByRole('searchbox').first();
	const [field] = await held(page, 'main input[type="search"]');
	await box.click();
	for (const letter of 'taller') {
		await page.keyboard.type(letter);
		await page.waitForTimeout(50);
	}
	await expect(page).toHaveURL(/[?&]q=taller/);
	await expect(box).toHaveValue('taller');
	await expect(box).toBeFocused();
	await expectAllThere([field!]);
});
