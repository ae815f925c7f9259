import type { FIELDS } from '../../fields';
import type { Synonyms } from './field-words';

/** Columns about somebody who is not the row's person. */
const SOMEBODY_ELSE = `host|buyer|comprador|organizer|organiser|organizador|responsable|responsável|tutor|parent|
	invited by|invitado por|emergency|emergencia|contacto`;

/** How headers name who came to what. */
export const ATTENDANCE_SYNONYMS: Synonyms<(typeof FIELDS)['attendance'][number]> = {
	activity_id: {
		sure: `activity_id|event_id|id actividad|id evento|id del evento|código de la actividad|código del evento|
			código da atividade|código do evento|activity code|event code|workshop id|webinar id|meeting id|slug`,
		loose: 'event|evento|código'
	},
	activity_title: {
		sure: `activity_title|event name|event title|activity name|nombre del evento|nombre de la actividad|
			nome do evento|nome da atividade|título del evento|título de la actividad|título do evento|actividad|
			atividade|activity|taller|workshop|webinar|webinar name|curso|course|meeting title|topic|
			título de la reunión|título da reunião`,
		loose: 'event|evento|título|title|oficina|sesión|sessão|session|tema',
		within: 'nombre evento|event name|nome evento|nombre actividad',
		not: 'id|código|fecha|date|email|correo|name first|calificación|interesan|interested|cómo|how'
	},
	activity_date: {
		sure: `activity_date|event date|event start date|fecha del evento|fecha de la actividad|data do evento|
			data da atividade|date attending|fecha de asistencia|data de presença|fecha del taller|event start`,
		loose: 'fecha|data|date|día|dia|start_date|fecha de inicio|data de início',
		not: 'nacimiento|nascimento|birth|inscripción|registro|order'
	},
	person: { sure: 'person|person_id|participant id|id participante|id de participante|hash' },
	email: {
		sure: `email|e-mail|email address|correo electrónico|correo|dirección de correo electrónico|
			endereço de e-mail|user email|attendee email|mail|e-mail do participante|personal email|
			dirección de correo|correo institucional|work email|email do participante|email (attendee)`,
		loose: 'contact|contacto|contato|dirección|user name (email)',
		within: 'email|correo electrónico|correo|mail',
		not: SOMEBODY_ELSE
	},
	phone: {
		sure: `phone|teléfono|telefone|celular|móvil|mobile|phone number|número de teléfono|cell phone|mobile phone|
			whatsapp|número de celular|teléfono móvil|teléfono celular|telefone celular|nº de teléfono|tel|
			número de contacto|telemóvel|work phone|home phone|fono`,
		loose: 'contact|contacto|contato',
		within: 'teléfono|telefone|celular|whatsapp|phone number|mobile',
		not: 'host|buyer|emergency|emergencia'
	},
	name: {
		sure: `nombre completo|nombre y apellidos|nombre y apellido|nombres y apellidos|apellidos y nombres|full name|
			nome completo|nome e sobrenome|user name|username|participante|participant|attendee|asistente|
			attendee name|participant name|nombre del participante|nombre del asistente|nome do participante|
			name (original name)|user name (original name)|display name|nombre de usuario|nombre (nombre original)|
			nome (nome original)|nombre original`,
		loose:
			'nombre|nombres|name|nome|persona|pessoa|contact|contacto|contato|usuario|usuário|speaker|ponente',
		within: `nombre completo|nome completo|full name|nombre y apellido|nombre y apellidos|nombres y apellidos|
			attendee name|participant name`,
		not: `evento|event|taller|empresa|organización|institución|company|school|first|last|${SOMEBODY_ELSE}`
	},
	first_name: {
		sure: `first name|primer nombre|nombre de pila|given name|primeiro nome|personal|personal name|first_name|
			forename|prénom|attendee first name|nombre(s)|personal first name`,
		loose: 'nombre|nombres|nome|first|given|name',
		within: 'first name|given name|personal name',
		not: SOMEBODY_ELSE
	},
	last_name: {
		sure: `last name|apellidos|apellido|surname|family name|sobrenome|apelido|último nome|family|last_name|
			primer apellido|attendee last name|attendee surname|apellidos paterno y materno|apellido(s)`,
		loose: 'last',
		within: 'last name|family name|apellidos',
		not: `nombres|nombre|${SOMEBODY_ELSE}`
	},
	country: {
		sure: `país|country|país de residencia|país de origen|país de residência|país de origem|country of residence|
			home country|country/region|country/region name|país/región|país/região|nacionalidad|nacionalidade|
			nationality|país de procedencia|country code|countries|origin country|work country|
			nombre del país/región|nome do país/região`,
		within: 'país|country|nacionalidad',
		not: 'visitado|visited|telefono|phone|interés'
	},
	place: {
		sure: `ciudad y país|ciudad, país|ciudad/país|cidade e país|cidade, país|cidade/país|city and country|
			city, country|lugar de residencia|lugar de procedencia|city/country|place|procedencia|procedência`,
		loose: 'lugar|location|ubicación|localização',
		within: 'ciudad y país|ciudad país|cidade e país|cidade país|city and country|city country',
		not: 'event|evento|taller'
	},
	city: {
		sure: `city|ciudad|cidade|home city|ciudad de residencia|cidade de residência|municipio|município|
			work city|town`
	},
	sex: {
		sure: `sex|sexo|gender|género|gênero|identidad de género|identidade de gênero|gender identity`,
		within: 'gender|género|gênero|sexo'
	},
	organisation: {
		sure: `organisation|organization|organización|organização|empresa|company|institución|instituição|afiliación|
			afiliação|affiliation|entidad|entidade|institution|universidad|universidade|university|company name|
			nombre de la empresa|nombre de la organización|nombre de la institución|nome da empresa|
			nome da instituição|nome da organização|razón social|employer|lugar de trabajo|work company|
			empresa u organización|empresa/institución|organisation name|organization name|workplace`,
		loose: 'org|centro|colegio|escuela|escola|school|department',
		within: `empresa|institución|organización|instituição|organização|entidad|organisation|organization|company|
			universidad`,
		not: 'tipo|type|sector|tamaño|size|cargo|rol|website|correo|email'
	},
	organisation_type: {
		sure: `organisation_type|organization type|tipo de organización|tipo de institución|tipo de entidad|
			tipo de empresa|tipo de organização|tipo de instituição|type of organisation|type of organization|
			sector|setor`,
		within:
			'tipo organización|tipo institución|tipo entidad|tipo empresa|tipo organização|tipo instituição'
	},
	role: {
		sure: `role|rol|papel|función|função|tipo de participante|tipo de participación|tipo de asistente|
			participant type|attendee type|en calidad de`,
		not: 'expectations|expectativas'
	},
	attended: {
		sure: `attended|asistió|asistencia|asiste|compareceu|presença|presenca|attendance|attendee status|
			estado del asistente|status do participante|presente|checked in|check-in|checked-in|estado de asistencia|
			presence|present|¿asistió?|asistió (sí/no)|participó|participou|attendance status|ingresó|
			estado de asistente|condición de asistencia`,
		loose: 'status|estado|situação|asistente',
		within: 'asistió|attended|compareceu',
		not: `veces|vezes|times|cuántas|quantas|how many|fecha|date|previously|previous|earlier|before|last|ever|other|
			another|anteriormente|anterior|anteriores|previamente|previo|previa|previos|previas|antes|último|última|
			últimos|últimas|pasado|pasada|pasados|pasadas|passado|passada|alguna vez|alguma vez|edición|edição|
			ediciones|edições|otro|otra|otros|otras|outro|outra|outros|outras`
	},
	joined: {
		sure: `joined|join time|first join|first join time|hora de entrada|hora de ingreso|hora de ingresso|
			hora de unión|primera unión|primer ingreso|primera incorporación|hora de incorporación|
			primeiro ingresso|primeira entrada|check-in time|hora de llegada|hora de chegada|
			checked in date|checkin date|fecha de ingreso`,
		loose: 'entrada|ingreso|ingresso|llegada|chegada'
	},
	provenance: { sure: 'provenance' }
};
