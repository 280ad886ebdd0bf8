import { randomUUID } from 'node:crypto';
import type { Cx } from '../../../kernel/cx.ts';
import { conflict, notFound } from '../../../kernel/errors.ts';
import { tokenHash } from '../../accounts/index.ts';
import { atTable } from '../../households/index.ts';
import { pollAt } from '../queries/poll.ts';

/**
 * Makes a personal link with which somebody answers without an account, and gives its token (a uuid): it is shown once
 * and kept as a hash. An earlier link of this person for this search ends.
 */
export async function makePollLink(cx: Cx, householdId: string, pollId: string, personId: string): Promise<string> {
  const token = randomUUID();
  await setLink(cx, householdId, pollId, personId, tokenHash(token));
  return token;
}

/** Takes a personal link back: it opens nothing from the next request on. */
export async function endPollLink(cx: Cx, householdId: string, pollId: string, personId: string): Promise<void> {
  await setLink(cx, householdId, pollId, personId, null);
}

async function setLink(cx: Cx, householdId: string, pollId: string, personId: string, hash: string | null) {
  const { table, poll } = await pollAt(cx, householdId, pollId, 'poll.open');
  const person = poll.people.find((each) => each.personId === personId);
  // A client marks first and is no stranger: for clients there is the own page or the window.
  if (person === undefined || person.client) throw notFound();
  if (poll.state !== 'open' && hash !== null) throw conflict('poll');
  await cx.db
    .updateTable('poll_person')
    .set({ link_hash: hash })
    .where('household_id', '=', householdId)
    .where('poll_id', '=', pollId)
    .where('person_id', '=', personId)
    .execute();
  cx.record({
    action: hash === null ? 'poll.end-link' : 'poll.make-link',
    objectKind: 'person',
    objectId: personId,
    ...atTable(table),
  });
}
