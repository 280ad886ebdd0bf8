import type { Child } from 'hono/jsx';
import { z } from 'zod';
import { can } from '../../../../kernel/access/can.ts';
import type { Cx } from '../../../../kernel/cx.ts';
import { notFound } from '../../../../kernel/errors.ts';
import { addDays, calendarDay, writeDate } from '../../../../kernel/i18n/calendar.ts';
import { ActionLink, Grid, LinkButton, Notice, PageHead, Stack } from '../../../../kernel/ui/index.ts';
import { optionalText } from '../../../../kernel/web/fields.ts';
import { emptyForm, type FormState } from '../../../../kernel/web/form-data.ts';
import { actRoute, go, type PageReply, page, pageRoute, type Request } from '../../../../kernel/web/route.ts';
import { FormErrors } from '../../../../kernel/web/form-errors.tsx';
import {
  awayOn,
  clientsOf,
  householdPaths,
  type MoneyHelper,
  moneyHelper,
  atTable,
  setReference,
} from '../../../households/index.ts';
import { workCard } from '../../../employment/index.ts';
import { crisisNotices, moneyCard } from '../../../finances/index.ts';
import { newSignalPath, talkPath } from '../../../intake/index.ts';
import { askedToEndDays, meetingPaths, meetsToday, nextMeeting, unfinishedMeetings } from '../../../meetings/index.ts';
import { moneyIsAsked } from '../../ui/missing-names.ts';
import { emergencyNotices } from '../../ui/emergency-notices.tsx';
import { texts } from '../../messages/index.ts';
import { householdPath, paths } from '../../paths.ts';
import { type OnePage, onePageAhead, openOnePage } from '../../queries/one-page.ts';
import { firstSteps } from './first-steps.tsx';
import { lowerPart, signalsCard } from './lower-part.tsx';
import { overdueNotice } from './overdue.tsx';
import { planPart } from './plan-part.tsx';
import { referenceForm } from './reference-form.tsx';
import { tablePart } from './table-part.tsx';

/** With whom to ask in one tap, when nobody at the table knows about money. */
type Shown = OnePage & { readonly helper: MoneyHelper | null };

/** That working together stopped, for good or for a crisis, and, for who reads how that went, who takes over meanwhile. */
function overNotice(cx: Cx, { householdId, table, trajectory }: OnePage): Child {
  const state = trajectory?.state;
  if (table.readOnly || (state !== 'closed' && state !== 'stopped' && state !== 'paused')) return null;
  const words = texts(cx.language).household;
  const reads = can(cx.actor, 'consent.view', table);
  const takes = reads && state === 'paused' ? (trajectory?.steps.at(-1)?.takenOverBy ?? '') : '';
  return (
    <Notice
      kind={state === 'paused' ? 'attention' : 'info'}
      title={words[state]}
      action={reads ? <ActionLink href={householdPaths.trajectory(householdId)}>{words.again}</ActionLink> : undefined}
    >
      {takes === '' ? null : words.takenOver(takes)}
    </Notice>
  );
}

