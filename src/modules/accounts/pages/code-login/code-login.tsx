import { z } from 'zod';
import type { AnonymousCx, Cx } from '../../../../kernel/cx.ts';
import { canSeal } from '../../../../kernel/login/sealing.ts';
import { appAddress, base32 } from '../../../../kernel/login/totp.ts';
import { Button, Card, Notice, PageHead, Pairs, Paragraph, Stack, TextField } from '../../../../kernel/ui/index.ts';
import { entryCookie, readCookie, sessionCookie, writeCookie } from '../../../../kernel/web/cookies.ts';
import { text } from '../../../../kernel/web/fields.ts';
import { checkForm } from '../../../../kernel/web/form-data.ts';
import type { Surroundings } from '../../../../kernel/web/module.ts';
import {
  page,
  publicRoute,
  redirect,
  type RedirectReply,
  type Request,
  type Route,
} from '../../../../kernel/web/route.ts';
import { keepCodes, offerCodes, personOfCodes } from '../../commands/code-login.ts';
import { refuseSignIn } from '../../commands/sign-in.ts';
import { sessionSeconds, startSession } from '../../commands/start-session.ts';
import { type Entering, enteringIn } from '../../commands/use-entry-link.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { newWayIn } from '../../queries/own-sessions.ts';
import { returning } from '../../ui/returning.ts';

const signInForm = z.object({ number: text(20), own: text(40), app: text(10) });
/** Six signs at least; what is chosen at the table is not asked again, because somebody else heard it. */
const makeForm = z.object({ own: text(40).refine((value) => value.length >= 6, 'wrong'), app: text(10) });

const grouped = (value: string): string => value.replaceAll(/(.{4})(?=.)/g, '$1 ');

/** Signing in with a number, an own code and the code of an app; and setting that up, once, after a link. */
export function codeLoginRoutes(surroundings: Surroundings): Route[] {
  const { secure } = surroundings;
  async function signedIn(
    cx: AnonymousCx | Cx,
    personId: string,
    { cookies, device }: Request,
  ): Promise<RedirectReply> {
    const token = await startSession(cx, personId, 'own-factor', device);
    const goesOn = returning(cookies, secure, personId);
    const cookie = writeCookie(sessionCookie(secure), token, { secure, maxAge: sessionSeconds });
    const forget = writeCookie(entryCookie(secure), '', { secure, maxAge: 0 });
    return { kind: 'redirect', to: goesOn.to, cookies: [cookie, goesOn.forget, forget] };
  }
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
    run: async (cx, request) => {
      const words = texts(cx.language).codes;
      const { language } = cx;
      return page({
        title: `${words.title} - Omtafel`,
        narrow: true,
        body: (
          <Stack>
            <PageHead title={words.title} lead={words.lead} />
            {request.query['fout'] === '1' ? (
              <Notice kind="attention" title={words.wrong}>
                {words.wrongText}
              </Notice>
            ) : null}
            <form class="om-form" action={paths.codeLogin} method="post" novalidate autocomplete="off">
              <TextField
                language={language}
                name="number"
                label={words.number}
                inputmode="numeric"
                width="short"
                required
              />
              <TextField language={language} name="own" label={words.own} type="password" width="middle" required />
              <TextField
                language={language}
                name="app"
                label={words.app}
                inputmode="numeric"
                autocomplete="one-time-code"
                width="short"
                required
              />
              <Button kind="primary">{words.signIn}</Button>
            </form>
          </Stack>
        ),
      });
    },
  });
  const used = publicRoute({
    path: paths.codeLogin,
    method: 'POST',
    action: 'public.act',
    sample: 'nobody',
    run: async (cx, request) => {
      const checked = checkForm(signInForm, request.sent);
      const person = checked.ok ? await personOfCodes(cx, checked.input) : null;
      if (person !== null) return signedIn(cx, person, request);
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
      const { language } = cx;
      const words = texts(language).codes;
      return page({
        title: `${words.makeTitle} - Omtafel`,
        narrow: true,
        body: (
          <Stack>
            <PageHead title={words.makeTitle} lead={words.makeLead} />
            {request.query['fout'] === '1' ? <Notice kind="attention" title={words.makeWrong} /> : null}
            <Card>
              <Pairs
                items={[
                  { term: words.number, value: <strong>{grouped(offer.number)}</strong> },
                  { term: words.secret, value: <strong class="om-break">{grouped(base32(offer.secret))}</strong> },
                ]}
              />
              <Paragraph look="small">{words.writeDown}</Paragraph>
              <p>
                <a href={appAddress(offer.secret, offer.number)}>{words.openApp}</a>
              </p>
            </Card>
            <form class="om-form" action={paths.makeCodes} method="post" novalidate autocomplete="off">
              <TextField
                language={language}
                name="own"
                label={words.chooseOwn}
                hint={words.chooseOwnHint}
                type="password"
                width="middle"
                required
              />
              <TextField
                language={language}
                name="app"
                label={words.app}
                inputmode="numeric"
                autocomplete="one-time-code"
                width="short"
                required
              />
              <Button kind="primary">{words.make}</Button>
            </form>
          </Stack>
        ),
      });
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
      const reply = await signedIn(cx, who.personId, request);
      return { ...reply, to: await newWayIn(cx, who.personId, reply.to) };
    },
  });
  return [shown, used, offered, made];
}
