import type { Child } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { Button, Form, HiddenField, RadioChoices, SubmitRow, TextArea } from '../../../kernel/ui/index.ts';
import { fieldOf } from '../../../kernel/web/field-of.ts';
import type { FormState } from '../../../kernel/web/form-data.ts';
import { texts } from '../messages/index.ts';
import { type CheckIn, checkInAnswers } from '../model.ts';

/** One short question to one side: three answers and room for words. `beside`: fields that only this side has. */
export function checkInForm(cx: Cx, form: FormState, asked: CheckIn, action: string, beside: Child = null): Child {
  const words = texts(cx.language).checkIn;
  const employer = asked.side === 'employer';
  return (
    <Form action={action} submission={cx.newId()}>
      <HiddenField name="weeks" value={String(asked.weeks)} />
      <p>{employer || cx.actor.kind === 'staff' ? words.textOf(asked.weeks) : words.text(asked.weeks)}</p>
      <RadioChoices
        {...fieldOf(cx, form, 'answer')}
        label={words.answer}
        required
        options={checkInAnswers.map((each) => ({ value: each, label: words.answers[each] }))}
        look="three"
      />
      <TextArea
        {...fieldOf(cx, form, 'words')}
        label={words.words}
        rows={2}
        reads={employer ? words.apartEmployer : words.apart}
      />
      {beside}
      <SubmitRow>
        <Button kind="primary">{words.submit}</Button>
      </SubmitRow>
    </Form>
  );
}
