import PostalMime from 'postal-mime';
import { type CalendarReply, readReply } from './reply.ts';
import { replyInTnef } from './tnef.ts';

/** A mail with a reply of a diary is some ten kilobytes; with a long signature and pictures perhaps a megabyte. */
export const mailMost = 2 * 1024 * 1024;

const tnefKinds = ['application/ms-tnef', 'application/vnd.ms-tnef'];
const calendarKinds = ['text/calendar', 'application/ics', 'application/octet-stream'];

/**
 * The answer of a diary in a mail: in a part of its own (Google, Apple), as an alternative of the text (Outlook), as a
 * file, or as winmail.dat (Exchange). Subject and text of the mail are not looked at, and its sender only where the answer
 * itself names no attendee: anybody can write either, and neither counts without the name of the invitation. Null: none.
 */
export async function replyInMail(mail: string | Uint8Array<ArrayBuffer>): Promise<CalendarReply | null> {
  if (mail.length > mailMost) return null;
  const { attachments, from } = await partsOf(mail);
  for (const { mimeType, filename, content } of attachments) {
    if (tnefKinds.includes(mimeType.toLowerCase()) || filename?.toLowerCase() === 'winmail.dat') {
      const file = typeof content === 'string' ? Buffer.from(content, 'latin1') : new Uint8Array(content);
      const reply = from === '' ? null : replyInTnef(file, from);
      if (reply !== null) return reply;
    }
    if (!calendarKinds.includes(mimeType.toLowerCase())) continue;
    const reply = readReply(typeof content === 'string' ? content : new TextDecoder().decode(content));
    if (reply !== null) return reply;
  }
  return null;
}

async function partsOf(mail: string | Uint8Array<ArrayBuffer>) {
  try {
    const { attachments, from } = await PostalMime.parse(mail, { maxNestingDepth: 20, maxHeadersSize: 100_000 });
    return { attachments, from: from?.address ?? '' };
  } catch {
    return { attachments: [], from: '' };
  }
}
