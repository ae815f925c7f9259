import { fold } from './fold';

/** Words of a status that only say what somebody meant to do, each with a space on either side. */
const SAID = (
	'inscrito|inscrita|inscritos|inscripto|inscripta|inscripcion|inscricao|preinscrito|preinscrita|registrado|' +
	'registrada|registro|registered|registrant|registration|pendiente|pendente|pending|aprobado|aprobada|aprovado|' +
	'aprovada|approved|aceptado|aceptada|aceito|accepted|confirmado|confirmada|confirmed|attending|going|maybe|' +
	'interested|waitlisted|waitlist|waiting list|lista de espera|invitado|invitada|convidado|convidada|invited'
)
	.split('|')
	.map((word) => ` ${word} `);

/**
 * Whether a text is of mere registration, in es/pt/en, which says neither that somebody came nor
 * that somebody did not: "Inscrito", "Attending", "En lista de espera".
 */
export function isRegistration(text: string): boolean {
	const said = ` ${fold(text)
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()} `;
	return SAID.some((word) => said.includes(word));
}
