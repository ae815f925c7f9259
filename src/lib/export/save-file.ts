/** Hands a file over to be saved, as the browser saves downloads. Browser only. */
export function saveFile(content: Blob, name: string): void {
	const address = URL.createObjectURL(content);
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	// The download has to have begun before its address is taken away.
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
