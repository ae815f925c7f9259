import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspect } from '../../scripts/inspect/inspect';
import { settle } from '../../src/lib/ingest/settle';

const OPTIONS = { rows: false, asOf: '2026-06-30', findings: 100 };
const folder = mkdtempSync(join(tmpdir(), 'alcance-inspect-'));

function file(name: string, text: string): string {
	const path = join(folder, name);
	writeFileSync(path, text);
	return path;
}

const ACTIVITIES = file(
	'actividades.csv',
	'Código,Actividad,Fecha,País,Participantes\nT-1,Taller de datos,05/03/2024,Perú,20\nT-2,Foro,25/03/2024,Chile,30\n'
);
const PEOPLE = file(
	'asistencia.csv',
	'Evento,Fecha,Nombre,Correo electrónico,Asistió\nForo,25/03/2024,Ana,ana@x.org,Sí\nPan,26/03/2024,Eva,eva@x.org,Sí\n'
);

const told = (reports: Awaited<ReturnType<typeof inspect>>) =>
	reports.map(({ refused, sheets }) => [
		refused?.code ?? null,
		sheets.flatMap(({ warnings, findings }) => [
			...warnings.map(({ code }) => code),
			...findings.map(({ line, rule }) => `${line} ${rule}`)
		])
	]);

describe('what the terminal tells of files', () => {
	it('is one report a file, read together', async () => {
		expect(told(await inspect([ACTIVITIES, PEOPLE, join(folder, 'none.csv')], OPTIONS))).toEqual([
			[null, ['3 headcount-disagrees']],
			[null, ['3 no-such-activity']],
			['unreadable-file', []]
		]);
	});

	it('is not lost where one file cannot be interpreted', async () => {
		const reports = await inspect([ACTIVITIES, PEOPLE], OPTIONS, async (database, sources) => {
			if (sources.some(({ kind }) => kind === 'attendance')) {
				throw new Error("Could not convert 'Ana' to a number\nand more");
			}
			await settle(database, sources, null);
		});
		expect(told(reports)).toEqual([
			[null, []],
			['failed', []]
		]);
		expect(reports[1]?.refused?.message).toBe(
			'It could not be interpreted: Could not convert … to a number'
		);
	});

	it('is told of each alone where they fail only together', async () => {
		const reports = await inspect([ACTIVITIES, PEOPLE], OPTIONS, async (database, sources) => {
			if (sources.length > 1) throw new Error('Together');
			await settle(database, sources, null);
		});
		expect(told(reports)).toEqual([
			[null, ['told-alone']],
			[null, ['told-alone', '2 no-such-activity', '3 no-such-activity']]
		]);
	});
});
