import { Format } from '../../src/lib/format/format';
import en from '../../src/lib/format/messages/en.json';
import es from '../../src/lib/format/messages/es.json';

export const english = new Format('en', en);
export const spanish = new Format('es', es);
