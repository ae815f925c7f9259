import { fold } from './fold';

const SAYS_ONLINE = new Set(
	(
		'online line virtual virtuales virtuais virtualmente linea linha distancia distance remote ' +
		'remota remoto remotamente remotely zoom webinar webinars webinario webex teams meet skype ' +
		'youtube streaming internet telematico telematica jitsi gotowebinar'
	).split(' ')
);

const MAY_STAND_BESIDE = new Set(
	(
		'on en em a la o the by from via por plataforma platform google microsoft ms cisco facebook ' +
		'event evento curso reunion reuniao taller oficina modalidad modalidade formato modo meeting ' +
		'live en vivo ao vivo sesion sessao session sala only solo event 100'
	).split(' ')
);

/**
 * Whether a text says, in es/pt/en, that something happened online and says nothing else: "Online",
 * "en línea", "a distância", "Zoom", "evento virtual vía Teams". "Bogotá (Zoom)" is not.
 */
export function isOnline(text: string): boolean {
	const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
	return (
		words.some((word) => SAYS_ONLINE.has(word)) &&
		words.every((word) => SAYS_ONLINE.has(word) || MAY_STAND_BESIDE.has(word)) &&
		// "Line" and "linea" say nothing by themselves, "on line" and "en línea" do.
		(words.length > 1 || !/^(line|linea|linha|distance|distancia|meet)$/.test(words[0] ?? ''))
	);
}
