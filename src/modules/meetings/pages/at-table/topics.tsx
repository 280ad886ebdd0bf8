import type { FC } from 'hono/jsx';
import { Button, Card, Form, HiddenField, NewsList, Paragraph } from '../../../../kernel/ui/index.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import type { PanelProps } from './panel.ts';
import { TakeBack } from './undo.tsx';

/** The topics that everyone present may read; under "apart bespreken" those that somebody here may not. */
export const Topics: FC<PanelProps & { apart: boolean }> = ({ cx, data, place, apart }) => {
  const words = texts(cx.language);
  const shown = data.topics.filter((topic) => data.apart(topic.audience) === apart);
  if (shown.length === 0) return apart ? null : <Paragraph look="quiet">{words.table.noTopics}</Paragraph>;
  const list = (
    <NewsList
      items={shown.map((topic) => ({
        text: topic.words,
        ...(topic.discussed ? { tag: words.table.discussed } : {}),
        small: topic.authorId === cx.actor.personId ? words.topic.byYou : words.topic.by(topic.authorName),
        end: topic.discussed ? (
          <TakeBack cx={cx} data={data} place={place} fields={{ topic: topic.id }} what={topic.words} />
        ) : (
          <Form
            action={paths.tableForm(data.householdId, data.minutes.meeting.id, 'onderwerp')}
            submission={cx.newId()}
            queue={data.minutes.meeting.id}
            label={`${words.table.discussed}: ${topic.words}`}
          >
            <HiddenField name="topic" value={topic.id} />
            <HiddenField name="step" value={place.step} />
            <Button kind="quiet">{words.table.discussed}</Button>
          </Form>
        ),
      }))}
    />
  );
  return apart ? (
    list
  ) : (
    <Card id="op-tafel" title={words.table.topics}>
      {list}
    </Card>
  );
};
