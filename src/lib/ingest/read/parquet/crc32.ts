/** What each byte adds, for the polynomial of gzip, PNG and Parquet. */
const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
	let rest = byte;
	for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
	return rest;
});

/** The CRC-32 of some bytes as a signed number, as Parquet's page headers have it. */
export function crc32(bytes: Uint8Array): number {
	let crc = -1;
	for (let at = 0; at < bytes.length; at++) crc = TABLE[(crc ^ bytes[at]!) & 0xff]! ^ (crc >>> 8);
	return ~crc;
}
