import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAccess } from '$lib/ingest/values/access';
import { isBlank } from '$lib/ingest/values/blank';
import { readList } from '$lib/ingest/values/list';
import { readMode } from '$lib/ingest/values/mode';
import { readRole } from '$lib/ingest/values/role';
import { meaningOfM, readSex } from '$lib/ingest/values/sex';
import { readStatus } from '$lib/ingest/values/status';
import { readYesNo } from '$lib/ingest/values/yes-no';

interface Field {
	readonly name: string;
	readonly constraints?: { readonly enum?: readonly string[] };
}

const { resources } = JSON.parse(
	readFileSync(new URL('../../../../data/iberpyme/datapackage.json', import.meta.url), 'utf8')
) as { resources: { name: string; schema: { fields: Field[] } }[] };

function allowed(resource: string, field: string): readonly string[] {
	const { fields } = resources.find(({ name }) => name === resource)?.schema ?? { fields: [] };
	return fields.find(({ name }) => name === field)?.constraints?.enum ?? [];
}

type Cases = readonly (readonly [text: string, value: string | null])[];

const ROLES: Cases = [
	['Participante', 'participant'],
	['learner', 'participant'],
	['Asistente', 'participant'],
	['attendees', 'participant'],
	['Ponente', 'speaker'],
	['PALESTRANTE', 'speaker'],
	['Panelist', 'speaker'],
	['instructor', 'speaker'],
	['Key-note speaker', null],
	['Keynote Speaker', 'speaker'],
	['helper', 'organiser'],
	['Host', 'organiser'],
	['Anfitrião', 'organiser'],
	['Comité organizador', 'organiser'],
	['Profesora', null],
	['Invitado', null],
	['', null]
];

const STATUSES: Cases = [
	['Realizado', 'held'],
	['realizada', 'held'],
	['Concluído', 'held'],
	['Completed', 'held'],
	['Previsto', 'planned'],
	['Confirmado', 'planned'],
	['Scheduled', 'planned'],
	['Aplazado', 'planned'],
	['Agendada', 'planned'],
	['Suspendido', 'cancelled'],
	['CANCELADO', 'cancelled'],
	['Canceled', 'cancelled'],
	['No realizado', 'cancelled'],
	['Suspendido por huelga', 'cancelled'],
	['Cancelado (lluvia)', 'cancelled'],
	['No se realizó por lluvia', 'cancelled'],
	['Cancelled due to strike', 'cancelled'],
	['Realizado el 5 de mayo', 'held'],
	['Programado para mayo', 'planned'],
	['Sí', 'held'],
	['Sí, en línea', 'held'],
	['No', 'planned'],
	['Aún no', 'planned'],
	['Cancelado, reprogramado', null],
	['Suspendido y reprogramado', null],
	['Finalizada la inscripción', null],
	['Jalisco', null],
	['En curso', null],
	['draft', null],
	['completo', null]
];

const MODES: Cases = [
	['Presencial', 'in-person'],
	['In person', 'in-person'],
	['face-to-face', 'in-person'],
	['Virtual', 'online'],
	['En línea', 'online'],
	['à distância', 'online'],
	['Webinar', 'online'],
	['Zoom', 'online'],
	['Híbrido', 'hybrid'],
	['Presencial y virtual', 'hybrid'],
	['mista', 'hybrid'],
	['Bogotá', null],
	['Bogotá (Zoom)', null]
];

const ACCESSES: Cases = [
	['Abierto', 'open'],
	['aberta ao público', 'open'],
	['Public', 'open'],
	['Cerrado', 'closed'],
	['Fechado', 'closed'],
	['by invitation only', 'closed'],
	['Gratis', null]
];

const SEXES: Cases = [
	['Femenino', 'female'],
	['Mujer', 'female'],
	['F', 'female'],
	['MULHER', 'female'],
	['Hombre', 'male'],
	['masculino', 'male'],
	['H', 'male'],
	['Male', 'male'],
	['No binario', 'other'],
	['Outro', 'other'],
	['M', null],
	['Prefiero no decir', null],
	['', null]
];

