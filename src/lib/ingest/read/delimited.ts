import type { OpenedFile } from '../sheet';
import { DelimitedSheet } from './delimited-sheet';
import { encodingOf } from './encoding';
import { refusedFile } from './opened';
import { RecordReader } from './records';
import type { Head, Source } from './source';
import { tablesOf } from './structure/tables';
import { planText } from './text-plan';
import { tornBy } from './text-rows';

/** How much text is looked at for control characters, and how many make it no text. */
const LOOKED_AT = 64 * 1024;
const CONTROLS = { count: 48, share: 0.05 };

/** Opens a delimited text: CSV, TSV and their kin. Resolves with a refusal for what is none. */
export async function openDelimited(source: Source, head: Head): Promise<OpenedFile> {
	const encoding = encodingOf(head);
	if ('unreadable' in encoding) {
		const values = { encoding: encoding.unreadable };
		return refusedFile(source.name, { code: 'unreadable-encoding', values });
	}
	const { name } = encoding;
	const text = new TextDecoder(name).decode(head.bytes, { stream: !head.whole });
	if (isBinary(text)) return refusedFile(source.name, { code: 'not-text' });
	if (text.trim() === '') return refusedFile(source.name, { code: 'empty-file' }, name);
	const plan = planText(source, encoding, text, head.whole);
	const reader = new RecordReader(plan.dialect, plan.directive === '' ? 1 : 2);
	const body = text.slice(plan.directive.length);
	const records = reader.read(plan.mend ? plan.mend(body) : body, head.whole);
	const torn = tornBy(records);
	if (torn) return refusedFile(source.name, torn, name);
	const tables = tablesOf(records, { whole: head.whole });
	if (tables.length === 0) return refusedFile(source.name, { code: 'empty-file' }, name);
	const beginning = { records, mixedNewlines: reader.mixedNewlines };
	const sheets = tables.map((table, index) => {
		const numbered = tables.length > 1 ? `${source.name} (${index + 1})` : source.name;
		return new DelimitedSheet(table.title ?? numbered, plan, table, beginning);
	});
	return { file: source.name, encoding: name, refused: null, sheets };
}

/** Text holds hardly any control characters. */
function isBinary(text: string): boolean {
	const sample = text.slice(0, LOOKED_AT);
	let controls = 0;
	for (const sign of sample) if (sign < ' ' && !'\t\n\r\f'.includes(sign)) controls++;
	return controls > CONTROLS.count && controls > sample.length * CONTROLS.share;
}
