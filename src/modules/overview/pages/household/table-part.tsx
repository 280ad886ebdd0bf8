import { capital } from '../../../../kernel/i18n/capital.ts';
import type { Child } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { calendarDay, nearDay, writeShortDay } from '../../../../kernel/i18n/calendar.ts';
import {
  ActionLink,
  Grid,
  Mark,
  type NewsItem,
  NewsList,
  PeopleList,
  type PersonItem,
  PhoneFold,
  Row,
  Section,
  Stack,
} from '../../../../kernel/ui/index.ts';
import { can } from '../../../../kernel/access/can.ts';
import { fullName } from '../../../../kernel/i18n/names.ts';
import { householdPaths, objectionSays, type PersonAtTable, roleName } from '../../../households/index.ts';
import { sharingPaths } from '../../../sharing/index.ts';
import { nextMeeting } from '../../../meetings/index.ts';
import {
  disputesOf,
  markOf,
  newsPath,
  newsSentence,
  openActionsOf,
  planPaths,
  shownState,
} from '../../../plan/index.ts';
import { texts } from '../../messages/index.ts';
import { besidePath } from '../../paths.ts';
import type { OnePage } from '../../queries/one-page.ts';
import { missingNames, soughtNames } from '../../ui/missing-names.ts';
import { tablePicture } from '../../ui/table-picture.tsx';

/** @param leads reads why somebody does not come, as the answer said */
function person(cx: Cx, each: PersonAtTable, leads: boolean): PersonItem {
  const words = texts(cx.language).household;
  const small = [
    each.function,
    ...each.deputyFor.map((role) => words.deputyFor(roleName(cx.language, role))),
    each.mandate === '' ? '' : words.mandate(each.mandate),
    each.participationActDuty ? words.duty : '',
    ...(leads ? [objectionSays(cx.language, each.declineCode ?? ''), each.declineWords] : []),
  ].filter((part) => part !== '');
  return {
    name: fullName(each),
    you: each.kind === 'client',
    about: each.organisation,
    ...(each.roles.length === 0 ? {} : { tag: each.roles.map((role) => roleName(cx.language, role)).join(', ') }),
    ...(each.state === 'asked' ? { gone: true, mark: { state: 'open' as const, word: words.asked } } : {}),
    ...(each.state === 'declined' ? { gone: true, mark: { state: 'stuck' as const, word: words.declined } } : {}),
    ...(small.length === 0 ? {} : { small: small.map((part, at) => (at === 0 ? part : capital(part))).join('. ') }),
  };
}

/**
 * Whether a client said yes or no to working together, for who may read the answer: since the day of the visit before this
 * one, or ever on a first visit. What this reader noted is no news.
 */
function answers(cx: Cx, data: OnePage): NewsItem[] {
  if (!can(cx.actor, 'consent.view', data.table)) return [];
  const words = texts(cx.language).household;
  const since = data.since === null ? '' : calendarDay(data.since);
  return data.table.clientIds.flatMap((personId) => {
    // The answer that stands comes first, else the one that was taken back last.
    const last = data.consents.find((each) => each.personId === personId);
    const name = data.people.find((each) => each.personId === personId)?.givenName;
    if (last === undefined || name === undefined) return [];
    const { answer, onDate, takenBackOn, takenBackById, notedById } = last;
    const day = takenBackOn ?? onDate;
    const own =
      takenBackOn === null ? notedById === cx.actor.personId : answer === 'no' || takenBackById === cx.actor.personId;
    // Closing together ends the yes too: nobody took it back then.
    const closed = takenBackOn !== null && data.trajectory?.state === 'closed';
    if (day < since || own || closed) return [];
    const by = data.people.find((each) => each.personId === takenBackById && takenBackById !== personId);
    const over = by === undefined ? words.tookBack : words.ended(fullName(by));
    const says = takenBackOn !== null ? over : answer === 'yes' ? words.saidYes : words.saidNo;
    return [
      {
        text: <a href={householdPaths.yes(data.householdId)}>{says(name)}</a>,
        end: nearDay(day, cx.today, cx.language),
      },
    ];
  });
}

