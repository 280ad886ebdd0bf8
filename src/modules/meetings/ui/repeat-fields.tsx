import type { FC } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { SelectField } from '../../../kernel/ui/index.ts';
import { fieldOf } from '../../../kernel/web/field-of.ts';
import type { FormState } from '../../../kernel/web/form-data.ts';
import { texts } from '../messages/index.ts';
import { repeats, seriesTimes } from '../model.ts';

/** Whether a meeting comes more often, and how many times. */
export const RepeatFields: FC<{ cx: Cx; form: FormState }> = ({ cx, form }) => {
  const words = texts(cx.language).plan;
  return (
    <>
      <SelectField
        {...fieldOf(cx, form, 'repeat')}
        label={words.repeat}
        hint={words.repeatHint}
        empty={words.repeatOnce}
        options={repeats.map((value) => ({ value, label: words.repeats[value] }))}
      />
      <SelectField
        {...fieldOf(cx, form, 'times')}
        label={words.times}
        hint={words.timesHint}
        options={seriesTimes.map((value) => ({ value, label: value }))}
      />
    </>
  );
};
