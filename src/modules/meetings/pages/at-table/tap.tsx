import type { FC, PropsWithChildren } from 'hono/jsx';
import { Button, Form, HiddenField } from '../../../../kernel/ui/index.ts';
import { paths } from '../../paths.ts';
import type { PanelProps } from './panel.ts';

type Fields = Readonly<Record<string, string>>;

/** One tap: a form with nothing to fill in. It comes back at the step that is open. */
export const Tap: FC<
  PropsWithChildren<PanelProps & { fields: Fields; label?: string; kind?: 'primary' | 'quiet' | 'word' }>
> = ({ cx, data, place, fields, label, kind = 'quiet', children }) => (
  <Form
    action={paths.tableForm(data.householdId, data.minutes.meeting.id, 'kamer')}
    submission={cx.newId()}
    queue={data.minutes.meeting.id}
    {...(label === undefined ? {} : { label })}
  >
    {Object.entries({ step: place.step, ...fields }).map(([name, value]) => (
      <HiddenField name={name} value={value} />
    ))}
    <Button kind={kind}>{children}</Button>
  </Form>
);
