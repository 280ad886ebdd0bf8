import type { AnonymousCx, Cx } from '../../../kernel/cx.ts';
import { entryCookie, sessionCookie, writeCookie } from '../../../kernel/web/cookies.ts';
import type { RedirectReply, Request } from '../../../kernel/web/route.ts';
import { sessionSeconds, startSession } from '../commands/start-session.ts';
import { returning } from './returning.ts';

/** Starts the session of who proved to be somebody with an own key or own codes, and goes on where that person was going. */
export async function signedInByOwnFactor(
  cx: AnonymousCx | Cx,
  personId: string,
  { cookies, device }: Request,
  secure: boolean,
): Promise<RedirectReply> {
  const token = await startSession(cx, personId, 'own-factor', device);
  const goesOn = returning(cookies, secure, personId);
  const session = writeCookie(sessionCookie(secure), token, { secure, maxAge: sessionSeconds });
  const forget = writeCookie(entryCookie(secure), '', { secure, maxAge: 0 });
  return { kind: 'redirect', to: goesOn.to, cookies: [session, goesOn.forget, forget] };
}
