import { randomInt } from 'node:crypto';
import { codeSigns } from '../i18n/code-signs.ts';
import { derived, derivedByEach } from '../login/sealing.ts';

const length = 12;
const part = 4;

/** A code with which somebody answers without an account: sixty random bits, short enough to type from a letter. */
export const makeAnswerCode = (): string =>
  Array.from({ length }, () => codeSigns.charAt(randomInt(codeSigns.length))).join('');

/** As people type it: any case, spaces and dashes between; null when it cannot be a code. */
export function readAnswerCode(typed: string): string | null {
  const code = typed.toUpperCase().replaceAll(/[\s.-]/g, '');
  return code.length === length && [...code].every((sign) => codeSigns.includes(sign)) ? code : null;
}

/** `ABCD EFGH JKLM`: in three parts it is easier to type over. */
export const writeAnswerCode = (code: string): string => (code.match(new RegExp(`.{1,${part}}`, 'g')) ?? []).join(' ');

/**
 * The end of the personal link that belongs to a code: the same for who presses it in a mail and who types it. Worked out
 * with a key of ours, so that whoever tries codes can do so only where they are typed, and counted (docs/decisions/0077).
 * @param sealed the code as it was sealed: the key of that moment counts
 */
export const tokenOfCode = (code: string, sealed?: Uint8Array): string => tokenFrom(derived(textOf(code), sealed));

/** The links that a typed code may belong to: one for each key. */
export const tokensOfCode = (code: string): string[] => derivedByEach(textOf(code)).map(tokenFrom);

const textOf = (code: string): string => `answer code ${code}`;
const tokenFrom = (digest: string): string => digest.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
