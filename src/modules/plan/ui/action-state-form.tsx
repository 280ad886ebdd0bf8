import type { FC } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { Button, Form, HiddenField, RadioChoices, Row, TextArea } from '../../../kernel/ui/index.ts';
import { type FormState, valueOf } from '../../../kernel/web/form-data.ts';
import { fieldError } from '../../../kernel/web/messages/index.ts';
import { texts } from '../messages/index.ts';
import { actionStates } from '../model.ts';
import { planPaths } from '../paths.ts';

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
        language={language}
        name="state"
        label={words.action.state}
        required
        options={actionStates.map((state) => ({ value: state, label: words.states[state] }))}
        value={valueOf(form, 'state') || current}
        error={fieldError(language, form, 'state')}
      />
      <TextArea
        language={language}
        name="note"
        label={words.action.note}
        value={valueOf(form, 'note')}
        rows={2}
        reads={reads}
        error={fieldError(language, form, 'note')}
      />
    </>
  );
};
