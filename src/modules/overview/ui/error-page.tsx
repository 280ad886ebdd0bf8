import type { Language } from '../../../kernel/i18n/language.ts';
import {
  Button,
  HiddenField,
  LinkButton,
  PageHead,
  Paragraph,
  PhoneLink,
  PlainPage,
} from '../../../kernel/ui/index.ts';
import { draw } from '../../../kernel/ui/jsx-runtime.ts';
import type { Again } from '../../../kernel/web/again.ts';
import { texts as gateTexts } from '../../../kernel/web/messages/index.ts';
import { accountPaths } from '../../accounts/index.ts';
import { demoMailbox } from '../../notices/index.ts';
import { texts } from '../messages/index.ts';
import { paths } from '../paths.ts';
import type { ShellFacts } from './shell.tsx';

/**
 * The page for a refusal or a fault, without anything of the request in it: the same bytes for "not there" and "not yours".
 * Only who sits at that table for another organisation than the one that is worn now reads so.
 * While the database is away, or all is too busy, it holds what was sent, so that nobody has to type it twice; so it does
 * for who sends something else under an id that was saved before.
 */
export function drawError(facts: ShellFacts, kind: string, language: Language, again?: Again): string {
  const pages = gateTexts(language).pages;
  const words = kind in pages ? pages[kind as keyof typeof pages] : pages.fault;
  return draw(
    <PlainPage
      language={language}
      stylesheetHref={facts.stylesheetHref}
      demo={facts.demo ? demoMailbox(language) : undefined}
      // The same for everybody, signed in or not: leaving twice leads to the same place and needs no submission id.
      signOutAction={{ path: accountPaths.signOut, submission: '' }}
      title="Omtafel"
      quickExitHref="https://www.buienradar.nl/"
      help={
        <p>
          {texts(language).helpTeam} <PhoneLink phone={facts.teamPhone} />.
        </p>
      }
    >
      <PageHead title={words.title} lead={words.text} />
      {kind === 'away' || kind === 'busy' || kind === 'sent-before' ? (
        <AskAgain language={language} again={again} anew={kind === 'sent-before'} />
      ) : null}
      {kind === 'other-hat' ? (
        <LinkButton href={accountPaths.hat} kind="primary">
          {gateTexts(language).chooseHat}
        </LinkButton>
      ) : null}
      <LinkButton href={paths.start} kind="quiet">
        {gateTexts(language).back}
      </LinkButton>
    </PlainPage>,
  );
}

interface AskAgainProps {
  language: Language;
  again: Again | undefined;
  /** As a form of its own, beside what was saved. */
  anew: boolean;
}

/** The same once more: a button, and what was typed behind it. */
function AskAgain({ language, again, anew }: AskAgainProps) {
  const words = gateTexts(language);
  if (again === undefined) return <Paragraph>{words.sendAgainFile}</Paragraph>;
  if (again.sent === null)
    return (
      <LinkButton href={again.path} kind="primary">
        {words.again}
      </LinkButton>
    );
  const fields = Object.entries(again.sent).flatMap(([name, values]) =>
    [values].flat().map((value) => ({ name, value })),
  );
  return (
    <form class="om-form" action={again.path} method="post">
      <Paragraph>{anew ? words.sendTooAbout : words.sendAgainAbout}</Paragraph>
      {fields.map((field) => (
        <HiddenField {...field} />
      ))}
      <Button kind="primary">{anew ? words.sendToo : words.sendAgain}</Button>
    </form>
  );
}
