let made = 0;

/** A word that no page, message or id of the product can hold by itself. */
export const newCanary = (): string => `kanarie${++made}x`;

/** All canaries in a text. */
export const canariesIn = (text: string): Set<string> => new Set(text.match(/kanarie\d+x/g));

/** The same text as somebody else would write it: what a form sends comes back on its page. */
export const withoutCanaries = (text: string): string => text.replaceAll(/kanarie\d+x/g, 'proef');
