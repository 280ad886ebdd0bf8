import type { FC } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { DateField, TextArea } from '../../../kernel/ui/index.ts';
import { fieldOf } from '../../../kernel/web/field-of.ts';
import type { FormState } from '../../../kernel/web/form-data.ts';
import { texts } from '../messages/index.ts';
import type { Placement } from '../model.ts';
import { own } from './work-fields.tsx';

interface Props {
  readonly cx: Cx;
  readonly form: FormState;
  /** What was agreed before. */
  readonly kept: Placement | null;
  /** Who reads it beside the employer. */
  readonly readers: string;
}

/** What is agreed about a place to work; the first field says that the employer reads all of it too. */
export const AgreedFields: FC<Props> = ({ cx, form, kept, readers }) => {
  const words = texts(cx.language).placement;
  const field = (name: 'task' | 'endsOn' | 'clientExpects' | 'adjustments' | 'painDays' | 'callWhen' | 'partEnds') =>
    fieldOf(cx, form, name, kept?.[name]);
  return (
    <>
      <TextArea {...field('task')} label={words.task} required rows={2} reads={`${words.reads} ${readers}`.trim()} />
      <DateField {...field('endsOn')} label={words.endsOn} />
      <TextArea {...field('clientExpects')} label={own(cx) ? words.clientExpects : words.clientExpectsOf} rows={2} />
      <TextArea {...field('adjustments')} label={words.adjustments} hint={words.adjustmentsHint} rows={2} />
      <TextArea {...field('painDays')} label={words.painDays} hint={words.painDaysHint} rows={2} />
      <TextArea {...field('callWhen')} label={words.callWhen} rows={2} />
      <TextArea {...field('partEnds')} label={words.partEnds} hint={words.partEndsHint} rows={2} />
    </>
  );
};
