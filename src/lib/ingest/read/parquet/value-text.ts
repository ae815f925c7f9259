import type { SchemaTree } from 'hyparquet';
import { isListLike } from 'hyparquet/src/schema.js';
import { leafText, type Column } from './leaf-text';

/**
 * A value of a column as text: a plain one as {@link leafText} has it, a list of plain ones with
 * `; ` between them, anything else as JSON. Null and an empty list are empty.
 */
export function valueText(node: SchemaTree, value: unknown, column: Column): string {
	if (value === null || value === undefined) return '';
	if (isPlain(node)) return leafText(node.element, value, column);
	const item = itemOf(node);
	if (!item || !isPlain(item)) return json(node, value, column);
	const items = (value as unknown[]).map((each) => leafText(item.element, each, column));
	return items.some((each) => each.includes(';')) ? json(node, value, column) : items.join('; ');
}

/** True for a value that is neither list nor structure. */
export function isPlain(node: SchemaTree): boolean {
	return node.children.length === 0 && node.element.repetition_type !== 'REPEATED';
}

/** True for a list of plain values. */
export function isPlainList(node: SchemaTree): boolean {
	const item = itemOf(node);
	return item !== null && isPlain(item);
}

/** True for a map: its entries are read as a list of structures. */
export function isMap({ element, children }: SchemaTree): boolean {
	if (element.converted_type !== 'MAP' && element.converted_type !== 'MAP_KEY_VALUE') return false;
	// Old writers annotate the entries too.
	return element.repetition_type !== 'REPEATED' && children.length > 0;
}

/** What a list holds; null for what is no list. */
function itemOf(node: SchemaTree): SchemaTree | null {
	if (node.element.repetition_type === 'REPEATED') {
		const group = node.children.length > 0;
		const element = { ...node.element, repetition_type: 'REQUIRED' as const };
		return { ...node, element: group ? { ...element, converted_type: undefined } : element };
	}
	if (!isListLike(node)) return null;
	const [repeated] = node.children;
	const item = repeated!.children.length === 1 ? repeated!.children[0]! : repeated!;
	return item;
}

function json(node: SchemaTree, value: unknown, column: Column): string {
	const item = itemOf(node);
	if (value === null || value === undefined) {
		return node.element.repetition_type === 'REPEATED' ? '[]' : 'null';
	}
	if (item) return `[${(value as unknown[]).map((each) => json(item, each, column)).join(',')}]`;
	if (node.children.length === 0) return jsonLeaf(node, value, column);
	const fields = value as Readonly<Record<string, unknown>>;
	if (isMap(node)) {
		const entries = node.children[0]!;
		return json(entries, fields[entries.element.name], column);
	}
	const parts = node.children.map((child) => {
		const { name } = child.element;
		return `${JSON.stringify(name)}:${json(child, fields[name], column)}`;
	});
	return `{${parts.join(',')}}`;
}

function jsonLeaf({ element }: SchemaTree, value: unknown, column: Column): string {
	const text = leafText(element, value, column);
	const bare = typeof value === 'boolean' || /^-?\d+(\.\d+)?(e[-+]?\d+)?$/i.test(text);
	return bare && !(value instanceof Uint8Array) ? text : JSON.stringify(text);
}
