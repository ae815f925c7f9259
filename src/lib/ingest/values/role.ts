import { vocabulary } from './vocabulary';

export type Role = 'participant' | 'speaker' | 'organiser';

/**
 * What somebody was at an event, in es/pt/en; null where the text is none of these. Who teaches
 * is a speaker ("instructor", "docente"), who helps or runs it an organiser ("helper", "host").
 * Professions ("profesor", "experto") and "guest" say nothing of it.
 */
export const readRole: (text: string) => Role | null = vocabulary<Role>({
	participant:
		'participant; participants; participante; participantes; attendee; attendees; assistant; asistente; asistentes; ' +
		'asistenta; learner; student; trainee; alumno; alumna; estudiante; estudante; aluno; aluna; aprendiz; ' +
		'público; publico general; audience; audiencia; oyente; ouvinte; ' +
		'delegate; delegado; delegada; empresario; empresaria; empresário; empresária; beneficiario; beneficiaria; ' +
		'beneficiário; beneficiária; member; visitor; visitante; cursista; observer; observador; observadora',
	speaker:
		'speaker; speakers; keynote; keynote speaker; panelist; panellist; panelista; panelists; ponente; ponentes; ' +
		'palestrante; palestrantes; orador; oradora; conferencista; conferenciante; conferencista invitado; expositor; ' +
		'expositora; disertante; presenter; presentador; presentadora; apresentador; apresentadora; lecturer; trainer; ' +
		'instructor; instructors; instructora; instrutor; instrutora; lead instructor; supporting instructor; ' +
		'facilitator; facilitador; facilitadora; formador; formadora; docente; ' +
		'teacher; tallerista; relator; relatora; moderator; moderador; moderadora; ' +
		'capacitador; capacitadora; invited speaker; guest speaker; ponente invitado; palestrante convidado',
	organiser:
		'organiser; organisers; organizer; organizers; organizador; organizadora; organizadores; organización; organização; ' +
		'organizing committee; host; hosts; co-host; cohost; alternative host; anfitrión; anfitriona; anfitrião; anfitriã; helper; ' +
		'helpers; volunteer; voluntario; voluntaria; voluntário; voluntária; staff; equipo; equipe; equipo organizador; ' +
		'coordinator; coordinador; coordinadora; coordenador; coordenadora; comité organizador; comissão organizadora; ' +
		'logística; secretaría; support; apoyo; apoio; technical support; soporte; producer; workshop host; admin; administrator'
});
