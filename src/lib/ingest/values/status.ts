import { fold } from './fold';
import { vocabulary } from './vocabulary';

export type Status = 'held' | 'planned' | 'cancelled';

const named = vocabulary<Status>({
	held:
		'held; done; completed; complete; finished; ended; concluded; past; took place; delivered; executed; ' +
		'realizado; realizada; realizados; realizadas; celebrado; celebrada; efectuado; efectuada; ejecutado; ejecutada; ' +
		'finalizado; finalizada; concluido; concluida; terminado; terminada; completado; completada; cumplido; cumplida; ' +
		'hecho; hecha; llevado a cabo; llevada a cabo; impartido; impartida; se realizó; executado; executada; efetuado; ' +
		'efetuada; concluído; concluída; terminou; feito; feita; ocorrido; ocorrida; aconteceu; cumprido; cumprida; ' +
		'encerrado; encerrada; sí; sim; yes; y; s; x; ✓; ✔; true; verdadero; verdadeiro',
	planned:
		'planned; scheduled; upcoming; tentative; confirmed; future; postponed; rescheduled; pending; to be held; proposed; ' +
		'previsto; prevista; previstos; previstas; planificado; planificada; planeado; planeada; programado; programada; ' +
		'confirmado; confirmada; agendado; agendada; por realizar; por realizarse; pendiente; próximo; próxima; futuro; ' +
		'futura; aplazado; aplazada; pospuesto; pospuesta; postergado; postergada; reprogramado; reprogramada; propuesto; ' +
		'propuesta; tentativo; tentativa; en preparación; a realizar; planejado; planejada; adiado; adiada; pendente; ' +
		'proposto; proposta; em preparação; remarcado; remarcada; por celebrar; no; não; n; ✗; ✘; false; falso; ' +
		'todavía no; aún no; ainda não; not yet',
	cancelled:
		'cancelled; canceled; cancelado; cancelada; cancelados; canceladas; anulado; anulada; suspended; suspendido; ' +
		'suspendida; suspenso; suspensa; called off; not held; withdrawn; abandoned; no realizado; no realizada; ' +
		'no se realizó; desconvocado; desconvocada; não realizado; não realizada; não se realizou; ' +
		'descartado; descartada'
});

/** What may follow a status: "Cancelado (lluvia)", "Suspendido por huelga". */
const GOES_ON =
	/^(?:[(,;:.-]|(?:por|pelo|pela|debido|devido|a causa|a|al|ao|hasta|ate|para|en|el|em|no|on|in|by|due|because|until|for|to) )/;

/** The longest words in a row that anything is called by: "no se realizo", "llevado a cabo". */
const LONGEST = 3;

/**
 * Whether an activity was held, in es/pt/en; null where the text does not decide ("en curso",
 * "draft"). "Confirmado" and "postponed" are planned: neither says that it took place. Yes and no
 * answer whether it was held; a plain no says that it was not, and not that it will not be. A reason
 * may follow ("Suspendido por huelga"), but no other status ("Cancelado, reprogramado").
 */
export function readStatus(text: string): Status | null {
	const whole = named(text);
	if (whole !== null || text.length > 100) return whole;
	const words = fold(text)
		.replace(/\s*([(,;:.])\s*/g, ' $1 ')
		.trim()
		.split(' ');
	for (let length = Math.min(LONGEST, words.length - 1); length > 0; length -= 1) {
		const first = words[0]!.length > 1 ? named(words.slice(0, length).join(' ')) : null;
		const rest = words.slice(length);
		if (first === null || !GOES_ON.test(`${rest.join(' ')} `)) continue;
		const said = rest.map(named).filter((status) => status !== null);
		return said.every((status) => status === first) ? first : null;
	}
	return null;
}
