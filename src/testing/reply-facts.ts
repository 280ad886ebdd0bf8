/** An answer to an invitation, before a diary puts it in a mail. */
export interface ReplyFacts {
  readonly uid: string;
  readonly attendee: string;
  readonly organizer: string;
  readonly answer: 'ACCEPTED' | 'DECLINED' | 'TENTATIVE';
  readonly sequence: number;
  /** `20261123T101500Z` */
  readonly stamp: string;
}

export const crlf = (lines: readonly string[]): string => lines.join('\r\n');
/** Lines of a calendar are folded after 75 octets, in the middle of a word, and after 74 behind the space that goes on. */
export const folded = (line: string): string =>
  line.length <= 75 ? line : `${line.slice(0, 75)}${line.slice(75).replace(/.{1,74}/g, '\r\n $&')}`;
export const base64 = (text: string): string =>
  Buffer.from(text)
    .toString('base64')
    .replace(/(.{76})/g, '$1\r\n');
