import type { Child } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { Button, Form, HiddenField, RadioChoices, SubmitRow, TextArea } from '../../../kernel/ui/index.ts';
import { fieldOf } from '../../../kernel/web/field-of.ts';
import type { FormState } from '../../../kernel/web/form-data.ts';
import { texts } from '../messages/index.ts';
import { type CheckIn, checkInAnswers } from '../model.ts';

/** What only the side of the client has: who reads the answer, and further fields. */
interface ClientSide {
  readonly readers: string;
  readonly beside: Child;
}

/** One short question to one side: three answers and room for words. */
export function checkInForm(cx: Cx, form: FormState, asked: CheckIn, action: string, side?: ClientSide): Child {
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
        reads={employer ? words.apartEmployer : `${words.apart} ${side?.readers ?? ''}`.trim()}
      />
      {side?.beside}
      <SubmitRow>
        <Button kind="primary">{words.submit}</Button>
      </SubmitRow>
    </Form>
  );
}
