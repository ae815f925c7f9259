/** Letters and digits nobody else has drawn; works on pages that are not served over HTTPS too. */
export function randomId(length: number): string {
	const drawn = crypto.getRandomValues(new Uint8Array(length));
	return Array.from(drawn, (byte) => (byte % 36).toString(36)).join('');
}
