/** Whether the page fills the screen, and the way there. Where the browser cannot, nothing happens. */
export class FullScreen {
	#isOn = $state(false);
	#isPossible = $state(false);

	constructor() {
		$effect(() => {
			this.#isPossible = document.fullscreenEnabled;
			const look = () => (this.#isOn = document.fullscreenElement !== null);
			look();
			document.addEventListener('fullscreenchange', look);
			return () => document.removeEventListener('fullscreenchange', look);
		});
	}

	get isOn(): boolean {
		return this.#isOn;
	}

	get isPossible(): boolean {
		return this.#isPossible;
	}

	/** Fills the screen, or leaves it. A refusal (no gesture, a frame's policy) changes nothing. */
	toggle = async (): Promise<void> => {
		if (!this.#isPossible) return;
		try {
			if (document.fullscreenElement) await document.exitFullscreen();
			else await document.documentElement.requestFullscreen();
		} catch {
			// The presentation goes on in its window.
		}
	};
}
