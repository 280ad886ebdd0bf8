import type { Child } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { addDays, clockTime, writeDay } from '../../../../kernel/i18n/calendar.ts';
import { ActionLink, NewsList, PageHead, Row, Section, Stack } from '../../../../kernel/ui/index.ts';
import { page, pageRoute } from '../../../../kernel/web/route.ts';
import { homeOf } from '../../../households/index.ts';
import { texts } from '../../messages/index.ts';
import { lookQuestionPath, paths, whoLookedPath } from '../../paths.ts';
import { daysShown, type Look, type LookedDay, type WhoLooked, whoLooked } from '../../queries/who-looked.ts';
import { dayOf } from '../../schema.ts';
import { lookerOf } from '../../ui/looker.ts';

/** "Bekeken: je plan (3 keer), gesprekken." */
function partsLine(cx: Cx, look: Look, changed: boolean): string | null {
  const words = texts(cx.language).looked;
  const parts = look.parts.filter((part) => part.changed === changed);
  if (parts.length === 0) return null;
  const named = parts.map(({ activity, times }) => words.times(words.parts[activity], times));
  return `${changed ? words.changed : words.seen}: ${named.join(', ')}.`;
}

/** Why, in sentences; the law in brackets. */
function reasons(cx: Cx, look: Look): string {
  const words = texts(cx.language).looked;
  const kinds = new Set(look.parts.map(({ activity }) => activity));
  const found = look.grounds.flatMap((ground) => words.grounds[ground] ?? []);
  if (kinds.has('lists')) found.push(words.listReason);
  if (kinds.has('look-up')) found.push(words.lookUpReason);
  if (kinds.has('oversight') && look.kind === 'office') found.push(words.oversightReason);
  if (look.kind === null) found.push(words.byItself);
  return found.length === 0 ? words.noReason : found.join(' ');
}

function lookLine(cx: Cx, { householdId, asks }: WhoLooked, day: string, look: Look) {
  const words = texts(cx.language).looked;
  const { who, from } = lookerOf(cx.language, look);
  const [first, last] = [clockTime(look.first), clockTime(look.last)];
  const lines = [partsLine(cx, look, false), partsLine(cx, look, true)].filter((line) => line !== null);
  return {
    ...(look.emergency ? { tag: words.emergency } : {}),
    text: (
      <>
        <strong>{who}</strong> {from}
        {lines.map((line) => (
          <div>{line}</div>
        ))}
      </>
    ),
    small: (
      <>
        {first === last ? words.at(first) : words.between(first, last)} {words.why}: {reasons(cx, look)}{' '}
        {look.personId === null || !asks ? null : (
          <a href={lookQuestionPath(householdId, { day, who: look.personId })}>{words.ask}</a>
        )}
      </>
    ),
  };
}

const DaySection = ({ cx, data, day }: { cx: Cx; data: WhoLooked; day: LookedDay }): Child => (
  <Section id={`dag-${day.day}`} title={writeDay(day.day, cx.language, cx.today)}>
    <NewsList items={day.looks.map((look) => lookLine(cx, data, day.day, look))} />
  </Section>
);

function body(cx: Cx, data: WhoLooked): Child {
  const words = texts(cx.language).looked;
  const { householdId, days, until } = data;
  return (
    <Stack wide>
      <ActionLink href={homeOf(cx, householdId)} back>
        {words.back}
      </ActionLink>
      <PageHead title={words.title} lead={words.lead} />
      {until === cx.today ? null : <p>{words.until(writeDay(until, cx.language, cx.today))}</p>}
      {days.length === 0 ? <p>{words.none}</p> : null}
      {days.map((day) => (
        <DaySection cx={cx} data={data} day={day} />
      ))}
      {data.asks ? null : <p>{words.askByPhone}</p>}
      <p class="om-quiet">
        {data.own > 0 ? words.own(data.own) : null} {words.fresh} {words.print}
      </p>
      <Row>
        {data.earlier ? (
          <ActionLink href={whoLookedPath(householdId, addDays(until, -daysShown))}>{words.earlier}</ActionLink>
        ) : null}
        {until === cx.today ? null : <ActionLink href={whoLookedPath(householdId)}>{words.today}</ActionLink>}
        {data.asks ? <ActionLink href={lookQuestionPath(householdId)}>{words.askAll}</ActionLink> : null}
      </Row>
    </Stack>
  );
}

/** "Wie heeft gekeken": per day who, from where, which part and why. Looking at this page is logged like any other. */
export const whoLookedRoute = pageRoute({
  path: paths.whoLooked,
  gate: 'person',
  action: 'log.view',
  viewing: true,
  sample: 'client',
  run: async (cx, request) => {
    const householdId = request.params['householdId'] ?? '';
    const data = await whoLooked(cx, householdId, dayOf(request.query['tot'], cx.today));
    return page({
      title: 'Omtafel',
      narrow: true,
      viewed: { objectKind: 'log', householdId, role: data.role },
      body: body(cx, data),
    });
  },
});
