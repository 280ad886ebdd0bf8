import { authorOf } from '../../../kernel/access/author.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { can } from '../../../kernel/access/can.ts';
import { forbidden, invalid } from '../../../kernel/errors.ts';
import { atTable } from '../../households/index.ts';
import { audienceFor, readingTableAt, decidesOf } from '../../sharing/index.ts';
import { actionAt, goalAt } from '../queries/items.ts';
import type { NewStanding } from '../schema.ts';
import { keepChange, nextNumber } from './keep-change.ts';

/**
 * Says whether somebody stands behind the whole plan, one goal or one action: yes, partly, no, could not answer, in own words.
 * Every answer is kept; the newest counts. Filled in together, it is the client's answer. A representative says it in the
 * own name for the client, beside what the client said: a goal within the scope, the whole plan only when that is all of it.
 * @param saidBy who said it aloud at the table, noted by who records the meeting; left out: the actor
 * @throws not-found, forbidden; invalid 'together' for another adult's goal, 'goal' when the whole plan is beyond the scope
 */
export async function sayStanding(
  cx: Cx,
  householdId: string,
  input: NewStanding & { readonly action?: string | null },
  saidBy?: string,
): Promise<{ standingId: string; number: number }> {
  const table = await readingTableAt(cx, householdId, 'standing.say');
  const person = saidBy ?? authorOf(cx);
  if (saidBy !== undefined && saidBy !== cx.actor.personId && !can(cx.actor, 'meeting.record', table))
    throw forbidden();
  const { onBehalfOf } = cx.actor;
  if (onBehalfOf !== null && !input.goal && !input.action && (table.scope?.domains ?? null) !== null)
    throw invalid('goal');
  const number = await nextNumber(cx, householdId);
  const goal = input.goal ? (await goalAt(cx, table, input.goal)).goal : null;
  const action = input.action ? await actionAt(cx, table, input.action) : null;
  const about = goal ?? action?.action ?? null;
  const owner = about?.adult_person_id ?? null;
  if (cx.togetherWith !== null && !decidesOf(table, owner, cx.togetherWith)) throw invalid('together');
  const audienceId = about?.audience_id ?? (await audienceFor(cx, householdId, { kind: 'table' }, null));
  const standingId = cx.newId();
  // Also for who says so without a ground to read it.
  const standing = await cx.onErrand('write-item', () =>
    cx.db
      .insertInto('standing')
      .values({
        tenant_id: cx.tenant,
        household_id: householdId,
        id: standingId,
        person_id: person,
        goal_id: goal?.id ?? null,
        action_id: action?.action.id ?? null,
        answer: input.answer,
        words: input.words ?? '',
        at: cx.now,
        typed_by_person_id: cx.actor.personId,
        on_behalf_of_person_id: onBehalfOf,
      })
      .returningAll()
      .executeTakeFirstOrThrow(),
  );
  await keepChange(cx, householdId, number, {
    kind: 'answered',
    itemKind: 'standing',
    itemId: standingId,
    audienceId,
    domain: goal?.domain_code ?? action?.domain ?? null,
    adultId: owner,
    snapshot: standing,
  });
  cx.record({ action: 'standing.say', objectKind: 'standing', objectId: standingId, ...atTable(table) });
  return { standingId, number };
}
