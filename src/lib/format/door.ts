import type { Lang } from '$lib/model/lang';
import en from './messages/door/en.json';
import es from './messages/door/es.json';
import pt from './messages/door/pt.json';

/** The few texts that are wanted in whichever language: at the front door, and where there is no page. */
export const DOOR: Readonly<Record<Lang, typeof es>> = { es, pt, en };