describe.each([
	['role', readRole, ROLES, allowed('attendance', 'role')],
	['status', readStatus, STATUSES, allowed('activity', 'status')],
	['mode', readMode, MODES, allowed('activity', 'mode')],
	['access', readAccess, ACCESSES, allowed('activity', 'access')],
	// "Other" is what people answer; the package's list has no room for it yet.
	['sex', (text: string) => readSex(text), SEXES, [...allowed('attendance', 'sex'), 'other']]
] as const)('%s', (_, read, cases, values) => {
	it.each(cases)('"%s" is %s', (text, value) => {
		expect(read(text)).toBe(value);
	});

	it('has every value that the data package allows, and no other', () => {
		const read = new Set(cases.map(([, value]) => value).filter((value) => value !== null));
		expect([...read].sort()).toEqual([...values].sort());
	});

	it('is read from any text whatever', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				expect([...values, null]).toContain(read(text));
			})
		);
	});
});

describe('"M"', () => {
	it.each([
		[['F', 'M'], 'male'],
		[['M', 'f.'], 'male'],
		[['H', 'M'], 'female'],
		[['M'], null],
		[['F', 'H', 'M'], null]
	] as const)('in %j is %s', (texts, expected) => {
		expect(readSex('M', meaningOfM(texts))).toBe(expected);
	});
});

describe('yes or no', () => {
	it.each([
		['Sí', true],
		['si', true],
		['SÍ', true],
		['Yes', true],
		['Sim', true],
		['x', true],
		['✓', true],
		['TRUE', true],
		['1', true],
		['Attended', true],
		['Asistió', true],
		['Presente', true],
		['Checked In', true],
		['Participou', true],
		['No', false],
		['Não', false],
		['0', false],
		['FALSE', false],
		['Not Attending', false],
		['No asistió', false],
		['Ausente', false],
		['Cancelled', false],
		['Deleted', false],
		['no-show', false],
		['Attending', null],
		['Registered', null],
		['Inscrito', null],
		['Tal vez', null],
		['2', null],
		['', null]
	])('"%s" is %s', (text, expected) => {
		expect(readYesNo(text)).toBe(expected);
	});
});

describe('blank', () => {
	it.each(['', ' ', '\u00a0', '\u200b', '-', '--', '—', '...', '?', 'N/A', 'n/a', 'NA', '#N/A'])(
		'"%s" is',
		(text) => {
			expect(isBlank(text)).toBe(true);
		}
	);

	it.each([
		...['TBC', 'Por confirmar', 'por definir', '(not set)', 'NULL', 'N/D', 'n.d.', 's/d', 'S/D'],
		...['sin dato', 'Sin información', 'Não informado', 'desconocido', 'unknown', 'A confirmar.']
	])('"%s" is', (text) => {
		expect(isBlank(text)).toBe(true);
	});

	it.each(['0', 'no', 'x', 'none', 'ninguno', '#REF!', '*', 'a', '-1', 'sin datos de contacto'])(
		'"%s" is not',
		(text) => {
			expect(isBlank(text)).toBe(false);
		}
	);
});

describe('a list', () => {
	it.each([
		['SWC,DC', true, ['SWC', 'DC']],
		['SWC;DC', false, ['SWC', 'DC']],
		['Example, Ltd', false, ['Example, Ltd']],
		[
			'Example, Ltd; Otra  S.A.|Tercera\nCuarta\r\nQuinta',
			false,
			['Example, Ltd', 'Otra S.A.', 'Tercera', 'Cuarta', 'Quinta']
		],
		[' b ; a ;; b; - ', false, ['b', 'a']],
		['', true, []],
		['n/a', true, []]
	])('"%s" (commas: %s) is %j', (text, commas, expected) => {
		expect(readList(text, commas)).toEqual(expected);
	});

	it('comes back from values joined by any of its marks', () => {
		const values = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { maxLength: 6 });
		fc.assert(
			fc.property(values, fc.constantFrom(';', ' ; ', '|', '\n', '\r\n'), (list, mark) => {
				const kept = list.filter((value) => !isBlank(value));
				expect(readList(list.join(mark), false)).toEqual(kept);
			})
		);
	});
});
