let made = 0;

/** A word that no page, message or id of the product can hold by itself. */
export const newCanary = (): string => `kanarie${++made}x`;

/** All canaries in a text. */
export const canariesIn = (text: string): Set<string> => new Set(text.match(/kanarie\d+x/g));
