import { spaced } from './table';

/** Words of a status that only say what somebody meant to do. */
const REGISTERED =
	`inscrito|inscrita|inscripto|inscripta|inscripción|inscrição|preinscrito|preinscrita|registrado|
	registrada|registro|registered|registrant|registration|pendiente|pendente|pending|aprobado|aprobada|aprovado|
	aprovada|approved|aceptado|aceptada|aceito|accepted|confirmado|confirmada|confirmed|attending|going|maybe|
	waitlisted|waitlist|waiting list|lista espera|invitado|invitada|convidado|convidada|invited`
		.split('|')
		.map(spaced);

/** Whether a text is of mere registration, which says neither that somebody came nor that not. */
export function isRegistration(text: string): boolean {
	const said = spaced(text);
	return REGISTERED.some((word) => said.includes(word));
}
