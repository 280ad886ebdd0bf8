import { authorOf } from '../../../kernel/access/author.ts';
import { can } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { invalid } from '../../../kernel/errors.ts';
import { privateWord } from '../../employment/index.ts';
import { peopleAtTable, atTable } from '../../households/index.ts';
import { type AudienceKind, audienceFor, choiceOf, type Group, mayBeOf, readingTableAt } from '../../sharing/index.ts';
import { employersOf } from '../queries/employer-topics.ts';

export interface TopicInput {
  readonly words: string;
  readonly audience: AudienceKind;
  readonly groups?: readonly Group[];
  /** The child it is about: then it is read by need to know. */
  readonly child?: string | null;
  /** The employer who is asked for this point, and reads it too. */
  readonly employer?: string | null;
}

/**
 * Puts something on the table for the next meeting, whichever that is. For an employer: by a client or who leads, and
 * without words that an employer need not know; nothing about a child.
 * @throws not-found, forbidden; invalid 'child', 'employer', 'private'
 */
export async function addTopic(cx: Cx, householdId: string, input: TopicInput): Promise<{ topicId: string }> {
  const table = await readingTableAt(cx, householdId, 'topic.add');
  const employer = input.employer ?? null;
  const child = input.child ?? null;
  if (child !== null && !(table.children.some(({ personId }) => personId === child) && mayBeOf(cx, table, child)))
    throw invalid('child');
  if (employer !== null) {
    if (child !== null || !can(cx.actor, 'meeting.plan', table)) throw invalid('employer');
    if (!employersOf(await peopleAtTable(cx, householdId)).some(({ personId }) => personId === employer))
      throw invalid('employer');
    if (privateWord(input.words) !== null) throw invalid('private');
  }
  const author = authorOf(cx);
  // What a client adds for less than the whole table is that client's.
  const own = input.audience !== 'table' && table.clientIds.includes(author) ? author : null;
  const audienceId = await audienceFor(cx, householdId, choiceOf(input), child ?? own);
  const topicId = cx.newId();
  await cx.db
    .insertInto('topic')
    .values({
      tenant_id: cx.tenant,
      household_id: householdId,
      id: topicId,
      words: input.words,
      audience_id: audienceId,
      author_person_id: author,
      typed_by_person_id: cx.actor.personId,
      on_date: cx.today,
      employer_person_id: employer,
    })
    .execute();
  cx.record({ action: 'topic.add', objectKind: 'topic', objectId: topicId, ...atTable(table) });
  return { topicId };
}