/** What somebody else remembers otherwise than it was noted, since the visit before this one, while it is open. */
const disputed = (cx: Cx, { householdId, plan, since }: OnePage): NewsItem[] =>
  disputesOf(plan)
    .filter(({ byId, at }) => byId !== cx.actor.personId && (since === null || at >= since))
    .map(({ actionId, goalId, by, noted }) => ({
      text: (
        <a
          href={actionId === null ? planPaths.goal(householdId, goalId ?? '') : planPaths.action(householdId, actionId)}
        >
          {texts(cx.language).household.disputes(by?.givenName ?? '', noted)}
        </a>
      ),
    }));

/**
 * What is new to this reader, at most six lines: the answer to working together first, then what is remembered otherwise,
 * then what others changed.
 */
const newsItems = (cx: Cx, data: OnePage): NewsItem[] =>
  [
    ...answers(cx, data),
    ...disputed(cx, data),
    ...data.news.map((line) => ({
      text: <a href={newsPath(data.householdId, line)}>{newsSentence(cx.language, line)}</a>,
    })),
  ].slice(0, 6);

/** The table as a picture, who sits there, what is new and what this reader promised. */
export function tablePart(cx: Cx, data: OnePage): Child {
  const words = texts(cx.language).household;
  const { householdId } = data;
  const missing = missingNames(cx, data);
  const leads = can(cx.actor, 'household.change', data.table);
  const next = nextMeeting(data.meetings, cx.now);
  const on = next === null ? null : calendarDay(next.startsAt);
  const middle = on === null ? [] : [...new Set([writeShortDay(on, cx.language), nearDay(on, cx.today, cx.language)])];
  const people = data.people.filter((each) => each.state !== 'ended').map((each) => person(cx, each, leads));
  const empty = soughtNames(cx, data).map((what): PersonItem => ({ name: words.gone(what), gone: true }));
  const news = newsItems(cx, data);
  const last = '9999';
  const promised = openActionsOf(data.plan)
    .filter((action) => action.doerId === cx.actor.personId)
    .toSorted((one, other) => (one.dueOn ?? last).localeCompare(other.dueOn ?? last));
  return (
    <Grid kind="picture">
      <Section id="tafel" title={words.table} titleHidden>
        {tablePicture(cx, { people: data.people, plan: data.plan, missing, middle })}
      </Section>
      <Grid kind="half">
        <Section id="wie" title={words.who}>
          <PhoneFold summary={words.showPeople(people.length)}>
            <PeopleList items={[...people, ...empty]} />
          </PhoneFold>
          <Row screenOnly>
            <ActionLink href={householdPaths.table(householdId)}>{words.seeTable}</ActionLink>
            {can(cx.actor, 'sharing.view', data.table) ? (
              <ActionLink href={sharingPaths.sharing(householdId)}>{words.sharing}</ActionLink>
            ) : null}
            {data.people
              .filter((each) => each.kind === 'client' && each.state === 'accepted')
              .map((each) => (
                <ActionLink href={besidePath(householdId, each.personId)}>
                  {texts(cx.language).beside.link(each.givenName)}
                </ActionLink>
              ))}
            {can(cx.actor, 'place.invite', data.table) ? (
              <ActionLink href={householdPaths.invite(householdId)}>{words.invite}</ActionLink>
            ) : null}
          </Row>
        </Section>
        <Stack wide>
          <Section
            id="nieuw"
            title={words.news}
            aside={
              data.since === null ? undefined : words.since(nearDay(calendarDay(data.since), cx.today, cx.language))
            }
          >
            {news.length === 0 ? (
              <p class="om-quiet">{data.since === null ? words.firstVisit : words.noNews}</p>
            ) : (
              <NewsList items={news} />
            )}
          </Section>
          <Section id="beloofd" title={words.promised} ruled>
            {promised.length === 0 ? (
              <p class="om-quiet">{words.nothingPromised}</p>
            ) : (
              <NewsList
                items={promised.map((action) => ({
                  text: <a href={planPaths.action(householdId, action.id)}>{action.what}</a>,
                  end:
                    shownState(action, { today: cx.today }) === 'late' ? (
                      <Mark {...markOf(cx.language, action, { today: cx.today })} />
                    ) : action.dueOn === null ? undefined : (
                      nearDay(action.dueOn, cx.today, cx.language)
                    ),
                }))}
              />
            )}
          </Section>
        </Stack>
      </Grid>
    </Grid>
  );
}
