import type { Child } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { ActionLink, Notice } from '../../../kernel/ui/index.ts';
import { callOn, householdPaths } from '../../households/index.ts';
import { planPaths } from '../../plan/index.ts';
import { pollWords, schedulingPaths } from '../../scheduling/index.ts';
import { sharingPaths } from '../../sharing/index.ts';
import { texts } from '../messages/index.ts';
import { moneyIsAsked } from './missing-names.ts';
import type { OnePage } from '../queries/one-page.ts';

/** A question that waits for the client: the yes to working together, then money first. */
export function questionNotice(cx: Cx, data: OnePage): Child {
  // A table that became one with another asks nothing any more.
  if (data.table.readOnly) return null;
  const words = texts(cx.language).myPlan;
  const answered = data.consents.some((each) => each.personId === cx.actor.personId && each.takenBackOn === null);
  if (data.trajectory?.state === 'proposed' && !answered) {
    const link = <ActionLink href={sharingPaths.yes(data.householdId)}>{words.seeYes}</ActionLink>;
    return <Notice kind="info" title={words.yesAsk} action={link} />;
  }
  const { asksMoneyFirst, moneyFirst } = data.plan;
  // A debt that was written down is a question about money, whatever the first talk said.
  if (!asksMoneyFirst && (moneyFirst !== null || !moneyIsAsked(data))) return null;
  const link = <ActionLink href={planPaths.moneyFirst(data.householdId)}>{words.moneyFirstSay}</ActionLink>;
  return (
    <Notice kind="info" title={words.moneyFirst} action={link}>
      {words.moneyFirstWhy}
    </Notice>
  );
}

/** Where working together stopped, for good or for now: otherwise the plan looks as if nothing happened. */
export function overNotice(cx: Cx, data: OnePage): Child {
  const state = data.trajectory?.state;
  if (state !== 'closed' && state !== 'stopped' && state !== 'paused') return null;
  const words = texts(cx.language).myPlan.over;
  const person = callOn(data.people, data.away, cx.today);
  const call = words.call(person === null || person.phone === '' ? null : person.givenName);
  // Joining stops the trajectory of the table that was left: nobody stopped working together.
  if (data.table.readOnly)
    return (
      <Notice kind="info" title={words.joined}>
        {words.joinedStays} {call}
      </Notice>
    );
  const link = (
    <ActionLink href={householdPaths.trajectory(data.householdId)}>
      {state === 'closed' ? words.again : words.see}
    </ActionLink>
  );
  // In a crisis somebody else is called first: that one stands on top, in the words of who paused it.
  const takes = state === 'paused' ? (data.trajectory?.steps.at(-1)?.takenOverBy ?? '') : '';
  return (
    <Notice kind={state === 'closed' ? 'done' : 'info'} title={words[state]} action={link}>
      {takes === '' ? null : words.takenOver(takes)} {words.stays} {call}
    </Notice>
  );
}

/** Two tables may become one: that waits for the yes of this client. */
export function joinNotice(cx: Cx, data: OnePage): Child {
  if (!data.joinWaits) return null;
  const words = texts(cx.language).myPlan;
  const link = <ActionLink href={householdPaths.join(data.householdId)}>{words.joinSee}</ActionLink>;
  return <Notice kind="info" title={words.joinAsk} action={link} />;
}

/** A search for a date that waits for this client, who chooses first. */
export function pollNotice(cx: Cx, data: OnePage): Child {
  const poll = data.polls.find(({ silent }) => silent.includes(cx.actor.personId));
  if (poll === undefined) return null;
  const words = pollWords(cx.language);
  const link = <ActionLink href={schedulingPaths.answer(data.householdId, poll.id)}>{words.open}</ActionLink>;
  return <Notice kind="info" title={words.waitsYou} action={link} />;
}
