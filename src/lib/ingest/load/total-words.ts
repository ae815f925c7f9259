import { readCountry } from '../values/country';
import { readDate } from '../values/date';
import { fold } from '../values/fold';

/**
 * What a cell says that labels a row of totals: that it is all there is to say (`whole`: "Total
 * participantes", "Grand total"), or what could be a name as well (`total`: "Total", "Total Perú",
 * "Subtotal 2004"; `average`: "Media", "Suma").
 */
export type TotalLabel = 'whole' | 'total' | 'average';

const SUMS = 'total|totals|totales|totais|subtotal|subtotals|subtotales|subtotais';
const OTHERS =
	'suma|sumas|soma|sum|sumatoria|promedio|promedios|media|medias|average|avg|mean|mediana|median';

const FIRST = new RegExp(
	`^(?:(?:el|the|gran|grand|sub)[ -])?(${SUMS}|${OTHERS})(?![\\p{L}\\p{N}])(.*)$`,
	'u'
);
const LAST = new RegExp(`^(.+?)[ -]+(${SUMS})$`, 'u');
const GRAND = /^(?:gran|grand|suma|soma)[ -]total|^total(?: general| geral| global)$/;

const SMALL = new Set(
	'de del da do das dos of the los las os as el la en em in por para for al y e and sigue'.split(
		' '
	)
);

/** What totals are of: people, activities, visits, periods, or everything. */
const COUNTED = new Set(
	(
		'participante participantes participant participants asistente asistentes assistente assistentes attendee ' +
		'attendees asistencia asistencias attendance presentes presencas inscritos inscritas inscripciones inscricoes ' +
		'registrados registrations persona personas person persons people pessoa pessoas hombres mujeres homens mulheres ' +
		'men women beneficiarios beneficiarias beneficiaries actividad actividades atividade atividades activity ' +
		'activities evento eventos event events taller talleres oficina oficinas workshop workshops curso cursos course ' +
		'courses seminario seminarios seminar seminars foro foros forum foruns forums mision misiones missao missoes ' +
		'missions reunion reuniones reuniao reunioes meeting meetings encuentro encuentros encontro encontros webinar ' +
		'webinars visita visitas visit visits visitante visitantes visitor visitors sesion sesiones sessao sessoes session ' +
		'sessions usuario usuarios user users pagina paginas page pages vistas views pageviews pais paises country ' +
		'countries empresa empresas company companies pyme pymes organizaciones organizacoes organisations organizations ' +
		'registro registros records filas linhas rows general geral global overall acumulado acumulada cumulative anual ' +
		'annual yearly mensual mensal monthly semanal weekly diario daily ano anos year years mes meses month months dia ' +
		'dias day days semana semanas week weeks trimestre trimestres semestre quarter period periodo fila columna unicos unique'
	).split(' ')
);

/** Figures as a total is written: "1.200", "45 %", "$ 300", "(12)". */
const FIGURES = /^[\s\d.,'%$€£()+\-–/]*\d[\s\d.,'%$€£()+\-–/]*$/;

/** What a cell labels a row of totals as; null for every other text. */
export function totalLabel(text: string): TotalLabel | null {
	const folded = fold(text)
		.replace(/[\s:.=*]+$/u, '')
		.replace(/^[\s*]+/u, '');
	if (GRAND.test(folded)) return 'whole';
	const [, word = '', rest = ''] = FIRST.exec(folded) ?? [];
	if (word !== '') return labelled(rest, OTHERS.split('|').includes(word) ? 'average' : 'total');
	const [, before = ''] = LAST.exec(folded) ?? [];
	return before === '' ? null : labelled(before, 'total');
}

function labelled(rest: string, bare: 'total' | 'average'): TotalLabel | null {
	const words = rest
		.split(/[^\p{L}\p{N}.'&-]+/u)
		.filter((word) => /[\p{L}\p{N}]/u.test(word) && !SMALL.has(word));
	const names = words.filter((word) => !/^\d[\d.,]*$/.test(word));
	if (names.length === 0) return bare;
	if (names.every((word) => COUNTED.has(word))) return 'whole';
	const uncounted = names.filter((word) => !COUNTED.has(word)).join(' ');
	return isPlace(uncounted) || readDate(words.join(' '), 'dmy').kind === 'date' || isPeriod(names)
		? bare
		: null;
}

function isPlace(text: string): boolean {
	const { kind } = readCountry(text);
	return kind === 'country' || kind === 'region';
}

/** "mayo", "enero junio": months without a year. */
function isPeriod(names: readonly string[]): boolean {
	return names.every((name) => readDate(`${name} 2000`, 'dmy').kind === 'date');
}

/** Whether a cell holds what stands beside the label of a total: figures, dates, countries. */
export function isBesideTotal(text: string): boolean {
	const [, noun = ''] = /^[\d.,]+\s+(\p{L}+)$/u.exec(fold(text)) ?? [];
	return (
		FIGURES.test(text) ||
		COUNTED.has(noun) ||
		readDate(text, 'dmy').kind !== 'unknown' ||
		isPlace(text) ||
		totalLabel(text) !== null
	);
}
