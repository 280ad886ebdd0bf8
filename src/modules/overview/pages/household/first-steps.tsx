import type { Child } from 'hono/jsx';
import { can } from '../../../../kernel/access/can.ts';
import type { Cx } from '../../../../kernel/cx.ts';
import { daysBetween } from '../../../../kernel/i18n/calendar.ts';
import { Notice } from '../../../../kernel/ui/index.ts';
import {
  askAtOnce,
  askedFor,
  closingOf,
  declinedLast,
  householdPaths,
  missingChairs,
  type MoneyHelper,
  roleName,
} from '../../../households/index.ts';
import { afterTalkPath, talkPath } from '../../../intake/index.ts';
import { meetingPaths } from '../../../meetings/index.ts';
import { openActionsOf, planPaths } from '../../../plan/index.ts';
import { sharingPaths } from '../../../sharing/index.ts';
import { texts } from '../../messages/index.ts';
import { moneyIsAsked } from '../../ui/missing-names.ts';
import type { OnePage } from '../../queries/one-page.ts';

/** What the method asks for next, in its order; nothing is blocked by it. Only for who leads the table. */
export function firstSteps(cx: Cx, data: OnePage, helper: MoneyHelper | null): Child {
  const leads = can(cx.actor, 'household.change', data.table);
  if (!leads) return nobodyLeads(cx, data);
  const words = texts(cx.language).household;
  const { householdId: id } = data;
  const seated = data.people.filter((each) => each.state === 'accepted' && each.kind === 'professional');
  const state = data.trajectory?.state ?? null;
  const lastWasHeld = data.meetings.some((each) => each.kind === 'closing' && each.state === 'held');
  const missing = (['case-manager', 'coordinator'] as const).filter(
    (role) => !seated.some((each) => each.roles.includes(role)),
  );
  const orphans = openActionsOf(data.plan).filter((action) => action.noDoer).length;
  const noMoney = state !== 'closed' && missingChairs(data.people, moneyIsAsked(data)).includes('money');
  const asked = askedFor(data.people, 'money');
  const declined = declinedLast(data.people);
  const running = state === 'running' || state === 'agreed';
  const roles = (first: boolean): [boolean, string, string] => [
    missing.length > 0 && state !== 'closed' && first === running,
    householdPaths.roles(id),
    running ? words.todo.open(missing.map((role) => roleName(cx.language, role))) : words.todo.roles,
  ];
  const gone = clientWhoLeft(cx, data);
  const steps: [boolean, string, string][] = [
    // Nobody else tells who leads that an adult went apart, and that person has no table now.
    [gone !== undefined, householdPaths.members(id), words.todo.gone(gone?.givenName ?? '')],
    // What somebody left open comes first: it may be whom the client calls.
    roles(true),
    [orphans > 0, planPaths.handOver(id), words.todo.orphans(orphans)],
    [data.flags.length === 0, talkPath(id), words.todo.talk],
    // Nobody is asked to a table that the client does not know of.
    [state === null && data.flags.length > 0, afterTalkPath(id), words.todo.propose],
    [state === 'proposed', sharingPaths.yes(id), words.todo.yes],
    // Financial expertise is asked for at once (product rule 6).
    [noMoney && asked === undefined && helper === null, `${householdPaths.invite(id)}?kennis=money`, words.todo.money],
    [
      noMoney && asked !== undefined,
      householdPaths.place(id, asked?.placeId ?? ''),
      words.todo.waits(asked?.givenName ?? ''),
    ],
    [
      declined !== undefined && state !== 'closed',
      `${householdPaths.table(id)}#niet-gekomen`,
      words.todo.declined(declined?.givenName ?? ''),
    ],
    [data.joins > 0, householdPaths.join(id), words.todo.join],
    [data.requests > 0, householdPaths.table(id), words.todo.request(data.requests)],
    [seated.length < 2 && state !== 'closed', householdPaths.invite(id), words.todo.invite],
    roles(false),
    [data.meetings.length === 0 && state === 'agreed', meetingPaths.plan(id), words.todo.meeting],
    [state === 'running' && lastWasHeld, closingOf(id), words.todo.close],
  ];
  const [first, ...later] = steps.filter(([shown]) => shown).map(([, href, text]) => <a href={href}>{text}</a>);
  const atOnce = helper === null ? undefined : askAtOnce(cx, id, helper);
  if (first === undefined)
    return atOnce === undefined ? null : <Notice kind="info" title={words.todo.money} action={atOnce} />;
  return (
    <Notice kind="info" title={`${words.steps}:`} action={atOnce}>
      {first}
      {later.length === 0 ? null : (
        <span class="om-small om-quiet">
          <br />
          {words.stepsLater}{' '}
          {later.map((link, index) => (
            <>
              {index === 0 ? null : ' · '}
              {link}
            </>
          ))}
        </span>
      )}
    </Notice>
  );
}

/** So many days who leads is asked about a client who left this table. */
const askedDays = 14;

/** An adult who had a plan here and left lately, and did not come back. */
const clientWhoLeft = (cx: Cx, { people, table }: OnePage) =>
  table.readOnly
    ? undefined
    : people.find(
        (each) =>
          each.kind === 'client' &&
          each.state === 'ended' &&
          each.untilDate !== null &&
          daysBetween(each.untilDate, cx.today) <= askedDays &&
          !people.some((other) => other.personId === each.personId && other.state === 'accepted'),
      );

/** Who led has gone: everybody at the table sees that somebody has to, because nobody else will say it. */
function nobodyLeads(cx: Cx, data: OnePage): Child {
  const led = data.people.some(
    (each) => each.state === 'accepted' && (each.roles.includes('case-manager') || each.starter),
  );
  if (led || data.table.readOnly) return null;
  const words = texts(cx.language).household;
  return (
    <Notice
      kind="attention"
      title={words.nobodyLeads}
      action={<a href={householdPaths.roles(data.householdId)}>{words.todo.roles}</a>}
    />
  );
}
