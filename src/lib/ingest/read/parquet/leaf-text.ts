import type { SchemaElement } from 'hyparquet';
import { parseFloat16 } from 'hyparquet/src/convert.js';

/** How a column's bytes are written, and what is told of its values. */
export interface Column {
	/** Bytes that are not said to be text are written in hexadecimal. */
	readonly hexadecimal: boolean;
	/** Told of bytes that were written in hexadecimal. */
	onBinary(): void;
	/** Told of dates that cannot be written, and are left out. */
	onLost(): void;
}

/** Days from 1970 within which dates are written: what a `Date` holds, and no INT96 before year 1. */
const DAYS = { first: -100_000_000, last: 100_000_000, int96: -719_162 };

/** Tab, line feed, form feed and carriage return, which text may hold. */
const SPACES: ReadonlySet<number> = new Set([9, 10, 12, 13]);

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** How many of its units a second has, by the unit of a time or timestamp. */
const PER_SECOND = { MILLIS: 1_000n, MICROS: 1_000_000n, NANOS: 1_000_000_000n } as const;

/**
 * One value as text: dates as `2004-03-01`, timestamps as `2004-03-01 09:30:00[.123456]` (UTC),
 * decimals and 64-bit integers exact, 32-bit floats in the shortest form that equals them, bytes
 * as the text they are or in hexadecimal. `value` is as stored, before any conversion.
 */
export function leafText(element: SchemaElement, value: unknown, column: Column): string {
	if (value === null || value === undefined) return '';
	const { type, converted_type: converted, logical_type: logical } = element;
	if (type === 'INT96') {
		// The library loses the day where the time of day is negative.
		return timestampText(value as bigint, 'NANOS', column, DAYS.int96);
	}
	if (converted === 'DECIMAL' || logical?.type === 'DECIMAL') {
		const scale = logical?.type === 'DECIMAL' ? logical.scale : (element.scale ?? 0);
		return decimalText(
			value instanceof Uint8Array ? signed(value) : BigInt(value as number),
			scale
		);
	}
	if (value instanceof Uint8Array) return bytesText(element, value, column);
	if (typeof value === 'boolean') return String(value);
	if (converted === 'DATE' || logical?.type === 'DATE') return dayText(Number(value), column);
	const unit = unitOf(element);
	if (unit) {
		const time = BigInt(value as number | bigint);
		const clockOnly = converted?.startsWith('TIME_') || logical?.type === 'TIME';
		return clockOnly ? clockText(time, unit) : timestampText(time, unit, column);
	}
	if (isUnsigned(element)) {
		return String(BigInt.asUintN(type === 'INT64' ? 64 : 32, BigInt(value as number | bigint)));
	}
	return type === 'FLOAT' ? floatText(value as number) : String(value);
}

function unitOf({ converted_type: converted, logical_type: logical }: SchemaElement) {
	if (logical?.type === 'TIMESTAMP' || logical?.type === 'TIME') return logical.unit;
	if (converted === 'TIMESTAMP_MILLIS' || converted === 'TIME_MILLIS') return 'MILLIS';
	if (converted === 'TIMESTAMP_MICROS' || converted === 'TIME_MICROS') return 'MICROS';
	return null;
}

function isUnsigned({ converted_type: converted, logical_type: logical }: SchemaElement): boolean {
	return (
		converted?.startsWith('UINT_') === true || (logical?.type === 'INTEGER' && !logical.isSigned)
	);
}

function bytesText(element: SchemaElement, bytes: Uint8Array, column: Column): string {
	const { converted_type: converted, logical_type: logical } = element;
	if (logical?.type === 'FLOAT16') return floatText(parseFloat16(bytes) ?? NaN);
	const hex = () => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
	if (logical?.type === 'UUID') return hex().replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
	if (converted === 'INTERVAL') return intervalText(bytes);
	const text = isText(element) || !column.hexadecimal ? textOf(bytes) : null;
	if (text !== null) return text;
	column.onBinary();
	return hex();
}

/** True where a column is said to hold text. */
function isText({ converted_type: converted, logical_type: logical }: SchemaElement): boolean {
	if (converted === 'UTF8' || converted === 'ENUM' || converted === 'JSON') return true;
	return logical?.type === 'STRING' || logical?.type === 'ENUM' || logical?.type === 'JSON';
}

/** True for bytes that are not said to be text and do not look like it. */
export function isBinary(element: SchemaElement, value: unknown): boolean {
	if (!(value instanceof Uint8Array) || isText(element)) return false;
	return textOf(value) === null || value.some((byte) => byte < 32 && !SPACES.has(byte));
}

function textOf(bytes: Uint8Array): string | null {
	try {
		return UTF8.decode(bytes);
	} catch {
		return null;
	}
}

function signed(bytes: Uint8Array): bigint {
	const value = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
	return BigInt.asIntN(bytes.length * 8, value);
}

function decimalText(unscaled: bigint, scale: number): string {
	const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, '0');
	const sign = unscaled < 0n ? '-' : '';
	return scale > 0 ? `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}` : sign + digits;
}

function dayText(days: number, column: Column, first: number = DAYS.first): string {
	if (!(days >= first && days <= DAYS.last)) {
		column.onLost();
		return '';
	}
	return new Date(days * 86_400_000).toISOString().replace(/^\+0*|T.*/g, '');
}

function timestampText(
	time: bigint,
	unit: keyof typeof PER_SECOND,
	column: Column,
	first?: number
): string {
	const perDay = PER_SECOND[unit] * 86_400n;
	const within = ((time % perDay) + perDay) % perDay;
	const day = dayText(Number((time - within) / perDay), column, first);
	return day === '' ? '' : `${day} ${clockText(within, unit)}`;
}

function clockText(time: bigint, unit: keyof typeof PER_SECOND): string {
	const perSecond = PER_SECOND[unit];
	const seconds = Number(time / perSecond);
	const two = (part: number) => String(part).padStart(2, '0');
	const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two);
	const rest = String(time % perSecond).padStart(String(perSecond).length - 1, '0');
	const fraction = rest.replace(/0+$/, '');
	return clock.join(':') + (fraction === '' ? '' : `.${fraction}`);
}

function intervalText(bytes: Uint8Array): string {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const [months, days, millis] = [0, 4, 8].map((at) => view.getUint32(at, true)) as [
		number,
		number,
		number
	];
	return `P${months}M${days}DT${millis / 1000}S`;
}

/** The shortest decimal that is the same 32-bit float. */
function floatText(value: number): string {
	for (let digits = 1; digits < 9; digits++) {
		const shorter = Number(value.toPrecision(digits));
		if (Math.fround(shorter) === value) return String(shorter);
	}
	return String(value);
}
