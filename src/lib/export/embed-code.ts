const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'"': '&quot;',
	'<': '&lt;',
	'>': '&gt;'
};

const escaped = (text: string) => text.replace(/[&"<>]/g, (mark) => ENTITIES[mark] ?? mark);

/** The HTML that shows a page inside another one, as wide as there is room and so many pixels high. */
export function embedCode(address: string, title: string, height: number): string {
	return `<iframe src="${escaped(address)}" title="${escaped(title)}" width="100%" height="${height}" style="border:0" loading="lazy"></iframe>`;
}
