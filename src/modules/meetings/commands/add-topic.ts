import type { Cx } from '../../../kernel/cx.ts';
import { roleIn } from '../../households/index.ts';
import { type AudienceKind, audienceFor, choiceOf, type Group, readingTableAt } from '../../sharing/index.ts';

export interface TopicInput {
  readonly words: string;
  readonly audience: AudienceKind;
  readonly groups?: readonly Group[];
}

/** Puts something on the table for the next meeting, whichever that is. */
export async function addTopic(cx: Cx, householdId: string, input: TopicInput): Promise<{ topicId: string }> {
  const table = await readingTableAt(cx, householdId, 'topic.add');
  const author = cx.togetherWith ?? cx.actor.personId;
  // What a client adds for less than the whole table is that client's.
  const adult = input.audience !== 'table' && table.clientIds.includes(author) ? author : null;
  const audienceId = await audienceFor(cx, householdId, choiceOf(input), adult);
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
    })
    .execute();
  cx.record({ action: 'topic.add', objectKind: 'topic', objectId: topicId, householdId, role: roleIn(table) });
  return { topicId };
}
