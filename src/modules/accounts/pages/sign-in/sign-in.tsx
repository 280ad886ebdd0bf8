import type { FC } from 'hono/jsx';
import { z } from 'zod';
import type { AnonymousCx, Cx } from '../../../../kernel/cx.ts';
import { invalid } from '../../../../kernel/errors.ts';
import type { Language } from '../../../../kernel/i18n/language.ts';
import { bySurname } from '../../../../kernel/i18n/names.ts';
import { Button, Grid, Notice, PageHead, SearchForm, Section, Stack, TextField } from '../../../../kernel/ui/index.ts';
import { sessionCookie, writeCookie } from '../../../../kernel/web/cookies.ts';
import { id } from '../../../../kernel/web/fields.ts';
import { checkForm } from '../../../../kernel/web/form-data.ts';
import type { Surroundings } from '../../../../kernel/web/module.ts';
import { page, publicRoute, type Reply, type Request, type Route } from '../../../../kernel/web/route.ts';
import { sessionSeconds, startSession } from '../../commands/start-session.ts';
import { texts } from '../../messages/index.ts';
import { levelRanks } from '../../model.ts';
import { paths } from '../../paths.ts';
import { type PersonToBe, peopleToBe } from '../../queries/people-to-be.ts';
import { activeProviders } from '../../queries/providers.ts';
import { returning, sessionIsOver } from '../../ui/returning.ts';
import { ProviderList } from '../../ui/provider-list.tsx';

const fullName = (person: PersonToBe): string => `${person.given_name} ${person.surname}`.trim();

/** What somebody is, so that a newcomer knows whom to choose. */
const about = (language: Language, { kind, function: work, organisation }: PersonToBe): string =>
  organisation === null ? texts(language).beings[kind] : `${work}, ${organisation}`;

type GroupProps = { language: Language; id: string; title: string; people: readonly PersonToBe[]; two?: boolean };

/** @param two in two columns on a wide screen */
const Group: FC<GroupProps> = ({ language, id: name, title, people, two = false }) => {
  if (people.length === 0) return null;
  const byGivenName = bySurname(people, (person) => person.given_name);
  const buttons = bySurname(byGivenName, (person) => person.surname).map((person) => (
    <Button kind="quiet" name="person" value={person.id} wide>
      {fullName(person)}
      <span class="om-quiet"> {about(language, person)}</span>
    </Button>
  ));
  return (
    <Section id={name} title={title}>
      <form class="om-form" action={paths.signIn} method="post">
        {two ? <Grid kind="half">{buttons}</Grid> : <Stack>{buttons}</Stack>}
      </form>
    </Section>
  );
};

const isAgain = (request: Request): boolean => request.query['opnieuw'] === 'ja';

async function show(cx: AnonymousCx | Cx, request: Request, over: boolean): Promise<Reply> {
  const words = texts(cx.language);
  const name = (request.query['naam'] ?? '').slice(0, 100);
  const { people, hidden } = await cx.onErrand('sign-in', () => peopleToBe(cx, name));
  const providers = await activeProviders(cx);
  const staff = (side: string) => people.filter((each) => each.kind === 'staff' && each.side === side && !each.first);
  return page({
    title: words.title,
    body: (
      <>
        <PageHead title={words.title} lead={words.demoHint} />
        <Stack wide>
          {isAgain(request) ? <Notice kind="info" title={words.levels.again} /> : null}
          {over ? <SessionOver language={cx.language} /> : null}
          <Notice kind="attention" title="Demo.">
            {words.demoLead}
          </Notice>
          <ProviderList language={cx.language} providers={providers} again={isAgain(request)} />
          <SearchForm action={paths.signIn} label={words.search}>
            <TextField language={cx.language} name="naam" label={words.search} value={name} type="search" required />
            <Button kind="quiet">{words.searchButton}</Button>
          </SearchForm>
          {people.length === 0 ? <p>{words.noneFound}</p> : null}
          <Group
            language={cx.language}
            id="begin"
            title={words.first}
            people={people.filter((person) => person.first)}
            two
          />
          <Grid kind="half">
            <Stack wide>
              <Group
                language={cx.language}
                id="inwoners"
                title={words.residents}
                people={people.filter((each) => each.kind === 'resident' && !each.first)}
              />
              {hidden > 0 ? <p class="om-quiet">{words.moreResidents(hidden)}</p> : null}
              <Group
                language={cx.language}
                id="netwerk"
                title={words.network}
                people={people.filter((each) => each.kind === 'network' && !each.first)}
              />
            </Stack>
            <Stack wide>
              <Group language={cx.language} id="zorg" title={words.care} people={staff('care')} />
              <Group language={cx.language} id="werk" title={words.work} people={staff('work')} />
              <Group language={cx.language} id="anders" title={words.other} people={staff('other')} />
              <Group
                language={cx.language}
                id="beheer"
                title={words.office}
                people={people.filter((each) => each.kind === 'office')}
              />
            </Stack>
          </Grid>
        </Stack>
      </>
    ),
  });
}

/** Who comes here because the session was over reads so, and that nothing typed is lost. */
const SessionOver: FC<{ language: Language }> = ({ language }) => {
  const words = texts(language).session;
  return (
    <Notice kind="info" title={words.over}>
      {words.overText}
    </Notice>
  );
};

/** The real door: the providers of this municipality, or that there is none yet. */
async function doors(cx: AnonymousCx | Cx, request: Request, over: boolean): Promise<Reply> {
  const rank = Number(levelRanks.find((each) => each === request.query['niveau']) ?? 0);
  const words = texts(cx.language);
  const providers = await activeProviders(cx);
  if (providers.length === 0) {
    return page({ title: 'Omtafel', body: <PageHead title={words.noDemo} lead={words.noDemoLead} /> });
  }
  return page({
    title: words.login.title,
    narrow: true,
    body: (
      <>
        <PageHead title={words.login.title} lead={words.login.lead} />
        <Stack wide>
          {rank > 0 ? <Notice kind="info" title={words.levels.more} /> : null}
          {isAgain(request) ? <Notice kind="info" title={words.levels.again} /> : null}
          {over ? <SessionOver language={cx.language} /> : null}
          <ProviderList language={cx.language} providers={providers} again={isAgain(request)} rank={rank} />
          <p>
            <a href={paths.passkey}>{words.passkey.other}</a>
          </p>
        </Stack>
      </>
    ),
  });
}

/** The door: in the demo choose who you are; elsewhere there is no route that starts a session without a provider. */
export function signInRoutes({ mode, secure }: Surroundings): Route[] {
  const shown = publicRoute({
    path: paths.signIn,
    method: 'GET',
    action: 'public.view',
    sample: 'nobody',
    run: async (cx, request) => {
      const more = request.query['niveau'] !== undefined;
      const over = !more && cx.actor === null && sessionIsOver(request.cookies, secure);
      return mode === 'demo' ? show(cx, request, over) : doors(cx, request, over);
    },
  });
  if (mode !== 'demo') return [shown];
  const taken = publicRoute({
    path: paths.signIn,
    method: 'POST',
    action: 'public.act',
    sample: 'nobody',
    run: async (cx, request) => {
      const checked = checkForm(z.object({ person: id }), request.sent);
      if (!checked.ok) throw invalid('person');
      const token = await startSession(cx, checked.input.person, undefined, request.device);
      const cookie = writeCookie(sessionCookie(secure), token, { secure, maxAge: sessionSeconds });
      const goesOn = returning(request.cookies, secure, checked.input.person);
      return { kind: 'redirect', to: goesOn.to, cookies: [cookie, goesOn.forget] };
    },
  });
  return [shown, taken];
}
