/**
 * Put into the page before anything runs: how long its main thread was busy at a stretch. `task` is
 * the longest task the browser reports (of 50 ms and more), `gap` the longest time in which a timer
 * of 16 ms did not fire, both in milliseconds since `reset`.
 */
{
	const EVERY = 16;
	const measures = { task: 0, gap: 0, reset: () => {} };
	let last = performance.now();
	const observer = new PerformanceObserver((list) => {
		for (const { duration } of list.getEntries()) {
			measures.task = Math.max(measures.task, duration);
		}
	});
	observer.observe({ type: 'longtask' });
	setInterval(() => {
		const now = performance.now();
		measures.gap = Math.max(measures.gap, now - last - EVERY);
		last = now;
	}, EVERY);
	measures.reset = () => {
		observer.takeRecords();
		last = performance.now();
		Object.assign(measures, { task: 0, gap: 0 });
	};
	Object.assign(window, { measures });
}
