import { vocabulary } from './vocabulary';

const answer = vocabulary({
	yes:
		'sí; yes; sim; y; s; x; ✓; ✔; ☑; true; verdadero; verdadeiro; 1; attended; did attend; ' +
		'asistió; asistieron; sí asistió; compareceu; participó; participou; participated; presente; ' +
		'presentes; present; checked in; check-in; checkedin; came; vino; veio; joined; asistente; ' +
		'asistencia; presença; tardanza; llegó tarde; late',
	no:
		'no; não; n; ✗; ✘; ☒; false; falso; 0; not attended; did not attend; not attending; no asistió; ' +
		'no asistirá; não compareceu; não participou; no participó; did not participate; ' +
		'absent; ausente; ausentes; faltó; faltou; no show; noshow; no-show; no se presentó; not checked in; ' +
		'cancelled; canceled; cancelado; cancelada; canceló; cancelou; deleted; refunded; borrado; eliminado; ' +
		'excluído; reembolsado; did not come; no vino; não veio; not present; no presente; no asistente; ' +
		'inasistente; inasistencia; ausencia; ausência; falta; falta justificada; falta injustificada; ' +
		'justificado; justificada; excused'
});

/**
 * Whether somebody came, or any other yes or no, in es/pt/en. Null where the text is neither:
 * "Registered", "Attending", "Inscrito" and "Maybe" only say what was meant to be.
 */
export function readYesNo(text: string): boolean | null {
	const found = answer(text);
	return found === null ? null : found === 'yes';
}
