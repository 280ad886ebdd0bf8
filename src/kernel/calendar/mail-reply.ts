import PostalMime from 'postal-mime';
import { type CalendarReply, readReply } from './reply.ts';

/** A mail with a reply of a diary is some ten kilobytes; with a long signature and pictures perhaps a megabyte. */
export const mailMost = 2 * 1024 * 1024;

const calendarKinds = ['text/calendar', 'application/ics', 'application/octet-stream'];

/**
 * The answer of a diary in a mail: in a part of its own (Google, Apple), as an alternative of the text (Outlook), or as
 * a file. Sender, subject and text of the mail are not looked at. Null when there is none.
 */
export async function replyInMail(mail: string | Uint8Array<ArrayBuffer>): Promise<CalendarReply | null> {
  if (mail.length > mailMost) return null;
  const parts = await partsOf(mail);
  for (const { mimeType, content } of parts) {
    if (!calendarKinds.includes(mimeType.toLowerCase())) continue;
    const reply = readReply(typeof content === 'string' ? content : new TextDecoder().decode(content));
    if (reply !== null) return reply;
  }
  return null;
}

async function partsOf(mail: string | Uint8Array<ArrayBuffer>) {
  try {
    const { attachments } = await PostalMime.parse(mail, { maxNestingDepth: 20, maxHeadersSize: 100_000 });
    return attachments;
  } catch {
    return [];
  }
}
