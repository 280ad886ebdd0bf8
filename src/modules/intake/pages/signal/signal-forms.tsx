import type { FC } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { Button, DateField, Form, SubmitRow, TextArea, TextField } from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { type FormState, valueOf } from '../../../../kernel/web/form-data.ts';
import { WordingBeside } from '../../../wording/index.ts';
import { texts } from '../../messages/index.ts';
import { signalPath } from '../../paths.ts';
import type { SignalRow } from '../../queries/signals.ts';

interface Props {
  readonly cx: Cx;
  readonly householdId: string;
  readonly signal: SignalRow;
  readonly form: FormState;
}

/** The short answer, or a better one. */
export const AnswerForm: FC<Props> = ({ cx, householdId, signal, form }) => {
  const words = texts(cx.language).signals;
  const sent = form.values['answer'] !== undefined;
  return (
    <Form
      action={`${signalPath(householdId, signal.id)}/antwoord`}
      submission={cx.newId()}
      // A failed form keeps the version on which it was filled in.
      version={valueOf(form, 'version') || signal.version}
      label={words.answerLabel}
      autosave={`${signalPath(householdId, signal.id)}/antwoord`}
    >
      <TextArea
        {...fieldOf(cx, form, 'answer')}
        label={words.answerLabel}
        hint={words.answerHint}
        required
        value={sent ? valueOf(form, 'answer') : signal.answer}
      />
      <WordingBeside cx={cx} field="answer" text={valueOf(form, 'answer')} />
      <SubmitRow>
        <Button kind="primary">{words.answerButton}</Button>
      </SubmitRow>
    </Form>
  );
};

/** A dated contact of one line. */
export const NoteForm: FC<Props> = ({ cx, householdId, signal, form }) => {
  const words = texts(cx.language).signals;
  return (
    <Form action={`${signalPath(householdId, signal.id)}/notitie`} submission={cx.newId()} label={words.notes}>
      <TextField {...fieldOf(cx, form, 'note')} label={words.noteLabel} hint={words.noteHint} required />
      <DateField {...fieldOf(cx, form, 'noteDay')} label={words.noteDay} hint={words.noteDayHint} max={cx.today} />
      <SubmitRow>
        <Button kind="quiet">{words.noteButton}</Button>
      </SubmitRow>
    </Form>
  );
};
