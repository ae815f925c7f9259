import { headerKey, withoutNote } from './header';
import { shapesOf } from './shapes';
import { SYNONYMS } from './synonyms';
import { spaced } from './table';
import { PERSONAL, type Field } from '../fields';

/** Names of people other than those a list is about. */
const OTHERS = `buyer name|buyer email|host email|contact name|contact person|persona de contacto|responsable|
	responsável|comprador|user id|ponente|palestrante|speaker|tutor|docente|facilitador|facilitadora|signature|
	firma|assinatura|documento|cédula|dni|cpf|rut|pasaporte|passport|linkedin|twitter|github username|
	twitter username|orcid id|participant id (upn)|id de participante (upn)|id. de participante (upn)|
	id do participante (upn)|middle|middle name|segundo nombre|date of birth|fecha de nacimiento`;

const WITHIN =
	'nombre completo|nome completo|full name|first name|last name|apellidos|email|correo|teléfono|telefone|celular|phone';

const parts = (text: string) => text.split('|').map((part) => part.trim());

const personal: readonly Field[] = PERSONAL;

const KEYS = new Set([
	...parts(OTHERS).map(headerKey),
	...SYNONYMS.attendance
		.filter(([field]) => personal.includes(field))
		.flatMap(([, { sure, loose }]) => [...sure.keys(), ...loose.keys()])
]);

const PHRASES = parts(WITHIN).map(spaced);

/**
 * Whether a column says who somebody is, by its header (names, e-mails, phones, documents; also of
 * hosts and buyers) or by any e-mail or mostly phones among its cells: such cells are masked
 * wherever they are shown. Errs on the side of masking.
 */
export function looksPersonal(column: string, cells: readonly string[]): boolean {
	if (KEYS.has(headerKey(column)) || KEYS.has(headerKey(withoutNote(column)))) return true;
	const words = spaced(column);
	if (PHRASES.some((phrase) => words.includes(phrase))) return true;
	const { share } = shapesOf(cells);
	return share.email > 0 || share.phone >= 0.3;
}
