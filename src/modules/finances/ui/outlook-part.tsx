import type { Child } from 'hono/jsx';
import { can } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { writeDate, writeShortDay } from '../../../kernel/i18n/calendar.ts';
import {
  ActionLink,
  Card,
  DataTable,
  Fold,
  Grid,
  Mark,
  NewsList,
  Notice,
  Pairs,
  PhoneFold,
  Words,
} from '../../../kernel/ui/index.ts';
import { texts } from '../messages/index.ts';
import { moneyPaths } from '../paths.ts';
import type { MoneyPage } from '../queries/money-page.ts';
import type { View } from '../queries/outlook.ts';
import { nationalSchemes } from '../queries/schemes.ts';
import { budgetFigures } from './budget-part.tsx';
import { helpOf, helpSteps } from './help-steps.tsx';
import { own, schemeMarks } from './debt-words.ts';

/** Two columns: what is a problem, in the client's own words, and what is possible. */
export function outlookPart(cx: Cx, page: MoneyPage, writes: boolean): Child {
  const words = texts(cx.language).outlook;
  const adults =
    page.adultId === null ? page.clients : page.clients.filter(({ personId }) => personId === page.adultId);
  const newest = adults.flatMap(({ personId, givenName }) => {
    const view = page.views.findLast(({ adultId }) => adultId === personId);
    return view === undefined ? [] : [{ view, name: adults.length > 1 ? givenName : '' }];
  });
  const edit = writes ? <ActionLink href={moneyPaths.outlook(page.householdId)}>{words.tell}</ActionLink> : null;
  return (
    <Grid kind="half">
      <Card id="zwaar" title={words.problems} aside={edit}>
        {newest.length === 0 ? (
          <p class="om-quiet">{own(cx) ? words.empty : words.emptyOf}</p>
        ) : (
          <PhoneFold summary={words.lookProblems}>
            {newest.map(({ view, name }) => problems(cx, view, name))}
            {feelings(cx, page.views)}
          </PhoneFold>
        )}
      </Card>
      <Card id="kan" title={words.possibilities}>
        <PhoneFold summary={words.lookPossibilities}>
          {newest.map(({ view }) => (view.possible === '' ? null : <Words>{view.possible}</Words>))}
          {budgetLine(cx, page)}
          {schemes(cx, page)}
        </PhoneFold>
      </Card>
    </Grid>
  );
}

function problems(cx: Cx, view: View, name: string): Child {
  const words = texts(cx.language).outlook;
  return (
    <>
      {name === '' ? null : <strong>{name}</strong>}
      <Pairs
        items={[
          ...(view.endsMeet === null ? [] : [{ term: words.endsMeet, value: words.endsMeetChoices[view.endsMeet] }]),
          ...(view.feeling === null ? [] : [{ term: words.feelingNow, value: words.feelings[view.feeling] }]),
        ]}
      />
      {(['cause', 'impact'] as const)
        .filter((part) => view[part] !== '')
        .map((part) => (
          <>
            <p class="om-small om-quiet">{words[part]}</p>
            <Words>{view[part]}</Words>
          </>
        ))}
    </>
  );
}

/** How it felt on each day that somebody said so. */
function feelings(cx: Cx, views: readonly View[]): Child {
  const words = texts(cx.language).outlook;
  const told = views.filter(({ feeling }) => feeling !== null);
  if (told.length < 2) return null;
  return (
    <Fold summary={words.feelingsBefore}>
      <DataTable
        caption={words.feelingsBefore}
        captionHidden
        columns={[
          { label: words.day, heads: true, cell: (view: View) => writeShortDay(view.on, cx.language) },
          { label: words.feelingNow, cell: (view: View) => words.feelings[view.feeling ?? 'unknown'] },
          { label: words.endsMeet, cell: (view: View) => words.endsMeetChoices[view.endsMeet ?? 'unknown'] },
        ]}
        groups={[{ rows: told }]}
      />
    </Fold>
  );
}

function budgetLine(cx: Cx, page: MoneyPage): Child {
  const words = texts(cx.language).budget;
  return (
    <>
      {page.budget.length === 0 ? null : budgetFigures(cx, page.budget)}
      <ActionLink href={moneyPaths.budget(page.householdId)}>{words.open}</ActionLink>
    </>
  );
}

function schemes(cx: Cx, page: MoneyPage): Child {
  const words = texts(cx.language).schemes;
  const all = [...nationalSchemes(cx.language, cx.today), ...page.localSchemes];
  const told = page.answers.filter(({ state }) => state !== 'not-looked');
  return (
    <>
      <NewsList
        items={told.map((answer) => ({
          text: (
            <>
              <Mark state={schemeMarks[answer.state]} word={words.states[answer.state]} />{' '}
              {all.find(({ code }) => code === answer.scheme)?.name ?? words.ended}
            </>
          ),
        }))}
      />
      {can(cx.actor, 'money.write', page.table) ? (
        <ActionLink href={moneyPaths.schemes(page.householdId)}>{words.open(all.length - told.length)}</ActionLink>
      ) : null}
    </>
  );
}

/** The help in place as steps, and what was said at the moment of grip. */
export function helpPart(cx: Cx, page: MoneyPage, writes: boolean): Child {
  const all = texts(cx.language);
  const adult = page.adultId ?? page.clients[0]?.personId ?? null;
  const help = helpOf(page.helps, adult);
  const grip = page.grips.find(({ adultId }) => adultId === adult);
  const edit = writes ? <ActionLink href={moneyPaths.help(page.householdId)}>{all.help.tell}</ActionLink> : null;
  return (
    <Card id="hulp-geld" title={all.help.now} aside={edit}>
      {help === undefined ? <p class="om-quiet">{all.help.none}</p> : helpSteps(cx, help)}
      {grip === undefined ? null : (
        <Notice kind="done" title={all.grip.since(writeDate(grip.on, cx.language))}>
          {saidBy(cx, page, grip)} {grip.words === '' ? all.grip.room : <Words>{grip.words}</Words>}
        </Notice>
      )}
    </Card>
  );
}

/** Who said together that there is grip; without the name of who has left the table. */
function saidBy(cx: Cx, { people, clients }: MoneyPage, { adultId, withId }: MoneyPage['grips'][number]): string {
  const words = texts(cx.language).grip;
  const name = people.find(({ personId }) => personId === withId)?.givenName;
  if (name === undefined) return '';
  const client = clients.find(({ personId }) => personId === adultId)?.givenName ?? '';
  return adultId === cx.actor.personId ? words.with(name) : words.withOf(client, name);
}
