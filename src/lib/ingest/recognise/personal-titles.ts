import { SYNONYMS } from './synonyms';
import type { Shapes } from './shapes';
import { spaced, type Column } from './table';

/** What stands before a person's name, and what people are by profession or rank. */
const TITLES =
	`dr|dra|doctor|doctora|ing|ingeniero|ingeniera|lic|licenciado|licenciada|sr|sra|srta|mr|mrs|ms|miss|mx|
	prof|profa|profesor|profesora|professor|professora|mtro|mtra|msc|mg|mgter|phd|mba|arq|abg|abogado|abogada|cp|
	econ|economista|contador|contadora|manager|director|directora|diretor|diretora|gerente|ceo|cfo|cto|coo|
	president|presidente|presidenta|vicepresidente|coordinator|coordinador|coordinadora|coordenador|coordenadora|
	officer|consultant|consultor|consultora|analyst|analista|assistant|asistente|assistente|jefe|jefa|chefe|head|
	engineer|engenheiro|engenheira|técnico|técnica|founder|fundador|fundadora|owner|propietario|propietaria|
	secretario|secretaria|specialist|especialista|asesor|asesora|advisor|empresario|empresaria|estudiante|student`
		.split('|')
		.map(spaced);

/** Whether most values are titles of persons or of their jobs, as "Dr." or "Sales manager". */
export function holdsPersonalTitles({ values }: Shapes): boolean {
	const titles = values.filter((value) => {
		const said = spaced(value);
		return value.length <= 40 && TITLES.some((title) => said.includes(title));
	});
	return values.length > 0 && titles.length * 2 >= values.length;
}

const SPLIT = SYNONYMS.attendance.filter(
	([field]) => field === 'first_name' || field === 'last_name'
);

/** Whether a header names a part of a person's name, beside which a title is the person's too. */
export function isSplitName({ key, bareKey }: Column): boolean {
	return SPLIT.some(([, { sure }]) => sure.has(key) || sure.has(bareKey));
}
