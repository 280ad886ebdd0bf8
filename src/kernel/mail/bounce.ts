import PostalMime from 'postal-mime';

/** What a mail server says about one of our messages, or that somebody answered in a shape that only Exchange reads. */
export type OtherMail =
  /** It did not arrive, and will not. `messageId`: the id of our message, as it stood in its Message-ID. */
  | { readonly kind: 'bounce'; readonly messageId: string; readonly status: string }
  /** winmail.dat (TNEF): an answer may be in it. Only who seems to have sent it is known. */
  | { readonly kind: 'unreadable'; readonly from: string };

const ourId = /^message-id:\s*<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@/im;
const failed = /^action:\s*failed\s*$/im;
const permanent = /^status:\s*(5\.\d{1,3}\.\d{1,3})/im;

/** Reads a delivery report (RFC 3464) or recognises winmail.dat; null for any other mail. A delay is no bounce. */
export async function otherMail(source: Uint8Array<ArrayBuffer>): Promise<OtherMail | null> {
  const mail = await PostalMime.parse(source, {
    maxNestingDepth: 20,
    maxHeadersSize: 100_000,
    forceRfc822Attachments: true,
  }).catch(() => null);
  if (mail === null) return null;
  const partsOf = (kinds: readonly string[]): string =>
    mail.attachments
      .filter(({ mimeType }) => kinds.includes(mimeType.toLowerCase()))
      .map(({ content }) => (typeof content === 'string' ? content : new TextDecoder().decode(content)))
      .join('\n');
  const report = partsOf(['message/delivery-status']);
  const status = permanent.exec(report)?.[1];
  const messageId = ourId.exec(partsOf(['message/rfc822', 'text/rfc822-headers', 'message/rfc822-headers']))?.[1];
  if (failed.test(report) && status !== undefined && messageId !== undefined)
    return { kind: 'bounce', messageId: messageId.toLowerCase(), status };
  const winmail = mail.attachments.some(
    ({ mimeType, filename }) =>
      ['application/ms-tnef', 'application/vnd.ms-tnef'].includes(mimeType.toLowerCase()) ||
      filename?.toLowerCase() === 'winmail.dat',
  );
  const from = mail.from?.address ?? '';
  return winmail && from !== '' ? { kind: 'unreadable', from } : null;
}
