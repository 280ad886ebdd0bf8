import type { FC } from 'hono/jsx';
import { Card, NewsList, Paragraph, Words } from '../../../../kernel/ui/index.ts';
import { texts } from '../../messages/index.ts';
import { noteItem } from '../../ui/note-item.tsx';
import { Check } from './check.tsx';
import { Decided, hasLines } from './decided.tsx';
import { DisputesFirst } from './disputes.tsx';
import type { PanelProps } from './panel.ts';
import { Topics } from './topics.tsx';

/** What somebody present may not read: for who leads alone, never shown, counted or hinted at elsewhere. */
export const Apart: FC<PanelProps> = (props) => {
  const { cx, data, place } = props;
  const words = texts(cx.language).table;
  const topics = data.topics.some((topic) => data.apart(topic.audience));
  const items = place.step === 'check' && data.check.some((item) => data.apart(item.audience));
  const notes = data.notes.filter((note) => data.apart(note.audience));
  const goals = ['plan', 'act', 'stays'].includes(place.step)
    ? data.plan.goals.filter((goal) => data.apart(goal.audience))
    : [];
  const some = topics || items || hasLines(data, true) || notes.length > 0 || goals.length > 0;
  if (data.presentIds.length === 0 || !some) return null;
  return (
    <Card id="apart" title={words.apart}>
      <Paragraph look="small">{words.apartHint}</Paragraph>
      <DisputesFirst {...props} apart />
      <Topics {...props} apart />
      {items ? <Check {...props} apart /> : null}
      {goals.length === 0 ? null : <NewsList items={goals.map((goal) => ({ text: <Words>{goal.words}</Words> }))} />}
      {hasLines(data, true) ? <Decided {...props} apart /> : null}
      {notes.length === 0 ? null : <NewsList items={notes.map((note) => noteItem(cx, note))} />}
    </Card>
  );
};
