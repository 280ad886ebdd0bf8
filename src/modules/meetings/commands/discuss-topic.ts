import type { Cx } from '../../../kernel/cx.ts';
import { notFound } from '../../../kernel/errors.ts';
import { atTable } from '../../households/index.ts';
import { topicsOf } from '../queries/topics.ts';
import { endTopic } from './end-topic.ts';
import { recordingAt } from './recording-at.ts';

/** Marks a topic as discussed at this meeting. What is not discussed stays open for the next one. */
export async function discussTopic(cx: Cx, householdId: string, meetingId: string, topicId: string): Promise<void> {
  const { table } = await recordingAt(cx, householdId, meetingId);
  const readable = await topicsOf(cx, table);
  if (!readable.some((topic) => topic.id === topicId)) throw notFound();
  await endTopic(cx, householdId, topicId, { state: 'discussed', meetingId });
  cx.record({
    action: 'meeting.record',
    objectKind: 'topic',
    objectId: topicId,
    ...atTable(table),
    fields: ['state'],
    reason: 'discussed',
  });
}
