import type { Language } from '../../../kernel/i18n/language.ts';
import { LinkButton, PageHead, PlainPage } from '../../../kernel/ui/index.ts';
import { draw } from '../../../kernel/ui/jsx-runtime.ts';
import { texts as gateTexts } from '../../../kernel/web/messages/index.ts';
import { accountPaths } from '../../accounts/index.ts';
import { demoMailbox } from '../../notices/index.ts';
import { texts } from '../messages/index.ts';
import { paths } from '../paths.ts';
import type { ShellFacts } from './shell.tsx';

/** The page for a refusal or a fault, without anything of the request in it: the same bytes for "not there" and "not yours". */
export function drawError(facts: ShellFacts, kind: string, language: Language): string {
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
          {texts(language).helpTeam} <a href={`tel:${facts.teamPhone.replace(/\D/g, '')}`}>{facts.teamPhone}</a>.
        </p>
      }
    >
      <PageHead title={words.title} lead={words.text} />
      <LinkButton href={paths.start} kind="quiet">
        {gateTexts(language).back}
      </LinkButton>
    </PlainPage>,
  );
}
