import { isOnline } from './online';
import { vocabulary } from './vocabulary';

export type Mode = 'in-person' | 'online' | 'hybrid';

const inRoom = vocabulary<'in-person' | 'hybrid'>({
	'in-person':
		'in person; in-person; inperson; face to face; face-to-face; f2f; on site; onsite; on-site; physical; offline; ' +
		'presencial; presenciales; presenciais; presencialmente; modalidad presencial; modalidade presencial; evento presencial; ' +
		'cara a cara; en persona; pessoalmente; físico; física; en sala; in situ; en sitio; 100% presencial',
	hybrid:
		'hybrid; híbrido; híbrida; híbridos; modalidad híbrida; modalidade híbrida; evento híbrido; mixto; mixta; misto; mista; ' +
		'blended; semipresencial; semi-presencial; bimodal; presencial y virtual; virtual y presencial; presencial e virtual; ' +
		'virtual e presencial; presencial y en línea; presencial e online; presencial y online; online y presencial; ' +
		'online e presencial; in person and online; online and in person; in-person + online; presencial/virtual; ' +
		'presencial/online; virtual/presencial; presencial y a distancia; presencial + virtual'
});

const nameOfPractice = vocabulary<'online'>({
	online:
		'ead; e-learning; elearning; w3; videoconferencia; videoconferência; video conference; videollamada; web'
});

/** How people took part, in es/pt/en; null where the text does not say. */
export function readMode(text: string): Mode | null {
	return inRoom(text) ?? nameOfPractice(text) ?? (isOnline(text) ? 'online' : null);
}