/** Everything of a household on one page, no tabs, nothing folded. */
function view(cx: Cx, data: Shown, form: FormState): PageReply {
  const all = texts(cx.language);
  const words = all.household;
  const next = nextMeeting(data.meetings, cx.now);
  const asked = addDays(cx.today, -askedToEndDays);
  const left =
    unfinishedMeetings(data.meetings, cx.now).findLast((each) => calendarDay(each.startsAt) >= asked) ?? null;
  // A meeting of today goes before one that nobody ended; that one goes before what is still to come.
  const goesOn = next !== null && meetsToday(cx, next) ? null : left;
  const at = goesOn ?? next;
  const records = can(cx.actor, 'meeting.record', data.table);
  const roles = data.table.positions
    .filter((position) => position !== 'professional' || data.table.positions.length === 1)
    .map((position) => all.roles[position])
    .join(', ');
  // Whoever stands in has the roles of somebody else, until a day.
  const instead = awayOn(data.away, cx.today)
    .filter((each) => each.deputyId === cx.actor.personId && !each.refused)
    .map((each) => words.standsIn(each.givenName, writeDate(each.until, cx.language)));
  return page({
    title: data.name,
    viewed: {
      objectKind: 'household',
      objectId: data.householdId,
      ...atTable(data.table),
    },
    jump: [
      { href: '#tafel', label: words.jump.table },
      { href: '#plan', label: words.jump.plan },
      ...(data.money === null ? [] : [{ href: '#geld', label: words.jump.money }]),
      ...(data.work === null ? [] : [{ href: '#werk', label: words.jump.work }]),
      { href: '#gesprekken', label: words.jump.meetings },
      { href: '#signalen', label: words.jump.signals },
      { href: '#meer', label: words.jump.more },
    ],
    body: (
      <FormErrors cx={cx} form={form}>
        <PageHead
          title={data.name}
          lead={[words.lead(roles), ...instead].join(' ')}
          quiet
          actions={
            <>
              {records && at !== null ? (
                <LinkButton kind="primary" href={meetingPaths.table(data.householdId, at.id)}>
                  {goesOn === null ? words.openTable : words.finishMeeting}
                </LinkButton>
              ) : can(cx.actor, 'meeting.plan', data.table) ? (
                <LinkButton kind="primary" href={meetingPaths.plan(data.householdId)}>
                  {words.planMeeting}
                </LinkButton>
              ) : null}
              {can(cx.actor, 'signal.send', data.table) ? (
                <LinkButton kind="quiet" href={newSignalPath(data.householdId)}>
                  {words.signal}
                </LinkButton>
              ) : null}
            </>
          }
        />
        <Stack wide>
          {data.table.readOnly ? <Notice kind="attention" title={words.joined} /> : null}
          {overNotice(cx, data)}
          {data.money === null ? null : crisisNotices(cx, data, data.money.crises)}
          {urgencyNotice(cx, data)}
          {emergencyNotices(cx, data.emergencies)}
          {beside(firstSteps(cx, data, data.helper), overdueNotice(cx, data))}
          {tablePart(cx, data)}
          {planPart(cx, data)}
          <Grid kind="half">
            {data.money === null ? null : moneyCard(cx, data.table, data.money, data.plan.moneyFirst?.answer !== 'no')}
            <Stack wide>
              {data.work === null ? null : workCard(cx, data.householdId, data.work, clientsOf(data))}
              {signalsCard(cx, data)}
            </Stack>
          </Grid>
          {lowerPart(cx, data, can(cx.actor, 'reference.write', data.table) ? referenceForm(cx, data, form) : null)}
        </Stack>
      </FormErrors>
    ),
  });
}

/** Two lines that ask for something share the width; one has it alone. */
const beside = (one: Child, other: Child): Child =>
  one === null || other === null ? (
    (one ?? other)
  ) : (
    <Grid kind="half">
      {one}
      {other}
    </Grid>
  );

/** Urgent stands on top, for who leads the table: the words of it were written in the first talk. */
function urgencyNotice(cx: Cx, data: OnePage) {
  if (data.urgency === null || !can(cx.actor, 'talk.view', data.table)) return null;
  const words = texts(cx.language).household;
  const kinds: Record<string, string> = words.urgency;
  return (
    <Notice
      kind="crisis"
      title={`${words.urgent} ${kinds[data.urgency.kind] ?? words.urgency.other}`}
      action={<ActionLink href={talkPath(data.householdId)}>{words.route}</ActionLink>}
    >
      {data.urgency.words}
    </Notice>
  );
}

async function load(cx: Cx, request: Request): Promise<Shown> {
  const data = await openOnePage(cx, request.params['householdId'] ?? '', 'household.view');
  if (data === null) throw notFound();
  // Nobody is asked in one tap to a table that the client does not know of yet.
  const known = data.trajectory !== null && data.trajectory.state !== 'closed';
  const asks = { people: data.people, moneyAsked: known && moneyIsAsked(data) };
  return { ...data, helper: await moneyHelper(cx, data.table, asks) };
}

export const householdRoute = pageRoute({
  path: paths.household,
  gate: 'staff',
  action: 'household.view',
  viewing: true,
  sample: 'case-manager',
  ahead: ({ params }, now, session) => onePageAhead(params['householdId'] ?? '', now, session),
  run: async (cx, request) => view(cx, await load(cx, request), emptyForm),
});

export const referenceRoute = actRoute({
  path: paths.reference,
  gate: 'staff',
  action: 'reference.write',
  sample: 'case-manager',
  schema: z.object({ reference: optionalText(100) }),
  load,
  view: (cx, data, form) => view(cx, data, form),
  submit: async (cx, input, data) => {
    await setReference(cx, data.householdId, input.reference);
    return go(householdPath(data.householdId));
  },
});
