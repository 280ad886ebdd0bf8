import type { Cx } from '../../../../kernel/cx.ts';
import { Button, Form, HiddenField, RadioChoices } from '../../../../kernel/ui/index.ts';
import { emptyForm, type FormState, valueOf } from '../../../../kernel/web/form-data.ts';
import { fieldError } from '../../../../kernel/web/messages/index.ts';
import { objectionSays } from '../../../households/index.ts';
import { texts } from '../../messages/index.ts';
import { answers } from '../../model.ts';
import { paths } from '../../paths.ts';
import type { Meeting, PersonAtMeeting } from '../../queries/meeting.ts';

/** One's own answer, or a client's when both fill it in together. Nothing is chosen beforehand but an earlier answer. */
export function AnswerForm(props: {
  cx: Cx;
  data: { readonly householdId: string; readonly meeting: Pick<Meeting, 'id'> };
  form: FormState;
  person: PersonAtMeeting;
}) {
  const { cx, data, form, person } = props;
  const words = texts(cx.language).meeting;
  const own = person.personId === cx.actor.personId;
  const failed = valueOf(form, 'together') === (own ? '' : person.personId) ? form : emptyForm;
  const name = own ? 'answer' : `answer-${person.personId}`;
  return (
    <Form
      action={paths.answer(data.householdId, data.meeting.id)}
      submission={cx.newId()}
      label={own ? words.yourAnswer : words.answerFor(person.givenName)}
    >
      {own ? null : <HiddenField name="together" value={person.personId} />}
      {own ? null : <HiddenField name="field" value={name} />}
      <RadioChoices
        language={cx.language}
        name={name}
        label={own ? words.yourAnswer : words.answerFor(person.givenName)}
        hint={own ? undefined : words.answerForHint}
        options={answers.map((answer) => ({ value: answer, label: words[answer] }))}
        value={person.answer === 'asked' ? valueOf(failed, name) : person.answer}
        error={fieldError(cx.language, failed, 'answer')}
        look="three"
        required
      />
      <Button kind={own ? 'primary' : 'quiet'}>{words.answerButton}</Button>
    </Form>
  );
}

/** What somebody answered, and why not, as far as the reader may know. */
export function answerWords(cx: Cx, { answer, cannotCode, cannotWords }: PersonAtMeeting): string {
  const said = objectionSays(cx.language, cannotCode);
  const reason = [said, cannotWords].filter((part) => part !== '').join('. ');
  return reason === '' ? texts(cx.language).answers[answer] : `${texts(cx.language).answers[answer]}: ${reason}`;
}
