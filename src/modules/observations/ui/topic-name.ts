import type { Cx } from '../../../kernel/cx.ts';
import { texts } from '../messages/index.ts';
import type { TopicCode } from '../rules/form.ts';

/** What a topic of the form is called: staff know its own words, others read what it is about. */
export function topicName(cx: Cx, code: TopicCode): string {
  const { topics, plainTopics } = texts(cx.language);
  return (cx.actor.kind === 'staff' ? topics : plainTopics)[code];
}
