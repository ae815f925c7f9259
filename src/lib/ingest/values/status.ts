import { vocabulary } from './vocabulary';

export type Status = 'held' | 'planned' | 'cancelled';

/**
 * Whether an activity was held, in es/pt/en; null where the text does not decide ("en curso",
 * "draft"). "Confirmado" and "postponed" are planned: neither says that it took place.
 */
export const readStatus: (text: string) => Status | null = vocabulary<Status>({
	held:
		'held; done; completed; complete; finished; ended; concluded; past; took place; delivered; executed; ' +
		'realizado; realizada; realizados; realizadas; celebrado; celebrada; efectuado; efectuada; ejecutado; ejecutada; ' +
		'finalizado; finalizada; concluido; concluida; terminado; terminada; completado; completada; cumplido; cumplida; ' +
		'hecho; hecha; llevado a cabo; llevada a cabo; impartido; impartida; se realizó; executado; executada; efetuado; ' +
		'efetuada; concluído; concluída; terminou; feito; feita; ocorrido; ocorrida; aconteceu; cumprido; cumprida; ' +
		'encerrado; encerrada',
	planned:
		'planned; scheduled; upcoming; tentative; confirmed; future; postponed; rescheduled; pending; to be held; proposed; ' +
		'previsto; prevista; previstos; previstas; planificado; planificada; planeado; planeada; programado; programada; ' +
		'confirmado; confirmada; agendado; agendada; por realizar; por realizarse; pendiente; próximo; próxima; futuro; ' +
		'futura; aplazado; aplazada; pospuesto; pospuesta; postergado; postergada; reprogramado; reprogramada; propuesto; ' +
		'propuesta; tentativo; tentativa; en preparación; a realizar; planejado; planejada; adiado; adiada; pendente; ' +
		'proposto; proposta; em preparação; remarcado; remarcada; por celebrar',
	cancelled:
		'cancelled; canceled; cancelado; cancelada; cancelados; canceladas; anulado; anulada; suspended; suspendido; ' +
		'suspendida; suspenso; suspensa; called off; not held; withdrawn; abandoned; no realizado; no realizada; ' +
		'no se realizó; desconvocado; desconvocada; não realizado; não realizada; não se realizou; ' +
		'descartado; descartada'
});
