import type { Child } from 'hono/jsx';
import { z } from 'zod';
import type { AnonymousCx, Cx } from '../../../../kernel/cx.ts';
import { notFound } from '../../../../kernel/errors.ts';
import type { Language } from '../../../../kernel/i18n/language.ts';
import { canSeal } from '../../../../kernel/login/sealing.ts';
import {
  Button,
  LinkButton,
  Notice,
  PageHead,
  Paragraph,
  Section,
  Stack,
  TextField,
} from '../../../../kernel/ui/index.ts';
import { entryCookie, readCookie, sessionCookie, writeCookie } from '../../../../kernel/web/cookies.ts';
import { optionalText } from '../../../../kernel/web/fields.ts';
import { checkForm } from '../../../../kernel/web/form-data.ts';
import type { Surroundings } from '../../../../kernel/web/module.ts';
import { page, publicRoute, type PageReply, type Request, type Route } from '../../../../kernel/web/route.ts';
import { askDevice } from '../../commands/ask-device.ts';
import { entryMinutes } from '../../commands/make-entry-link.ts';
import { sessionSeconds, startSession } from '../../commands/start-session.ts';
import { enteringIn, entryState, useEntryLink } from '../../commands/use-entry-link.ts';
import { texts } from '../../messages/index.ts';
import { paths, welcomePath } from '../../paths.ts';
import { originHere } from '../../queries/origin.ts';
import { activeProviders } from '../../queries/providers.ts';
import { PasskeyForm } from '../../ui/passkey-form.tsx';
import { ProviderList } from '../../ui/provider-list.tsx';

const schema = z.object({ code: optionalText(20) });

/**
 * The link that somebody got. Looking at it uses nothing, because programs that read mail open links too; the button
 * with the code uses it, once, and ties it to this browser. It signs nobody in by itself.
 */
export function welcomeRoutes(surroundings: Surroundings): Route[] {
  const { secure } = surroundings;
  const shown = publicRoute({
    path: paths.welcome,
    method: 'GET',
    action: 'public.view',
    sample: 'nobody',
    run: async (cx, request) => {
      const token = request.params['linkToken'] ?? '';
      const state = await entryState(cx, token);
      if (state === null) throw notFound();
      return state === 'open' ? codePage(cx.language, token, request.query['fout'] === 'code') : overPage(cx.language);
    },
  });
  const used = publicRoute({
    path: paths.welcome,
    method: 'POST',
    action: 'public.act',
    sample: 'nobody',
    run: async (cx, request) => {
      const token = request.params['linkToken'] ?? '';
      const checked = checkForm(schema, request.sent);
      const code = checked.ok ? checked.input.code.replaceAll(/\s/g, '') : '';
      if ((await entryState(cx, token)) === null) throw notFound();
      const outcome = await useEntryLink(cx, token, code);
      if (outcome === 'over') return { kind: 'redirect', to: welcomePath(token) };
      if (outcome === 'wrong-code') return { kind: 'redirect', to: `${welcomePath(token)}?fout=code` };
      if ('window' in outcome) {
        const session = await startSession(cx, outcome.window, 'thin', request.device);
        const cookie = writeCookie(sessionCookie(secure), session, { secure, maxAge: sessionSeconds });
        return { kind: 'redirect', to: paths.window, cookies: [cookie] };
      }
      const cookie = writeCookie(entryCookie(secure), outcome.browser, { secure, maxAge: entryMinutes * 60 });
      return { kind: 'redirect', to: paths.entering, cookies: [cookie] };
    },
  });
  const entering = publicRoute({
    path: paths.entering,
    method: 'GET',
    action: 'public.view',
    sample: 'nobody',
    run: (cx, request) => enteringPage(cx, request, surroundings),
  });
  return [shown, used, entering];
}

/** In the browser that used the link: by DigiD, or by a key or an app of one's own. */
async function enteringPage(cx: AnonymousCx | Cx, request: Request, surroundings: Surroundings): Promise<PageReply> {
  const who = await enteringIn(cx, readCookie(request.cookies, entryCookie(surroundings.secure)));
  if (who === null) return overPage(cx.language);
  const words = texts(cx.language).welcome;
  // Who lives here has DigiD; a key of one's own is for people without a provider.
  const question = who.kind !== 'resident' ? await askDevice(cx) : null;
  const { hostname } = await originHere(cx, surroundings);
  const providers = who.kind === 'staff' ? [] : (await activeProviders(cx)).filter(({ kind }) => kind === 'resident');
  const none = providers.length === 0 && question === null;
  return page({
    title: words.title,
    narrow: true,
    scripts: ['passkey'],
    body: (
      <>
        <PageHead title={words.hello(who.givenName)} {...(none ? {} : { lead: words.once })} />
        <Stack wide>
          {none ? noWay(cx.language, surroundings) : null}
          <ProviderList language={cx.language} providers={providers} />
          {question === null ? null : (
            <Section id="sleutel" title={texts(cx.language).passkey.own}>
              <Paragraph>{texts(cx.language).passkey.ownText}</Paragraph>
              <PasskeyForm
                language={cx.language}
                action={paths.makePasskey}
                question={question}
                host={hostname}
                person={{ id: who.personId, name: who.givenName }}
              />
              {canSeal() ? (
                <p>
                  <a href={paths.makeCodes}>{texts(cx.language).codes.instead}</a>
                </p>
              ) : null}
            </Section>
          )}
        </Stack>
      </>
    ),
  });
}

/** Nothing to sign in with here: in the demo everybody is chosen by name; elsewhere somebody has to be called. */
function noWay(language: Language, { mode }: Surroundings): Child {
  const words = texts(language).welcome;
  if (mode === 'production') return <Paragraph>{words.noProvider}</Paragraph>;
  return (
    <Notice
      kind="done"
      title={words.demoTitle}
      action={
        <LinkButton href={paths.signIn} kind="primary">
          {words.demoGoOn}
        </LinkButton>
      }
    >
      {words.demoText}
    </Notice>
  );
}

function codePage(language: Language, token: string, wrong: boolean): PageReply {
  const words = texts(language).welcome;
  return page({
    title: words.title,
    narrow: true,
    body: (
      <>
        <PageHead title={words.title} lead={words.lead} />
        {wrong ? (
          <Notice kind="attention" title={words.wrongCode}>
            {words.wrongCodeText}
          </Notice>
        ) : null}
        <form class="om-form" action={welcomePath(token)} method="post" novalidate>
          <TextField
            language={language}
            name="code"
            label={words.code}
            hint={words.codeHint}
            inputmode="numeric"
            autocomplete="one-time-code"
            width="short"
            required
          />
          <Button kind="primary">{words.goOn}</Button>
        </form>
      </>
    ),
  });
}

function overPage(language: Language): PageReply {
  const words = texts(language).welcome;
  return page({
    title: words.overTitle,
    narrow: true,
    body: <PageHead title={words.overTitle} lead={words.over} />,
  });
}
