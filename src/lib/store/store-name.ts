/** Name of the database of everything a browser keeps. */
export const STORE = 'alcance';
