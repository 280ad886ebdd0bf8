import { z } from 'zod';
import type { AnonymousCx, Cx } from '../../../../kernel/cx.ts';
import { canSeal } from '../../../../kernel/login/sealing.ts';
import { entryCookie, readCookie } from '../../../../kernel/web/cookies.ts';
import { text } from '../../../../kernel/web/fields.ts';
import { checkForm } from '../../../../kernel/web/form-data.ts';
import type { Surroundings } from '../../../../kernel/web/module.ts';
import { publicRoute, redirect, type Request, type Route } from '../../../../kernel/web/route.ts';
import { keepCodes, offerCodes, personOfCodes } from '../../commands/code-login.ts';
import { refuseSignIn } from '../../commands/sign-in.ts';
import { type Entering, enteringIn } from '../../commands/use-entry-link.ts';
import { paths } from '../../paths.ts';
import { newWayIn } from '../../queries/own-sessions.ts';
import { signedInByOwnFactor } from '../../ui/signed-in.ts';
import { makePage, signInPage } from './code-pages.tsx';

const signInForm = z.object({ number: text(20), own: text(40), app: text(10) });
/** Six signs at least; what is chosen at the table is not asked again, because somebody else heard it. */
const makeForm = z.object({ own: text(40).refine((value) => value.length >= 6, 'wrong'), app: text(10) });

/** Whether the last try was not right: told in the address, because a try is never rolled back. */
const failed = ({ query }: Request): boolean => query['fout'] === '1';

/** Signing in with a number, an own code and the code of an app; and setting that up, once, after a link. */
export function codeLoginRoutes(surroundings: Surroundings): Route[] {
  const { secure } = surroundings;
  /** Without a provider alone: who lives here has DigiD. */
  async function entering(cx: AnonymousCx | Cx, cookies: string): Promise<Entering | null> {
    const who = await enteringIn(cx, readCookie(cookies, entryCookie(secure)));
    return who !== null && who.kind !== 'resident' && canSeal() ? who : null;
  }

  const shown = publicRoute({
    path: paths.codeLogin,
    method: 'GET',
    action: 'public.view',
    sample: 'nobody',
    run: async (cx, request) => signInPage(cx.language, failed(request)),
  });
  const used = publicRoute({
    path: paths.codeLogin,
    method: 'POST',
    action: 'public.act',
    sample: 'nobody',
    run: async (cx, request) => {
      const checked = checkForm(signInForm, request.sent);
      const person = checked.ok ? await personOfCodes(cx, checked.input) : null;
      if (person !== null) return signedInByOwnFactor(cx, person, request, secure);
      // One answer for every kind of wrong, and never a rollback: tries count.
      refuseSignIn(cx, 'no-key');
      return redirect(`${paths.codeLogin}?fout=1`);
    },
  });
  const offered = publicRoute({
    path: paths.makeCodes,
    method: 'GET',
    action: 'public.view',
    sample: 'nobody',
    run: async (cx, request) => {
      const who = await entering(cx, request.cookies);
      const offer = who === null ? null : await offerCodes(cx, who);
      // That page says what is the matter.
      if (offer === null) return redirect(paths.entering);
      return makePage(cx.language, offer, failed(request));
    },
  });
  const made = publicRoute({
    path: paths.makeCodes,
    method: 'POST',
    action: 'public.act',
    sample: 'nobody',
    run: async (cx, request) => {
      const who = await entering(cx, request.cookies);
      if (who === null) return redirect(paths.entering);
      const checked = checkForm(makeForm, request.sent);
      const kept = checked.ok && (await keepCodes(cx, who, checked.input));
      if (!kept) return redirect(`${paths.makeCodes}?fout=1`);
      const reply = await signedInByOwnFactor(cx, who.personId, request, secure);
      return { ...reply, to: await newWayIn(cx, who.personId, reply.to) };
    },
  });
  return [shown, used, offered, made];
}
