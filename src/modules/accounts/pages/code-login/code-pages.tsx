import type { Language } from '../../../../kernel/i18n/language.ts';
import { appAddress, base32 } from '../../../../kernel/login/totp.ts';
import { Button, Card, Notice, PageHead, Pairs, Paragraph, Stack, TextField } from '../../../../kernel/ui/index.ts';
import { page, type PageReply } from '../../../../kernel/web/route.ts';
import type { Offer } from '../../commands/code-login.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';

/** Where somebody types number, own code and the code of the app; `wrong`: the last try was not right. */
export function signInPage(language: Language, wrong: boolean): PageReply {
  const words = texts(language).codes;
  return page({
    title: words.title,
    narrow: true,
    body: (
      <Stack>
        <PageHead title={words.title} lead={words.lead} />
        {wrong ? (
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
          <AppCodeField language={language} />
          <Button kind="primary">{words.signIn}</Button>
        </form>
      </Stack>
    ),
  });
}

/** Where somebody sets the codes up, once: the number and the secret to keep, the own code to choose. */
export function makePage(language: Language, offer: Offer, wrong: boolean): PageReply {
  const words = texts(language).codes;
  return page({
    title: words.makeTitle,
    narrow: true,
    body: (
      <Stack>
        <PageHead title={words.makeTitle} lead={words.makeLead} />
        {wrong ? <Notice kind="attention" title={words.makeWrong} /> : null}
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
          <AppCodeField language={language} />
          <Button kind="primary">{words.make}</Button>
        </form>
      </Stack>
    ),
  });
}

const AppCodeField = ({ language }: { readonly language: Language }) => (
  <TextField
    language={language}
    name="app"
    label={texts(language).codes.app}
    inputmode="numeric"
    autocomplete="one-time-code"
    width="short"
    required
  />
);

const grouped = (value: string): string => value.replaceAll(/(.{4})(?=.)/g, '$1 ');
