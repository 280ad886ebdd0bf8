import { replyInMail } from '../../../kernel/calendar/mail-reply.ts';
import type { AnonymousCx, Cx } from '../../../kernel/cx.ts';
import { type ReplyOutcome, takeReply } from '../../meetings/index.ts';

/** Whether messages for a person go to this mail address, as the module says that keeps addresses. */
export type IsAddressOf = (cx: AnonymousCx | Cx, personId: string, address: string) => Promise<boolean>;

/**
 * Takes the answer of a diary that came in a mail, wherever that mail was found. Sender and text are not looked at; a mail
 * without an answer, or with one to nothing of ours, is no fault.
 */
export async function replyByMail(
  cx: AnonymousCx | Cx,
  mail: string | Uint8Array<ArrayBuffer>,
  isAddressOf: IsAddressOf,
): Promise<ReplyOutcome | 'no-reply'> {
  const reply = await replyInMail(mail);
  if (reply === null) return 'no-reply';
  return takeReply(cx, reply, (personId, address) => isAddressOf(cx, personId, address));
}
