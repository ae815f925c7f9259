/** Names and abbreviations of the twelve months in es/pt/en, folded, in order. */
const MONTHS = [
	'enero ene janeiro january jan',
	'febrero feb fevereiro fev february',
	'marzo mar marco march',
	'abril abr april apr',
	'mayo may maio mai',
	'junio jun junho june',
	'julio jul julho july',
	'agosto ago agt august aug',
	'septiembre setiembre sept sep set setembro september',
	'octubre oct outubro out october',
	'noviembre nov novembro november',
	'diciembre dic dezembro dez december dec'
];

const WEEKDAYS = [
	'domingo sunday',
	'lunes segunda monday',
	'martes terca tuesday',
	'miercoles quarta wednesday',
	'jueves quinta thursday',
	'viernes sexta friday',
	'sabado saturday'
];

const SHORT_WEEKDAYS = [
	'dom sun',
	'lun seg mon',
	'mar ter tue tues',
	'mie qua wed',
	'jue qui thu thur thurs',
	'vie sex fri',
	'sab sat'
];

const months = numbered(MONTHS, 1);
const weekdays = numbered(WEEKDAYS, 0);
const shortWeekdays = numbered(SHORT_WEEKDAYS, 0);

function numbered(names: readonly string[], first: number): ReadonlyMap<string, number> {
	return new Map(names.flatMap((line, at) => line.split(' ').map((name) => [name, at + first])));
}

/** The month of 1–12 that a folded word names. */
export function monthNamed(word: string): number | null {
	return months.get(word) ?? null;
}

/** Any weekday's full name, folded; Portuguese ones with or without "-feira". */
const WEEKDAY = new RegExp(
	`\\b(${[...weekdays.keys()].join('|')})(?:-feira| feira)?\\b[.,]?\\s*`,
	'g'
);

/** A weekday's short name at the beginning of a folded text. */
const LEADING = new RegExp(`^\\(?(${[...shortWeekdays.keys()].join('|')})\\b[.,]*\\s*`);

/**
 * A folded text without its weekdays, and the first of them (0 for Sunday), with what the text is
 * where a leading "mar" is Tuesday rather than March.
 */
export function withoutWeekdays(text: string): readonly { rest: string; weekday: number | null }[] {
	let weekday: number | null = null;
	const rest = text.replace(WEEKDAY, (_, name: string) => {
		weekday ??= weekdays.get(name) ?? null;
		return '';
	});
	const readings: { rest: string; weekday: number | null }[] = [{ rest, weekday }];
	const short = LEADING.exec(rest);
	if (short?.[1] !== undefined && weekday === null) {
		const shortWeekday = shortWeekdays.get(short[1]) ?? null;
		readings.push({ rest: rest.slice(short[0].length), weekday: shortWeekday });
	}
	return readings;
}
