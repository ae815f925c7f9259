/**
 * The files of a drop, those inside dropped folders too, in the order they were given; a folder's are
 * named with their path in it: `2024/march/list.csv`.
 */
export async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
	// Entries are gone once the event is over, so all are taken before anything is awaited.
	const entries = [...transfer.items].map((item) => item.webkitGetAsEntry());
	const plain = [...transfer.files];
	if (entries.every((entry) => !entry?.isDirectory)) return plain;
	const found = await Promise.all(entries.map((entry) => (entry ? filesIn(entry) : [])));
	return found.flat();
}

/** Files that programs leave in folders and nobody means to drop. */
const LEFT_BEHIND = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/;

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
	if (LEFT_BEHIND.test(entry.name)) return [];
	if (entry.isFile) {
		return new Promise((resolve, reject) => {
			const path = entry.fullPath.replace(/^\//, '');
			(entry as FileSystemFileEntry).file(
				(file) => resolve([path === file.name ? file : new File([file], path, file)]),
				reject
			);
		});
	}
	const inside = await entriesOf((entry as FileSystemDirectoryEntry).createReader());
	return (await Promise.all(inside.map(filesIn))).flat();
}

/** A directory gives its entries in parts, until a part is empty. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
	const part = await new Promise<FileSystemEntry[]>((resolve, reject) => {
		reader.readEntries(resolve, reject);
	});
	return part.length === 0 ? [] : [...part, ...(await entriesOf(reader))];
}
