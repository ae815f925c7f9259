import type { Move } from './steps';

/** What a key does in a presentation: a step, or one of its controls. */
export type KeyAction = Move | 'list' | 'fullscreen' | 'play';

/** Keys by name. Remote controls send PageDown and PageUp. */
const ACTIONS: Readonly<Record<string, KeyAction>> = {
	ArrowRight: 'next',
	PageDown: 'next',
	' ': 'next',
	ArrowLeft: 'previous',
	PageUp: 'previous',
	Backspace: 'previous',
	ArrowUp: 'later',
	ArrowDown: 'earlier',
	End: 'last',
	Home: 'list',
	o: 'list',
	f: 'fullscreen',
	p: 'play'
};

const ARROWS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'];

/** Keys that what has the focus uses itself. */
const OWN_KEYS = {
	chart: [...ARROWS, ' '],
	control: [' '],
	slider: [...ARROWS, 'PageUp', 'PageDown']
};

/** What was pressed, and where. */
export interface Press {
	readonly key: string;
	/** Whether Ctrl, Alt or ⌘ was held: then it is a command of the browser. */
	readonly command: boolean;
	/** The kind of element that had the focus, where it has keys of its own. */
	readonly on: keyof typeof OWN_KEYS | null;
}

/** The action of a key; null where it has none, or where what has the focus needs the key itself. */
export function actionOf({ key, command, on }: Press): KeyAction | null {
	if (command) return null;
	if (on !== null && OWN_KEYS[on].includes(key)) return null;
	return ACTIONS[key.length === 1 ? key.toLowerCase() : key] ?? null;
}
