import { deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openFile } from '$lib/ingest/read/open-file';
import { rowsOf } from '../../../suites/read-both';
import { fileOf, zipOf } from './write-table';

function bytesOf(...parts: (string | Uint8Array)[]) {
	const bytes = parts.map((part) =>
		Uint8Array.from(typeof part === 'string' ? Buffer.from(part, 'latin1') : part)
	);
	return Object.assign(new Blob(bytes), { name: 'file' });
}

describe('what is not read', () => {
	it.each([
		['xls-file', bytesOf('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'W\0o\0r\0k\0b\0o\0o\0k\0')],
		[
			'encrypted-workbook',
			bytesOf('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', [...'EncryptedPackage'].join('\0'))
		],
		['pdf-file', bytesOf('%PDF-1.7\n%âãÏÓ')],
		['image-file', bytesOf('\x89PNG\r\n\x1a\n')],
		['database-file', bytesOf('SQLite format 3\0')],
		['database-file', bytesOf('\0\0\0\0\0\0\0\0DUCK\0\0')],
		['compressed-otherwise', bytesOf('\x28\xb5\x2f\xfd\0\0')],
		['compressed-otherwise', bytesOf("7z\xbc\xaf'\x1c")],
		['html-file', bytesOf('\n<!DOCTYPE html><table><tr><td>a</td></tr></table>')],
		['xml-file', bytesOf('<?xml version="1.0"?><a/>')],
		['json-file', bytesOf('[{"a": 1}, {"a": 2}]')],
		['json-file', bytesOf('{"a": 1}\n{"a": 2}\n')],
		['encrypted-parquet', bytesOf('PARE', '\0\0\0\0', 'PARE')],
		['damaged-parquet', bytesOf('PAR1', 'nothing that fits', 'PAR1')],
		['damaged-parquet', bytesOf('PAR1')],
		['unreadable-encoding', bytesOf('\xff\xfe\0\0a\0\0\0')],
		['not-text', bytesOf(Uint8Array.from({ length: 2000 }, (_, at) => (at * 7919) % 251))],
		['empty-file', bytesOf('')],
		['empty-file', bytesOf('\n\n \n')],
		['damaged-archive', bytesOf('PK\x03\x04', 'and nothing else')],
		['damaged-compression', bytesOf(gzipSync('a,b\n1,2\n').subarray(0, 20))]
	])('%s', async (code, file) => {
		const opened = await openFile(file);
		expect(opened.map(({ refused }) => refused?.code)).toEqual([code]);
	});

	it('names the line of a quote that is never closed', async () => {
		const [opened] = await openFile(bytesOf('a,b\n"1",2\n"3",4\n"5,6\n7,8\n'));
		expect(opened!.refused).toEqual({ code: 'unclosed-quote', line: 4 });
	});

	it('is not said of words that begin like another format', async () => {
		const [opened] = await openFile(fileOf('ORC,GIF8\n1,2\n'));
		expect(opened!.sheets[0]!.columns).toEqual(['ORC', 'GIF8']);
	});
});

describe('an archive', () => {
	it('is read file by file, what is refused beside what is not', async () => {
		const archive = await zipOf({
			'events.csv': 'id,title\n1,Foro\n',
			'notes/read me.html': '<html></html>',
			'__MACOSX/._events.csv': 'x',
			'.DS_Store': 'x'
		});
		const opened = await openFile(Object.assign(archive, { name: 'all.zip' }));
		expect(opened.map(({ file, refused }) => [file, refused?.code ?? null])).toEqual([
			['all.zip/events.csv', null],
			['all.zip/notes/read me.html', 'html-file']
		]);
		expect((await rowsOf(opened[0]!.sheets[0]!.batches())).rows).toEqual([['1', 'Foro']]);
	});

	it('is refused entry by entry where it is encrypted', async () => {
		const archive = await zipOf({ 'events.csv': 'id,title\n1,Foro\n' }, 'secret');
		const opened = await openFile(Object.assign(archive, { name: 'all.zip' }));
		expect(opened.map(({ refused }) => refused?.code)).toEqual(['encrypted-entry']);
	});

	it('is refused where an entry fails its checksum', async () => {
		const archive = await zipOf({ 'events.csv': `id,title\n${'1,Foro\n'.repeat(50)}` });
		const bytes = new Uint8Array(await archive.arrayBuffer());
		// The stored deflate stream of another text, in its place, so that only the sum can tell.
		const start = 30 + 'events.csv'.length;
		const other = deflateRawSync(`id,title\n${'1,Taro\n'.repeat(50)}`);
		bytes.set(other.subarray(0, 20), start);
		const opened = await openFile(Object.assign(new Blob([bytes]), { name: 'all.zip' }));
		expect(opened.map(({ refused }) => refused?.code)).toEqual(['damaged-compression']);
	});

	it('is refused where archives lie in each other', async () => {
		const inner = await zipOf({ 'a.csv': 'a\n1\n' });
		const nested = gzipSync(gzipSync(gzipSync(new Uint8Array(await inner.arrayBuffer()))));
		const opened = await openFile(bytesOf(nested));
		expect(opened.map(({ refused }) => refused?.code)).toEqual(['nested-archive']);
	});

	it('of a workbook is a workbook', async () => {
		const odt = await zipOf({
			mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
			'content.xml': '<x/>'
		});
		const opened = await openFile(Object.assign(odt, { name: 'a.ods' }));
		expect(opened[0]!.refused).toEqual({
			code: 'document-file',
			values: { format: 'OpenDocument' }
		});
	});
});

describe('reading', () => {
	const long = `n,text\n${Array.from({ length: 25_000 }, (_, at) => `${at},x`).join('\n')}\n`;

	it('hands over at most ten thousand rows at once, and says how far it is', async () => {
		const [opened] = await openFile(fileOf(long));
		const sizes: number[] = [];
		let progress = 0;
		for await (const batch of opened!.sheets[0]!.batches()) {
			sizes.push(batch.rows.length);
			expect(batch.progress).toBeGreaterThanOrEqual(progress);
			progress = batch.progress;
		}
		expect(Math.max(...sizes)).toBeLessThanOrEqual(10_000);
		expect(sizes.reduce((sum, size) => sum + size)).toBe(25_000);
		expect(progress).toBe(1);
	});

	it('ends when it is told to', async () => {
		const [opened] = await openFile(fileOf(long));
		const stop = new AbortController();
		const reading = opened!.sheets[0]!.batches(stop.signal);
		await reading.next();
		stop.abort(new Error('stopped'));
		await expect(
			(async () => {
				for await (const batch of reading) expect(batch.rows.length).toBeGreaterThan(0);
			})()
		).rejects.toThrow('stopped');
	});

	it('goes on beyond what was examined, and tells of what it finds there', async () => {
		const row = `${'x'.repeat(95)},1\n`;
		const half = row.repeat(100_000);
		const file = fileOf(`name,count\n${half}"a\nb",2\nshort\nlong,3,4\n${half}`);
		const [opened] = await openFile(file);
		const sheet = opened!.sheets[0]!;
		expect(sheet.rowCount).toBeNull();
		const { rows, lines } = await rowsOf(sheet.batches());
		expect(rows).toHaveLength(200_003);
		expect(rows.slice(100_000, 100_003)).toEqual([
			['a\nb', '2'],
			['short', ''],
			['long', '3']
		]);
		expect(lines.slice(100_000, 100_004)).toEqual([100_002, 100_004, 100_005, 100_006]);
		expect(sheet.warnings.map(({ code, line }) => [code, line])).toEqual([
			['short-rows', 100_004],
			['cells-left-out', 100_005]
		]);
	});
});
