import type { Qualifier } from '$lib/model/qualified-count';

type Phrases = Readonly<Record<Qualifier, string>>;

/** What stands before a number and says how exact it is, es/pt/en, folded. */
const BEFORE: Phrases = {
	about:
		'about; around; approximately; approx; approx.; aprox; aprox.; aproximadamente; roughly; circa; ca; ca.; c.; ' +
		'some; an estimated; estimated; est.; ~; ∼; ≈; ≃; ±; +/-; +-; cerca de; alrededor de; en torno a; ' +
		'entorno a; unos; unas; mas o menos; estimado; estimados; cercano a; uns; umas; por volta de; em torno de; ' +
		'en torno de; perto de; mais ou menos; ao redor de; more or less; estimativa de; estimacion de',
	'more-than':
		'more than; over; above; upwards of; in excess of; exceeding; greater than; >; mas de; mas que; superior a; ' +
		'por encima de; arriba de; mayor a; mayor que; + de; +de; mais de; mais que; mais do que; acima de; ' +
		'maior que; algo mas de; poco mas de; un poco mas de; pouco mais de; just over; well over',
	'at-least':
		'at least; minimum; minimum of; a minimum of; min; min.; no fewer than; no less than; not less than; ' +
		'not fewer than; >=; ≥; =>; al menos; por lo menos; a lo menos; cuando menos; como minimo; minimo; ' +
		'un minimo de; minimo de; no menos de; no menos que; pelo menos; ao menos; no minimo; um minimo de; nao menos de',
	'at-most':
		'at most; maximum; maximum of; a maximum of; max; max.; up to; no more than; not more than; <=; ≤; =<; ' +
		'hasta; como maximo; maximo; un maximo de; maximo de; a lo sumo; a lo mas; no mas de; no mas que; ate; ' +
		'no maximo; um maximo de; nao mais de; nao mais que; nao mais do que',
	'less-than':
		'less than; fewer than; under; below; almost; nearly; not quite; just under; <; menos de; menos que; casi; ' +
		'inferior a; por debajo de; menor a; menor que; menos do que; quase; abaixo de; algo menos de; ' +
		'poco menos de; pouco menos de; un poco menos de'
};

/** What stands after one. */
const AFTER: Phrases = {
	about:
		'approximately; approx; approx.; aprox; aprox.; aproximadamente; aproximado; aproximados; aproximada; aproximadas; ' +
		'estimado; estimada; estimados; estimadas; estimated; estimate; est; est.; mas o menos; mais ou menos; ' +
		'more or less; or so; ±; +/-; ?; ~; estimativa; estimacion',
	'more-than': 'y pico; y tantos; y tantas; e poucos; e poucas; e tantos; e tantas',
	'at-least':
		'+; o mas; y mas; u mas; ou mais; e mais; or more; and more; and up; and over; minimo; minimum; como minimo; ' +
		'por lo menos; al menos; pelo menos; ao menos; no minimo; at least; en adelante',
	'at-most':
		'o menos; ou menos; or less; or fewer; and under; maximo; maximum; max; max.; como maximo; a lo sumo; ' +
		'no maximo; at most; tops; a lo mas',
	'less-than': ''
};

/** Words for people who were there; "inscritos", "invitados" and "mujeres" count something else. */
const PEOPLE =
	'people; persons; person; pax; participants; participant; attendees; attendee; delegates; students; learners; ' +
	'personas; persona; participantes; participante; asistentes; asistente; delegados; delegadas; empresarios; ' +
	'empresarias; alumnos; alumnas; estudiantes; pessoas; pessoa; assistentes; presentes; estudantes; alunos; pers.; ' +
	'pers; individuals; exactly; exactamente; exatamente';

const before = longestFirst(BEFORE);
const after = longestFirst(AFTER);

type Said = Qualifier | 'nothing';

function longestFirst(phrases: Phrases): readonly (readonly [string, Said])[] {
	const qualifying = Object.entries(phrases).flatMap(([qualifier, list]) =>
		list.split('; ').map((phrase) => [phrase, qualifier as Said] as const)
	);
	const people = PEOPLE.split('; ').flatMap((word) =>
		[word, `de ${word}`, `of ${word}`, `${word}:`].map((phrase) => [phrase, 'nothing'] as const)
	);
	return [...qualifying, ...people]
		.filter(([phrase]) => phrase !== '')
		.sort(([one], [other]) => other.length - one.length);
}

/**
 * What the folded words before (or after) a number say of it, each qualifier once; null where one
 * of them is neither a qualifying phrase nor a word for people.
 */
export function qualifiersIn(words: string, side: 'before' | 'after'): readonly Qualifier[] | null {
	const found = new Set<Qualifier>();
	let rest = words.trim();
	while (rest !== '') {
		const match = (side === 'before' ? before : after).find(([phrase]) => begins(rest, phrase));
		if (match === undefined) return null;
		if (match[1] !== 'nothing') found.add(match[1]);
		rest = rest.slice(match[0].length).trim();
	}
	return [...found];
}

function begins(text: string, phrase: string): boolean {
	return text.startsWith(phrase) && !/^\p{L}\p{L}/u.test(text.slice(phrase.length - 1));
}
