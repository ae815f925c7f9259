/** What Chromium says of the line; no other browser does. */
interface Connection {
	readonly saveData: boolean;
	readonly effectiveType: string;
}

/** Where nobody says how fast the line is, or that it may be used, it is not taken for fast. */
function isFast(): boolean {
	const { connection } = navigator as Navigator & { connection?: Connection };
	return connection !== undefined && !connection.saveData && connection.effectiveType === '4g';
}

/**
 * Calls back once the page has loaded and the browser has nothing else to do, on a fast line that its
 * reader does not spare; never on another. Returns how to call it off. Browser only.
 */
export function whenIdle(act: () => void): () => void {
	if (!isFast()) return () => undefined;
	let handle = 0;
	const wait = () => {
		handle = requestIdleCallback(act);
	};
	if (document.readyState === 'complete') wait();
	else window.addEventListener('load', wait);
	return () => {
		window.removeEventListener('load', wait);
		cancelIdleCallback(handle);
	};
}
