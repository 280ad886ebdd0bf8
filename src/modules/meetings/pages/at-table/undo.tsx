import type { FC } from 'hono/jsx';
import { Button, Form, HiddenField } from '../../../../kernel/ui/index.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import type { MinutesLine } from '../../queries/minutes-lines.ts';
import type { PanelProps } from './panel.ts';

/** One tap that takes an entry back until the meeting closes. */
export const Undo: FC<Omit<PanelProps, 'place'> & { step: string; line: MinutesLine }> = ({ cx, data, step, line }) => {
  if (line.itemKind === 'good-thing') return null;
  const words = texts(cx.language).notes;
  return (
    <Form
      action={paths.tableForm(data.householdId, data.minutes.meeting.id, 'terughalen')}
      submission={cx.newId()}
      queue={data.minutes.meeting.id}
      label={`${words.undo}: ${line.words}`}
    >
      <HiddenField name="number" value={String(line.number)} />
      <HiddenField name="step" value={step} />
      <Button kind="word">
        {words.undo}
        <span class="om-sr">: {line.words}</span>
      </Button>
    </Form>
  );
};

/** The same for what is no line of the plan: a topic that was talked about, or the next date. */
export const TakeBack: FC<PanelProps & { fields: Readonly<Record<string, string>>; what: string }> = (props) => {
  const { cx, data, place, fields, what } = props;
  const words = texts(cx.language).notes;
  return (
    <Form
      action={paths.tableForm(data.householdId, data.minutes.meeting.id, 'terughalen')}
      submission={cx.newId()}
      queue={data.minutes.meeting.id}
      label={`${words.undo}: ${what}`}
    >
      {Object.entries({ step: place.step, ...fields }).map(([name, value]) => (
        <HiddenField name={name} value={value} />
      ))}
      <Button kind="word">
        {words.undo}
        <span class="om-sr">: {what}</span>
      </Button>
    </Form>
  );
};
