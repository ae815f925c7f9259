import type { CubeMeasures } from './cube';

const COLUMNS: readonly (readonly [string, (measured: CubeMeasures) => string])[] = [
	['dataset', ({ dataset }) => dataset],
	['activities', ({ activities }) => String(activities)],
	['cells', ({ cells }) => String(cells)],
	['KiB', ({ bytes }) => (bytes / 1024).toFixed(0)],
	['KiB gzip', ({ compressed }) => (compressed / 1024).toFixed(0)],
	['build ms', ({ build }) => build.toFixed(0)],
	['parse ms', ({ parse }) => parse.toFixed(1)],
	['slice p50 ms', ({ slice }) => slice.p50.toFixed(2)],
	['p95 ms', ({ slice }) => slice.p95.toFixed(2)],
	['SQL p50 ms', ({ sql }) => sql.p50.toFixed(0)],
	['p95 ms', ({ sql }) => sql.p95.toFixed(0)],
	['slice ÷ SQL', ({ slice, sql }) => (slice.p50 / sql.p50).toFixed(4)],
	['p95', ({ slice, sql }) => (slice.p95 / sql.p95).toFixed(4)]
];

/** What was measured as a table in plain text, one line a dataset. */
export function cubeTable(measured: readonly CubeMeasures[]): string {
	const lines = [
		COLUMNS.map(([name]) => name),
		...measured.map((one) => COLUMNS.map(([, write]) => write(one)))
	];
	const widths = COLUMNS.map((_, index) =>
		Math.max(...lines.map((line) => line[index]?.length ?? 0))
	);
	const padded = (line: readonly string[]) =>
		line.map((cell, index) =>
			index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0)
		);
	return lines.map((line) => padded(line).join('  ')).join('\n');
}
