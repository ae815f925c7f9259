import type { FIELDS } from '../../fields';
import type { Synonyms } from './field-words';

const SOMEBODY =
	'correo|email|telefono|telefone|phone|contacto|contato|contact|responsable|apellidos';
const PLANNED = `inscritos|inscritas|inscriptos|inscriptas|inscripciones|registrados|registradas|registered|registrants|
	esperados|esperadas|previstos|previstas|expected|planned|planificados|programados|meta|target|objetivo|cupo|
	capacidad|convocados|convocadas|convidados|invitados|invitadas|invited|confirmados|confirmadas`;

/** Parts of those who came. */
const PARTS = `hombres|mujeres|homens|mulheres|men|women|male|female|masculino|femenino|feminino|varones|
	nuevos|nuevas|novos|novas|new|lista|país|países|countries`;

/** How headers name what is known of an activity. */
export const ACTIVITY_SYNONYMS: Synonyms<(typeof FIELDS)['activities'][number]> = {
	activity_id: {
		sure: `activity_id|slug|event_id|id actividad|id evento|id atividade|código de la actividad|código del evento|
			código da atividade|código do evento|activity code|event code|workshop id|webinar id|meeting id|
			identificador`,
		loose: 'código|id|code|clave|ref|referencia|referência|reference'
	},
	title: {
		sure: `título|title|nombre de la actividad|nombre del evento|nombre actividad|actividad|evento|taller|
			nombre del taller|título de la actividad|título del evento|nome da atividade|nome do evento|atividade|
			título da atividade|título do evento|oficina|activity|event|event name|activity name|event title|
			activity title|workshop|workshop title|workshop name|webinar|webinar name|session title|seminario|
			curso|course|course name|nombre del curso|nome do curso|denominación|topic|meeting title`,
		loose: 'nombre|nome|name|tema|assunto|asunto|subject|session|sesión|sessão|designação',
		within: 'nombre actividad|nombre evento|título evento|nome evento|event name|event title',
		not: `${SOMEBODY}|tipo|type|fecha|data|date|id|código|estado|url`
	},
	types: {
		sure: `types|type of event|event type|activity type|tipo de actividad|tipo de evento|tipo de atividade|tag_name|
			tags|event format|modalidad de actividad|clase de actividad|categoría del evento`,
		loose: 'tipo|type|categoría|categoria|category|clase|tag|formato|format|etiqueta',
		within: 'tipo actividad|tipo evento|tipo atividade|event type|activity type'
	},
	status: {
		sure: `event status|activity status|estado de la actividad|estado del evento|situação da atividade|
			situação do evento|estado de ejecución|realizada|realizado|realizado(a)|se realizó|foi realizado|held|
			ejecutada|ejecutado|took place`,
		loose: 'status|estado|situación|situação|estatus'
	},
	start_date: {
		sure: `start_date|fecha de inicio|fecha inicio|fecha inicial|data de início|data inicial|start|start time|
			starts|event date|event start date|event start|fecha del evento|fecha de la actividad|fecha de realización|
			data do evento|data da atividade|data de realização|comienzo|inicio|início|actual start time|
			begin|begin date|date from|desde|fechas|dates|datas|fecha(s)`,
		loose: 'fecha|data|date|día|dia|day|from|cuándo|quando|when',
		within:
			'fecha inicio|data início|start date|fecha evento|fecha actividad|data evento|event date',
		not: 'fin|final|end|término|cierre|nacimiento|nascimento|birth|inscripción|registro|order|reported'
	},
	end_date: {
		sure: `end_date|fecha de fin|fecha fin|fecha final|fecha de término|fecha de cierre|fecha de finalización|
			data de fim|data fim|data final|data de término|data de encerramento|end|ends|end time|event end date|
			event end|finish|término|date to|hasta`,
		loose: 'fin|fim|final|to',
		within: 'fecha fin|fecha término|data fim|data término|end date'
	},
	countries: {
		sure: `countries|country|país|país sede|país anfitrión|pais de realización|país de la actividad|países|
			país do evento|país anfitrião|host country|event country|country code|código de país|código do país|
			país(es)|country name|venue country`,
		loose: 'iso|iso2|nación',
		within: 'país sede|país evento|host country|país anfitrión',
		not: `origen|origem|origin|procedencia|procedência|residencia|residência|participantes|participante|asistentes|
			ponentes|ponente|palestrantes|palestrante|speakers|speaker|nacionalidad|financiador|donante|donor`,
		best: 'sede|anfitrión|anfitriã|anfitrião|host|realización|realização|evento|actividad|atividade|event|venue'
	},
	place: {
		sure: `place|lugar|sede|location|venue|lugar de realización|local|local de realização|ubicación|localização|
			ciudad y país|ciudad, país|ciudad/país|cidade e país|cidade, país|cidade/país|city and country|
			city, country|lugar y fecha|localidad|recinto`,
		loose: 'dónde|onde|where',
		within: 'ciudad y país|ciudad país|cidade e país|cidade país|city country|lugar realización'
	},
	city: {
		sure: 'city|ciudad|cidade|municipio|município|town|ciudad sede|cidade sede|venue city|event city'
	},
	series: {
		sure: 'series|serie|série|ciclo|programa|programme|program|event series|línea|linha'
	},
	edition: { sure: 'edition|edición|edição|nº de edición|número de edición|nº da edição' },
	access: {
		sure: 'access|acceso|acesso|abierto o cerrado|tipo de acceso|tipo de acesso|open or closed|visibility'
	},
	mode: {
		sure: `mode|modalidad|modalidade|modality|delivery mode|attendance mode|presencial o virtual|
			formato de realización`,
		within: 'presencial virtual|presencial línea|modalidad'
	},
	capacity: {
		sure: 'capacity|capacidad|capacidade|cupo|cupos|aforo|plazas|vagas|seats|places available|event capacity'
	},
	objectives: { sure: 'objectives|objetivos|objetivo|objective|goals|objetivo específico' },
	description: {
		sure: `descripción de la actividad|descrição da atividade|event description|resumen|resumo|summary|abstract`,
		loose:
			'description|descripción|descrição|detalle|detalhes|observaciones|observações|notes|notas'
	},
	organisers: {
		sure: `organisers|organizers|organiser|organizer|organizador|organizadores|organizadora|host_name|host|
			entidad anfitriona|entidad organizadora|institución organizadora|institución anfitriona|
			entidade anfitriã|entidade organizadora|instituição organizadora|instituição anfitriã|anfitrión|anfitrião|
			hosted by|organised by|organized by|organizado por|hosting organisation|hosting organization|
			host organisation|host organization|punto focal|convoca|entidad responsable`,
		loose:
			'entidad|entidade|organización|organização|institución|instituição|organisation|organization|org',
		not: 'email|correo|telefono|phone'
	},
	partners: {
		sure: `partners|partner|socios|aliados|socio|aliado|parceiros|parceiro|colaboradores|entidades colaboradoras|
			coorganizadores|co-organizers|co-organisers|con el apoyo de|apoio|sponsors|patrocinadores|patrocinadores`
	},
	headcount: {
		sure: `headcount|asistentes|participantes|attendance|attendees|participants|nº de asistentes|nº de participantes|
			número de participantes|número de asistentes|cantidad de participantes|cantidad de asistentes|
			total de participantes|total participantes|total de asistentes|total asistentes|nº participantes|
			asistencia|asistencia total|quantidade de participantes|nº de presentes|presentes|presenças|
			number of participants|number of attendees|no. of participants|total attendance|total participants|
			people reached|personas alcanzadas|pessoas alcançadas|participación|público asistente|beneficiarios|
			attendee count|participant count|alcance|reached|participantes total|asistentes total|participants total|
			attendees total|personas asistentes|personas participantes|asistentes únicos|participantes únicos|
			unique attendees|unique participants|cuántos|cuántas personas|cuántos asistieron|quantos|quantas pessoas|
			how many|how many people`,
		loose: `personas|pessoas|people|público|total|totales|total general|total geral|participación|asist|particip`,
		within: `number participantes|number asistentes|number participants|number attendees|total participantes|
			total asistentes|cantidad participantes|participantes totales|participantes reales|asistentes totales|
			asistentes reales|personas asistentes|personas que asistieron`,
		not: `${PLANNED}|${PARTS}`,
		best: `total|totales|totais|reales|real|reais|efectivos|efectivo|efetivos|efetivo|actual|únicos|unique|presentes|
			asistieron|final`
	},
	headcount_qualifier: {
		sure: `headcount_qualifier|calificador|qualificador|qualifier|precisión de asistentes|aproximado|exactitud`
	},
	provenance: { sure: 'provenance|procedencia del dato|procedência do dado' },
	source: {
		sure: 'source|fuente|fonte|fuente de verificación|medio de verificación|source of data|fonte dos dados'
	}
};
