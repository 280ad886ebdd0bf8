import type { Language } from '../i18n/language.ts';
import { type MessageKind, texts } from './messages/index.ts';

/** A message in words, before it is put in a mail, a letter or an SMS. */
export interface Words {
  readonly subject: string;
  readonly lines: readonly string[];
  readonly button: string;
  /** Absolute address of the button. */
  readonly link: string;
}

/** @param state how that stands what it is about: of a week the numbers in it, of which each has a line */
export function wordsOf(kind: MessageKind, language: Language, link: string, state = ''): Words {
  const { kinds, week } = texts(language);
  const [meetings, due, late] = kind === 'week-overview' ? state.split(':').map(Number) : [];
  const told =
    meetings === undefined || due === undefined || late === undefined
      ? []
      : [week.meetings(meetings), week.due(due), ...(late === 0 ? [] : [week.late(late)])];
  const { subject, lines, button } = kinds[kind];
  return { subject, lines: [...lines, ...told], button, link };
}

/** A mail as it goes out: the same bytes at every try. */
export interface Mail {
  /** `<id@host>`: stays the same when it is sent again, so that a receiver knows it has it already. */
  readonly messageId: string;
  readonly date: Date;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly calendar: { readonly method: 'REQUEST' | 'CANCEL'; readonly text: string } | null;
}

/** Plain text: short lines, the link on a line of its own. */
export function plainText(words: Words, language: Language, preferences: string | null): string {
  const { greeting, noReply, preferences: choose } = texts(language);
  const foot = preferences === null ? [noReply] : [noReply, `${choose}\n${preferences}`];
  return `${[greeting, words.lines.join('\n'), `${words.button}:\n${words.link}`, ...foot].join('\n\n')}\n`;
}

/** Simple HTML without pictures, styles from elsewhere or anything that tells that it was opened. */
export function simpleHtml(words: Words, language: Language, preferences: string | null): string {
  const { greeting, noReply, preferences: choose } = texts(language);
  const link = escapeHtml(words.link);
  const foot =
    preferences === null ? '' : ` ${choose} <a href="${escapeHtml(preferences)}">${escapeHtml(preferences)}</a>`;
  return (
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(words.subject)}</title></head>` +
    `<body style="font-family:sans-serif;font-size:18px;line-height:1.5;color:#1f2a37;max-width:36em;margin:0 auto;padding:16px">` +
    `<p>${greeting}</p>${words.lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}` +
    `<p><a href="${link}" style="display:inline-block;padding:12px 20px;background:#0b5563;color:#ffffff;border-radius:8px">${escapeHtml(words.button)}</a></p>` +
    `<p>${link}</p><p style="color:#4b5563">${noReply}${foot}</p></body></html>\n`
  );
}

/** One line and the link: what fits in an SMS. */
export const shortText = (words: Words): string => `${words.lines[0] ?? ''} ${words.link}`;

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/**
 * Puts the addresses in an iCalendar text, which are known only when it is sent, and folds lines again at 75 octets
 * (RFC 5545, 3.1).
 */
export function addressed(
  calendar: string,
  addresses: { readonly attendee: string; readonly organizer: string; readonly site: string },
): string {
  return calendar
    .replaceAll(/\r?\n[ \t]/g, '')
    .replaceAll('{attendee}', addresses.attendee)
    .replaceAll('{organizer}', addresses.organizer)
    .replaceAll('{site}', addresses.site)
    .split(/\r?\n/)
    .map(fold)
    .join('\r\n');
}

function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  for (const sign of line) {
    // A line that goes on begins with a space, which counts too.
    if (Buffer.byteLength(part + sign) > (parts.length === 0 ? 75 : 74)) {
      parts.push(part);
      part = '';
    }
    part += sign;
  }
  return [...parts, part].join('\r\n ');
}
