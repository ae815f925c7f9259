import type { Layout } from './layout';

/** Words of a status that say somebody was let in; "Attending" only says the ticket stands. */
const CHECKED_IN =
	/^(?:checked[ -]?in|check-?in|registrad[oa] en la entrada|asisti[óo]|compareceu)/i;

const STATUS = 'attendee status|estado del asistente|status do participante|estado de asistente';

/**
 * The attendee report of Eventbrite. It proves who came only when the door was checked: then some
 * row's status says so.
 */
export const EVENTBRITE: readonly Layout[] = [
	{
		id: 'eventbrite',
		kind: 'attendance',
		signature: [
			`order #|order no.|order id|order number|nº de pedido|número de pedido|nº do pedido|n.º de pedido|id del pedido|
				id do pedido`,
			'ticket type|attendee #|barcode #|tipo de entrada|tipo de ingresso|tipo de boleto|ticket quantity',
			`${STATUS}|email|attendee email|correo electrónico|e-mail`
		],
		fields: {
			activity_id: 'event id|id del evento|id do evento',
			activity_title: 'event name|nombre del evento|nome do evento',
			activity_date: 'date attending|event start date|event date',
			first_name: 'attendee first name|first name|nombre|nome',
			last_name:
				'attendee last name|attendee surname|last name|surname|apellidos|apellido|sobrenome',
			email: 'attendee email|email|correo electrónico|e-mail',
			phone: 'cell phone|mobile phone|home phone|work phone|phone|teléfono|telefone',
			attended: STATUS,
			country: 'home country|country|country of residence|país|work country',
			city: 'home city|city|ciudad|cidade|work city',
			organisation: 'company|organisation|organization|empresa|organización|organização'
		},
		ignored: `order date|fecha del pedido|data do pedido|quantity|cantidad|quantidade|price tier|order type|
			tipo de pedido|ticket type|tipo de entrada|group|currency|buyer name|buyer email|buyer first name|
			buyer last name|barcode #|ticket quantity|job title|home state|home zip|home address 1|home address 2`,
		evidence: ({ sheet }, assignment) => {
			const name = assignment.get('attended')?.column.name;
			const at = name === undefined ? -1 : sheet.columns.indexOf(name);
			const checked = sheet.sample.some((row) => CHECKED_IN.test((row[at] ?? '').trim()));
			return checked ? 'attendance' : 'registration';
		}
	}
];
