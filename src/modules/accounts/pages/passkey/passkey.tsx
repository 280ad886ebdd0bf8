import { z } from 'zod';
import type { AnonymousCx, Cx } from '../../../../kernel/cx.ts';
import { Notice, PageHead, Stack } from '../../../../kernel/ui/index.ts';
import { entryCookie, readCookie } from '../../../../kernel/web/cookies.ts';
import { text } from '../../../../kernel/web/fields.ts';
import { checkForm, type Sent } from '../../../../kernel/web/form-data.ts';
import type { Surroundings } from '../../../../kernel/web/module.ts';
import { page, publicRoute, type RedirectReply, type Route } from '../../../../kernel/web/route.ts';
import { askDevice } from '../../commands/ask-device.ts';
import { type DeviceAnswer, keepPasskey, personOfDevice } from '../../commands/keep-passkey.ts';
import { refuseSignIn } from '../../commands/sign-in.ts';
import { enteringIn } from '../../commands/use-entry-link.ts';
import { texts } from '../../messages/index.ts';
import { paths, refusedPath } from '../../paths.ts';
import { originHere } from '../../queries/origin.ts';
import { PasskeyForm } from '../../ui/passkey-form.tsx';
import { newWayIn } from '../../queries/own-sessions.ts';
import { signedInByOwnFactor } from '../../ui/signed-in.ts';

const schema = z.object({ token: text(100), answer: text(20_000) });

const answerIn = (sent: Sent): DeviceAnswer | null => {
  const checked = checkForm(schema, sent);
  return checked.ok ? checked.input : null;
};

/** Signing in with the key on a device, for people without a provider; and making that key, once, after a link. */
export function passkeyRoutes(surroundings: Surroundings): Route[] {
  const { secure } = surroundings;
  const refused = (cx: AnonymousCx | Cx): RedirectReply => ({
    kind: 'redirect',
    to: refusedPath(refuseSignIn(cx, 'no-key')),
  });

  const shown = publicRoute({
    path: paths.passkey,
    method: 'GET',
    action: 'public.view',
    sample: 'nobody',
    run: async (cx) => {
      const words = texts(cx.language).passkey;
      const [question, origin] = [await askDevice(cx), await originHere(cx, surroundings)];
      return page({
        title: words.title,
        narrow: true,
        scripts: ['passkey'],
        body: (
          <Stack>
            <PageHead title={words.title} lead={words.lead} />
            <PasskeyForm language={cx.language} action={paths.passkey} question={question} host={origin.hostname} />
            <p>
              <a href={paths.codeLogin}>{texts(cx.language).codes.other}</a>
            </p>
            <Notice kind="info" title={words.lost}>
              {words.lostText}
            </Notice>
          </Stack>
        ),
      });
    },
  });
  const used = publicRoute({
    path: paths.passkey,
    method: 'POST',
    action: 'public.act',
    sample: 'nobody',
    run: async (cx, request) => {
      const answer = answerIn(request.sent);
      const person = answer === null ? null : await personOfDevice(cx, answer, await originHere(cx, surroundings));
      return person === null ? refused(cx) : signedInByOwnFactor(cx, person, request, secure);
    },
  });
  const made = publicRoute({
    path: paths.makePasskey,
    method: 'POST',
    action: 'public.act',
    sample: 'nobody',
    run: async (cx, request) => {
      const answer = answerIn(request.sent);
      const entering = await enteringIn(cx, readCookie(request.cookies, entryCookie(secure)));
      if (answer === null || entering === null) return refused(cx);
      const kept = await keepPasskey(cx, entering, answer, await originHere(cx, surroundings));
      if (!kept) return refused(cx);
      const reply = await signedInByOwnFactor(cx, entering.personId, request, secure);
      return { ...reply, to: await newWayIn(cx, entering.personId, reply.to) };
    },
  });
  return [shown, used, made];
}
