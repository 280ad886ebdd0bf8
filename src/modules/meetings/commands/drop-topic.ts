import type { Cx } from '../../../kernel/cx.ts';
import { forbidden, notFound } from '../../../kernel/errors.ts';
import { atTable } from '../../households/index.ts';
import { readingTableAt } from '../../sharing/index.ts';
import { topicsOf } from '../queries/topics.ts';
import { endTopic } from './end-topic.ts';

/** Takes a topic off the table again: by who put it there, or by a client. @throws not-found when it is not yours to read */
export async function dropTopic(cx: Cx, householdId: string, topicId: string): Promise<void> {
  const table = await readingTableAt(cx, householdId, 'topic.add');
  const topic = (await topicsOf(cx, table)).find((each) => each.id === topicId);
  if (topic === undefined) throw notFound();
  const mine = [cx.actor.personId, cx.togetherWith].includes(topic.authorId);
  if (!mine && !table.positions.includes('client')) throw forbidden();
  await endTopic(cx, householdId, topicId, { state: 'dropped', meetingId: null });
  cx.record({
    action: 'topic.add',
    objectKind: 'topic',
    objectId: topicId,
    ...atTable(table),
    fields: ['state'],
    reason: 'dropped',
  });
}
