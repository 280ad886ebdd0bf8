import type { Child } from 'hono/jsx';
import { can, type ReadingTable } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { ActionLink, Notice } from '../../../kernel/ui/index.ts';
import {
  askAtOnce,
  askedFor,
  callOn,
  householdPaths,
  missingChairs,
  type MoneyHelper,
} from '../../households/index.ts';
import { texts } from '../messages/index.ts';
import type { Around } from './crisis-notices.tsx';
import { own } from './debt-words.ts';

interface Where {
  readonly table: ReadingTable;
  readonly people: Around[0];
  readonly away: Around[1];
}

/**
 * Financial expertise is asked for at once (product rule 6): while money is a question and nobody at the table knows about
 * it, who leads asks somebody in one tap, and the client whom to ask for it. Nothing waits for it.
 */
export function moneyExpertNotice(cx: Cx, { table, people, away }: Where, helper: MoneyHelper | null): Child {
  if (cx.actor.onBehalfOf !== null || !missingChairs(people, true).includes('money')) return null;
  const words = texts(cx.language).expert;
  const asked = askedFor(people, 'money');
  if (asked !== undefined) return <Notice kind="info" title={words.asked(asked.givenName)} />;
  const leads = can(cx.actor, 'household.change', table);
  const call = callOn(people, away, cx.today);
  const action =
    helper !== null ? (
      askAtOnce(cx, table.householdId, helper)
    ) : leads ? (
      <ActionLink href={`${householdPaths.invite(table.householdId)}?kennis=money`}>{words.ask}</ActionLink>
    ) : own(cx) ? (
      <ActionLink href={householdPaths.table(table.householdId)}>{words.askTable}</ActionLink>
    ) : undefined;
  return (
    <Notice kind="attention" title={words.missing} action={action}>
      {/* Who can ask somebody here in one tap is not sent to somebody else for it. */}
      {helper === null && !leads && own(cx) && call !== null ? words.askOf(call.givenName) : ''}
    </Notice>
  );
}
