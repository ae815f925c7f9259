export { load } from '../../../countries/[country]/+page';
