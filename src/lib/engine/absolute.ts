/** A page's address for a file, as a worker started from a blob can use it. */
export const absolute = (address: string): string => new URL(address, location.href).href;
