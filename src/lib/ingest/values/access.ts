import { vocabulary } from './vocabulary';

export type Access = 'open' | 'closed';

/** Whether anybody could come, in es/pt/en; null where the text does not say. */
export const readAccess: (text: string) => Access | null = vocabulary<Access>({
	open:
		'open; public; open to all; open to the public; free entry; open access; abierto; abierta; abiertos; abiertas; ' +
		'abierto al público; abierta al público; público; pública; entrada libre; acceso libre; libre; evento abierto; ' +
		'aberto; aberta; aberto ao público; aberta ao público; entrada livre; livre; acesso livre; evento aberto',
	closed:
		'closed; private; invitation only; invite only; by invitation; by invitation only; invited; restricted; internal; ' +
		'members only; cerrado; cerrada; cerrados; cerradas; privado; privada; por invitación; solo invitación; ' +
		'solo por invitación; con invitación; restringido; restringida; interno; interna; reservado; reservada; evento cerrado; ' +
		'fechado; fechada; por convite; somente convidados; só convidados; restrito; restrita; evento fechado'
});
