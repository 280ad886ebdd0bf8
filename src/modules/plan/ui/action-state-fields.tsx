import type { FC } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { RadioChoices, TextArea } from '../../../kernel/ui/index.ts';
import { fieldOf } from '../../../kernel/web/field-of.ts';
import { type FormState, valueOf } from '../../../kernel/web/form-data.ts';
import { texts } from '../messages/index.ts';
import { actionStates } from '../model.ts';

interface FieldsProps {
  readonly cx: Cx;
  readonly form: FormState;
  /** The state as it is now; shown as the answer given before. */
  readonly current?: string;
  /** The sentence "Dit lezen: ..." at the note. */
  readonly reads?: string;
}

/** How it goes with an action, and a note with it: the two fields of every form about a state. */
export const ActionStateFields: FC<FieldsProps> = ({ cx, form, current, reads }) => {
  const { language } = cx;
  const words = texts(language);
  return (
    <>
      <RadioChoices
        {...fieldOf(cx, form, 'state')}
        label={words.action.state}
        required
        options={actionStates.map((state) => ({ value: state, label: words.states[state] }))}
        value={valueOf(form, 'state') || current}
      />
      <TextArea {...fieldOf(cx, form, 'note')} label={words.action.note} rows={2} reads={reads} />
    </>
  );
};
