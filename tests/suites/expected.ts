/**
 * What may become of a file. `exact`: its table, and no warning without a reason. `exact-or-warn`:
 * its table, or a warning. `warn`: a warning or a refusal. `refuse`: a refusal. `any`: anything but
 * a crash. `loose`: a refusal is best, loading without a crash is tolerated.
 */
export type Expected = 'exact' | 'exact-or-warn' | 'warn' | 'refuse' | 'any';

/** Patterns of paths in the suites' folder with what the folder's README says; the first one counts. */
const RULES: readonly (readonly [RegExp, Expected])[] = [
	[/^csv-spectrum\/csvs\//, 'exact'],
	[/^csv-injection\//, 'exact-or-warn'],
	[/^naughty-strings\//, 'any'],
	[/^papaparse\//, 'exact-or-warn'],
	[/^parquet-testing\/bad_data\//, 'any'],
	[/^parquet-testing\/data\/.*(\.encrypted$|lz4_compressed|map_no_value)/, 'refuse'],
	[/^parquet-testing\/data\/.*corrupt-checksum/, 'warn'],
	[/^parquet-testing\/data\/byte_stream_split_extended/, 'exact'],
	[/^parquet-testing\/data\/.*\.parquet$/, 'exact-or-warn'],
	[/^parquet-testing\/data\/.*_expect\.csv$/, 'exact'],
	[/^parquet-testing\//, 'any'],
	[/^duckdb-csv\/(afl|fuzzing|broken)\//, 'any'],
	[/^duckdb-csv\/encodings\//, 'exact-or-warn'],
	[/^duckdb-csv\/(error|rejects|inconsistencies)\//, 'warn'],
	[/^duckdb-csv\/test\/(invalid_utf|error_|too_many_values\.csv|unterminated\.csv)/, 'warn'],
	[/^duckdb-csv\/comments\//, 'warn'],
	[/^duckdb-csv\//, 'exact-or-warn'],
	[/^hxl\/test_io\/(input-broken\.xlsx|input-zip-invalid\.zip)$/, 'refuse'],
	[/^hxl\/.*\.(xls|json)$|^hxl\/test_io\/input-valid-json\.txt$/, 'refuse'],
	[/^hxl\/test_io\/input-valid/, 'warn'],
	[/^hxl\//, 'exact-or-warn'],
	[/^univocity\/(fixed|examples\/(multi_schema|master_detail))/, 'warn'],
	[/^univocity\/(csv|tsv)\/essential/, 'warn'],
	[/^univocity\//, 'exact-or-warn'],
	[/^real\/attendance\/shape_zoom/, 'warn'],
	[/^real\/attendance\/amy_person_uploads\/upload-malformed/, 'warn'],
	[/^real\/.*\.json$/, 'refuse'],
	[/^real\//, 'exact'],
	[/./, 'any']
];

/** What the README asks for a file, by its path in the suites' folder. */
export function expectedOf(path: string): Expected {
	return RULES.find(([pattern]) => pattern.test(path))![1];
}

/** Why values of the wrong type are nothing this reader tells of: every cell is text to it. */
const TYPES = 'regular; values do not fit the types its own test asks for, which findings tell of';

/** Paths that are not read as the README asks, and why. Printed, not hidden. */
const EXCEPTIONS: readonly (readonly [RegExp, string])[] = [
	[
		/^csv-spectrum\/csvs\/location_coordinates/,
		'the expected JSON has another telephone number than the CSV, as the README says'
	],
	[
		/^csv-spectrum\/csvs\/newlines_crlf/,
		'the expected JSON has CRLF in a cell and the CSV LF, as the README says'
	],
	[/^duckdb-csv\/comments\/14635/, 'holds no comment line: #b is a cell'],
	[/^duckdb-csv\/error\/(date_multiple_file\/|mismatch\/(half|small))/, TYPES],
	[/^duckdb-csv\/error\/quotednewlines/, 'regular: its newlines stand in quotes, as they should'],
	[/^duckdb-csv\/rejects\/multiple_errors\/(multiple_cast|cast_and_maxline)/, TYPES],
	[
		/^duckdb-csv\/rejects\/maximum_line\//,
		'regular; its test sets a limit of ten characters a line'
	],
	[/^duckdb-csv\/quoted_comment_buffer_boundary/, 'a fuzzed file, full of control characters'],
	[/^duckdb-csv\/test\/5438/, 'JSON, one object a line'],
	[
		/^duckdb-csv\/unquoted_escape\/human_eval/,
		'a backslash before newlines outside quotes is not read'
	],
	[
		/^hxl\/test_io\/input-broken/,
		'its only fault is a stated range of one cell; all 6,431 rows are there'
	],
	[/^hxl\/test_io\/input-zip-invalid/, 'its only entry is a sound XLSX, which is read'],
	[/large_string_map\.brotli/, 'two values of a gigabyte each, more than a string can hold']
];

/** Why a file is not read as the README asks; null where nothing excuses it. */
export function exceptionFor(path: string): string | null {
	return EXCEPTIONS.find(([pattern]) => pattern.test(path))?.[1] ?? null;
}
