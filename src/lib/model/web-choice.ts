/** What visits are told apart by, beside their day and country. */
export const WEB_PARTS = ['section', 'channel', 'device'] as const;

export type WebPart = (typeof WEB_PARTS)[number];

/** Which parts of web use a reader looks at; an empty list means all of them. */
export type WebChoice = Readonly<Record<WebPart, readonly string[]>>;

/** All of web use. */
export const WHOLE_WEB: WebChoice = { section: [], channel: [], device: [] };

/** Whether nothing is chosen: only then do daily visitors, known for all of them, say anything. */
export function isWholeWeb(choice: WebChoice): boolean {
	return WEB_PARTS.every((part) => choice[part].length === 0);
}
